import {joinWords, spellOut} from './slugify.ts'

/**
 * Returns the last part of a topic's address. Spellings with the same address are one topic. A topic
 * in Latin letters has the address that `slugify` gives; letters of other scripts stay. A topic
 * without letters and digits has no page, and an empty address. Invisible characters, such as soft
 * hyphens, make no difference (UAX #44, Default_Ignorable_Code_Point).
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
 * Returns a topic as it is shown: composed (NFC), in one line, with single spaces, and without pasted
 * soft hyphens and zero-width spaces. Joiners stay, because letters of some scripts need them.
 */
export function topicName(topic: string): string {
  return PLAIN.test(topic)
    ? topic
    : topic
        .toWellFormed()
        .normalize('NFC')
        // JavaScript counts a byte order mark as white space, but readers do not see it.
        .replaceAll(/(?!\u200C|\u200D|\uFE0F)\p{Default_Ignorable_Code_Point}/gu, '')
        .split(/\s/u)
        .filter((word) => word !== '')
        .join(' ')
}

/** Most topics: letters and digits of Latin-1, and single spaces and hyphens between them. */
const PLAIN = /^[\w\u00C0-\u00FF]{1,60}(?:[ -][\w\u00C0-\u00FF]{1,60}){0,20}$/

/** The size of the cache, because a newsroom's topics recur in every article. */
const MOST_TOPICS_KEPT = 2000
const slugs = new Map<string, string>()

function makeSlug(topic: string): string {
  const text = spellOut(topic)
    .toLowerCase()
    .replaceAll(/(?<=\p{Script=Latin})\p{Mark}+/gu, '')
    .normalize('NFC')
  return joinWords(text, /[^\p{L}\p{N}\p{M}]+/u)
}
