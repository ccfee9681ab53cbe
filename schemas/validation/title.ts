import {message, type Verdict} from './message.ts'

const LONG = 80
const TOO_LONG = 110

/** Over 80 characters search engines and feeds start to cut a title. A warning up to the limit. */
export function longTitle(title: string | undefined): Verdict {
  const length = lengthOf(title)
  if (length <= LONG || length > TOO_LONG) return true
  return message(
    `Der Titel hat ${length} Zeichen. Über ${LONG} wird er oft abgeschnitten.`,
    `The title has ${length} characters. Beyond ${LONG} it is often cut off.`,
  )
}

/** Over 110 characters it is no title any more (the limit of schema.org's `headline`). */
export function tooLongTitle(title: string | undefined): Verdict {
  const length = lengthOf(title)
  if (length <= TOO_LONG) return true
  return message(
    `Der Titel hat ${length} Zeichen, erlaubt sind ${TOO_LONG}. Bitte kürzen.`,
    `The title has ${length} characters, ${TOO_LONG} are allowed. Please shorten it.`,
  )
}

/** In characters as people count them: an accent or a flag is part of one, not another. */
function lengthOf(title = ''): number {
  return Array.from(new Intl.Segmenter('de').segment(title)).length
}
