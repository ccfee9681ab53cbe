import {slugify} from '../../content/slugify.ts'

/** A topic with every spelling that leads to its page. */
export interface Topic {
  /** The name of its pane: letters, digits and hyphens. */
  readonly id: string
  /** The spelling that is used most. */
  readonly title: string
  readonly spellings: readonly string[]
  /** How many articles have it. */
  readonly articles: number
}

/**
 * The topics of these articles by title. Spellings of one address (`Verkehr`, `verkehr`) are one topic, as on the site.
 * Whatever is no text is passed over.
 */
export function topicsOf(articles: readonly unknown[]): Topic[] {
  const uses = new Map<string, {articles: Set<number>; spellings: Map<string, number>}>()
  articles.forEach((topics, article) => {
    for (const topic of Array.isArray(topics) ? topics : []) {
      if (typeof topic !== 'string' || !topic.trim()) continue
      const use = uses.get(topicId(topic)) ?? {articles: new Set(), spellings: new Map()}
      use.articles.add(article)
      use.spellings.set(topic, (use.spellings.get(topic) ?? 0) + 1)
      uses.set(topicId(topic), use)
    }
  })
  return [...uses]
    .map(([id, use]) => {
      const spellings = [...use.spellings]
        .sort(([, left], [, right]) => right - left)
        .map(([text]) => text)
      return {id, title: spellings[0] ?? id, spellings, articles: use.articles.size}
    })
    .sort((left, right) => left.title.localeCompare(right.title, 'de'))
}

/**
 * A topic that has no address, such as one in Cyrillic letters, is named after its letters, as far as they can be seen:
 * case, spaces and soft hyphens make no difference on the site either.
 */
function topicId(topic: string): string {
  const seen = topic
    .replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '')
    .normalize('NFKC')
    .toLowerCase()
    .trim()
    .split(/\s+/u)
    .join(' ')
  const letters = Array.from(seen, (letter) => letter.codePointAt(0)?.toString(36))
  return slugify(topic) || `x-${letters.join('-')}`
}
