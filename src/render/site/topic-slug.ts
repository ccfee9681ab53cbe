import {SPELLED_OUT} from '../../content/spelled-out.ts'

const LONGEST_SLUG = 96

/**
 * The last part of a topic's address. Topics are the same when it is the same, however they are
 * written. In Latin letters it is what `slugify` of the schemas makes, which tells topics of one
 * article apart; letters of other scripts stay, so that these topics have a page, too. Empty when
 * a topic has neither letter nor digit: there is no page for it then. Characters that nobody sees,
 * such as soft hyphens, make no difference (UAX #44, Default_Ignorable_Code_Point).
 */
export function topicSlug(topic: string): string {
  const known = slugs.get(topic)
  if (known !== undefined) return known
  if (slugs.size >= MOST_TOPICS_KEPT) slugs.clear()
  const slug = makeSlug(topic)
  slugs.set(topic, slug)
  return slug
}

/**
 * A topic as it is shown: composed (NFC), in one line, each stretch of white space one space,
 * without the soft hyphens and zero-width spaces that were pasted with it. Joiners stay, which
 * letters of some scripts need.
 */
export function topicName(topic: string): string {
  return PLAIN.test(topic)
    ? topic
    : topic
        .toWellFormed()
        .normalize('NFC')
        // A byte order mark is white space to scripts, and nothing to readers.
        .replaceAll(/(?!\u200C|\u200D|\uFE0F)\p{Default_Ignorable_Code_Point}/gu, '')
        .split(/\s/u)
        .filter((word) => word !== '')
        .join(' ')
}

/** Most topics: letters and digits of Latin-1, and single spaces and hyphens between them. */
const PLAIN = /^[\w\u00C0-\u00FF]{1,60}(?:[ -][\w\u00C0-\u00FF]{1,60}){0,20}$/

/** A newsroom's topics come again in every article. */
const MOST_TOPICS_KEPT = 2000
const slugs = new Map<string, string>()

function makeSlug(topic: string): string {
  const words = topic
    .toWellFormed()
    .replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[äöüßæœøđðłþı]/gu, (letter) => SPELLED_OUT[letter] ?? '')
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/(?<=\p{Script=Latin})\p{Mark}+/gu, '')
    .normalize('NFC')
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter(Boolean)
  return shortened(words.join('-'))
}

function shortened(slug: string): string {
  if (slug.length <= LONGEST_SLUG) return slug
  const lastHyphen = slug.lastIndexOf('-', LONGEST_SLUG)
  return slug.slice(0, lastHyphen > 0 ? lastHyphen : LONGEST_SLUG).toWellFormed()
}
