import {slugify} from '../../content/slugify.ts'

/** A topic with every spelling that leads to its page. */
export interface Topic {
  /** The name of its pane: letters, digits and hyphens. */
  readonly id: string
  /** The most frequent spelling. */
  readonly title: string
  readonly spellings: readonly string[]
  /** The number of articles with the topic. */
  readonly articles: number
}

/**
 * Returns the topics of articles by title. Spellings with the same address (`Verkehr`, `verkehr`) are one topic, as on
 * the site. Values other than texts are skipped.
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
 * Returns the id of a topic. A topic without an address is named after its visible letters. Case, spaces and soft
 * hyphens make no difference, as on the site.
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
