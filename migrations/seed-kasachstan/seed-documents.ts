import {readFileSync} from 'node:fs'
import type {Reference, Slug} from '@sanity/types'
import type {ArticleContent} from './article-text.ts'
import {textToArticle} from './article-text.ts'
import {reference} from './portable-text.ts'
import {quotations} from './quotations.ts'
import type {Source} from './sources.ts'
import {ids, sources} from './sources.ts'

export interface Article extends ArticleContent {
  _id: string
  _type: 'article'
  kicker: string
  title: string
  slug: Slug
  publishedAt: string
  language: 'de' | 'en'
  agencies: (Reference & {_key: string})[]
  topics: string[]
}

export type SeedDocument = Source | Article

const headings = [
  'Kasachstan: Dutzende Tote und Verletzte bei Protesten',
  'Internationales Entsetzen über Schießbefehl',
]

/**
 * The documents of the seed, published: every source, then the article that refers to them.
 * Lead, sections and quotations are those of `kasachstan.txt`, which stands beside this file;
 * kicker, title, slug, time and topics are editorial. Always the same ids, keys and values.
 *
 * @throws SeedError if text, headings and quotations do not fit together.
 */
export function seedDocuments(): SeedDocument[] {
  const text = readFileSync(new URL('kasachstan.txt', import.meta.url), 'utf8')
  const article: Article = {
    _id: 'article-kasachstan-proteste',
    _type: 'article',
    kicker: 'Proteste in Kasachstan',
    title: 'Tokajew setzt auf Schießbefehl und russische Hilfe',
    slug: {_type: 'slug', current: 'kasachstan-proteste'},
    ...textToArticle(text, {headings, quotations}),
    publishedAt: '2022-01-08T16:00:00.000Z',
    language: 'de',
    agencies: [{_key: 'a0', ...reference(ids.afp)}],
    topics: ['Kasachstan', 'Proteste'],
  }
  return [...sources, article]
}
