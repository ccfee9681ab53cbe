const LONGEST_SLUG = 96

const SPELLED_OUT: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
}

/**
 * The last part of a topic's address. Topics are the same when it is the same, however they are
 * written. In Latin letters it is what `slugify` of the schemas makes, which tells topics of one
 * article apart; letters of other scripts stay, so that these topics have a page, too. Empty when
 * a topic has neither letter nor digit: there is no page for it then.
 */
export function topicSlug(topic: string): string {
  const known = slugs.get(topic)
  if (known !== undefined) return known
  if (slugs.size >= MOST_TOPICS_KEPT) slugs.clear()
  const slug = makeSlug(topic)
  slugs.set(topic, slug)
  return slug
}

/** A newsroom's topics come again in every article. */
const MOST_TOPICS_KEPT = 2000
const slugs = new Map<string, string>()

function makeSlug(topic: string): string {
  const words = topic
    .toWellFormed()
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
