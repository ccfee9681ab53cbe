import {randomFrom, type Random} from './random.ts'
import {headline, sentences} from './sentences.ts'
import {city, matter} from './words.ts'

/** How many documents of each kind go with a number of articles. */
export interface Counts {
  readonly articles: number
  readonly persons: number
  readonly agencies: number
  readonly topics: number
}

/** An article before it is stored. */
export interface Article {
  readonly _id: string
  readonly _type: 'article'
  readonly title: string
  readonly slug: {readonly _type: 'slug'; readonly current: string}
  readonly publishedAt?: string
  readonly [attribute: string]: unknown
}

const firstMinute = Date.UTC(2020, 0, 1)
const minutesOfSixYears = 6 * 365 * 24 * 60

const padded = (index: number) => String(index).padStart(7, '0')

export const articleId = (index: number) => `article-${padded(index)}`
export const personId = (index: number) => `person-${padded(index)}`
export const agencyId = (index: number) => `agency-${padded(index)}`
export const topicId = (index: number) => `topic-${padded(index)}`
export const articleSlug = (index: number) => `meldung-${padded(index)}`

/**
 * An article of about five kilobytes: three sections of three paragraphs, four quotations, seven references. One in 500
 * has no `publishedAt`.
 */
export function article(index: number, counts: Counts): Article {
  const random = randomFrom(index)
  const minute = random.below(minutesOfSixYears)
  const publishedAt = new Date(firstMinute + minute * 60_000).toISOString()
  return {
    _id: articleId(index),
    _type: 'article',
    title: headline(random),
    slug: {_type: 'slug', current: articleSlug(index)},
    lead: sentences(random, 3),
    ...(index % 500 === 499 ? {} : {publishedAt}),
    language: 'de',
    topic: reference(topicId(random.lowBelow(counts.topics))),
    author: reference(personId(random.lowBelow(counts.persons))),
    sections: [0, 1, 2].map((section) => ({
      _key: `a${section}`,
      _type: 'section',
      ...(section > 0 ? {heading: `Die ${matter(random)} in ${city(random)}`} : {}),
      body: body(random, section, counts),
    })),
  }
}

function body(random: Random, section: number, counts: Counts): object[] {
  const quotes = section === 0 ? 2 : 1
  return [
    ...[0, 1, 2].map((block) => paragraph(random, `p${block}`)),
    ...Array.from({length: quotes}, (_, index) => ({
      _key: `q${index}`,
      _type: 'quote',
      text: sentences(random, 1),
      role: `Beauftragte für die ${matter(random)}`,
      source: reference(personId(random.lowBelow(counts.persons))),
      ...(section === 2 ? {via: reference(agencyId(random.below(counts.agencies)))} : {}),
    })),
  ]
}

function paragraph(random: Random, key: string): object {
  const children = [{_key: `${key}s`, _type: 'span', marks: [], text: sentences(random, 3)}]
  return {_key: key, _type: 'block', style: 'normal', markDefs: [], children}
}

function reference(id: string): object {
  return {_type: 'reference', _ref: id}
}
