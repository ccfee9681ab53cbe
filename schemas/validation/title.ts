import {countCharacters, TITLE_LIMITS} from '../../src/content/title-length.ts'
import {message, type Verdict} from './message.ts'

/** Over 80 characters search engines and feeds start to cut a title. A warning up to the limit. */
export function longTitle(title: string | undefined): Verdict {
  const length = countCharacters(title)
  if (length <= TITLE_LIMITS.recommended || length > TITLE_LIMITS.allowed) return true
  return message(
    `Der Titel hat ${length} Zeichen. Über ${TITLE_LIMITS.recommended} wird er oft abgeschnitten.`,
    `The title has ${length} characters. Beyond ${TITLE_LIMITS.recommended} it is often cut off.`,
  )
}

/** Over 110 characters it is no title any more (the limit of schema.org's `headline`). */
export function tooLongTitle(title: string | undefined): Verdict {
  const length = countCharacters(title)
  if (length <= TITLE_LIMITS.allowed) return true
  return message(
    `Der Titel hat ${length} Zeichen, erlaubt sind ${TITLE_LIMITS.allowed}. Bitte kürzen.`,
    `The title has ${length} characters, ${TITLE_LIMITS.allowed} are allowed. Please shorten it.`,
  )
}
