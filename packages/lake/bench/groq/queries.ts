import {articleId, articleSlug, personId, type Counts} from './article.ts'
import type {Target} from './targets.ts'

export type Params = Readonly<Record<string, unknown>>

/** One of the queries that are measured. */
export interface BenchQuery {
  readonly name: string
  readonly target?: Target
  readonly perspective: 'published' | 'drafts'
  readonly groq: string
  /** A query for how many documents match whatever answers the query. */
  readonly matches?: string
  /** The values of its parameters; they are asked in turns, so that no answer can simply be kept. */
  readonly variants: readonly [Params, ...Params[]]
}

const tenPersons = '*[_type == "source" && kind == "person"] | order(name asc, _id asc)[0...10]'
const bodyText = 'pt::text(sections[].body[])'

/** The queries, with parameters for a corpus. */
export function queriesFor({articles}: Pick<Counts, 'articles'>): readonly BenchQuery[] {
  const some = [3, 23, 43, 63, 83].map((percent) => Math.floor((articles * percent) / 100))
  return [
    {
      name: 'by slug, 7 dereferences',
      target: 'lookup',
      perspective: 'published',
      groq: `*[_type == "article" && slug.current == $slug][0]{
        ..., "topic": topic->{_id, title}, "author": author->{_id, name},
        sections[]{..., body[]{..., _type == "quote" => {"source": source->{_id, name}, "via": via->{_id, name}}}}
      }`,
      variants: variants(some, (index) => ({slug: articleSlug(index)})),
    },
    {
      name: 'latest 20',
      target: 'lookup',
      perspective: 'published',
      groq: `*[_type == "article" && defined(publishedAt)] | order(publishedAt desc, _id asc)[0...20]
        {_id, title, "slug": slug.current, lead, publishedAt}`,
      variants: [{}],
    },
    {
      name: 'quotations of a speaker',
      target: 'matches',
      perspective: 'published',
      groq: `*[_type == "article" && references($id)]{
        _id, title, publishedAt, "quotes": sections[].body[_type == "quote" && source._ref == $id]{_key, text}
      }[count(quotes) > 0]`,
      matches: 'count(*[_type == "article" && references($id)])',
      variants: variants([31, 33, 37, 41], (index) => ({id: personId(index)})),
    },
    {
      name: 'references(a, b)',
      target: 'matches',
      perspective: 'published',
      groq: '*[references($a, $b)]{_id, _type, title}',
      matches: 'count(*[references($a, $b)])',
      variants: variants([32, 34, 36, 38], (index) => ({
        a: personId(index),
        b: personId(index + 9),
      })),
    },
    {
      name: 'count by type × 3',
      perspective: 'published',
      groq: `{"articles": count(*[_type == "article"]), "sources": count(*[_type == "source"]),
        "topics": count(*[_type == "topic"])}`,
      variants: [{}],
    },
    {
      name: 'full text, top 20',
      target: 'text',
      perspective: 'published',
      groq: `*[_type == "article" && (title match $words || ${bodyText} match $words)]
        | score(title match $words, ${bodyText} match $words) | order(_score desc)[0...20]{_id, title, _score}`,
      matches: `count(*[_type == "article" && (title match $words || ${bodyText} match $words)])`,
      variants: [
        {words: 'Stromumlage Rostock'},
        {words: 'Wohnungsprüfung Kiel'},
        {words: 'Landeskrise Erfurt'},
      ],
    },
    {
      name: 'RSS, 50 items',
      target: 'lookup',
      perspective: 'published',
      groq: `*[_type == "article" && defined(publishedAt)] | order(publishedAt desc, _id asc)[0...50]{
        _id, title, "slug": slug.current, lead, publishedAt, "text": ${bodyText},
        "author": author->name, "topic": topic->title
      }`,
      variants: [{}],
    },
    {
      name: 'sitemap, every article',
      target: 'scan',
      perspective: 'published',
      groq: '*[_type == "article"]{"slug": slug.current, publishedAt}',
      variants: [{}],
    },
    {
      name: 'page after a cursor',
      target: 'lookup',
      perspective: 'published',
      groq: `*[_type == "article" && (publishedAt < $publishedAt || publishedAt == $publishedAt && _id > $id)]
        | order(publishedAt desc, _id asc)[0...20]{_id, title, publishedAt}`,
      variants: variants([1, 2, 3, 4, 5], (year) => ({
        publishedAt: `202${year}-06-15T12:00:00.000Z`,
        id: articleId(0),
      })),
    },
    {
      name: 'list with drafts, top 20',
      target: 'lookup',
      perspective: 'drafts',
      groq: `*[_type == "article"] | order(publishedAt desc, _id asc)[0...20]
        {_id, _originalId, title, publishedAt}`,
      variants: [{}],
    },
    {
      name: '10 persons × 3 latest',
      target: 'matches',
      perspective: 'published',
      groq: `${tenPersons}{
        _id, name, "articles": *[_type == "article" && references(^._id)]
          | order(publishedAt desc, _id asc)[0...3]{_id, title, publishedAt}
      }`,
      matches: `math::sum(${tenPersons}{"n": count(*[_type == "article" && references(^._id)])}.n)`,
      variants: [{}],
    },
    {
      name: '_id in $ids',
      target: 'lookup',
      perspective: 'published',
      groq: '*[_id in $ids]{_id, title, publishedAt}',
      variants: variants(some, (index) => ({
        ids: [0, 1, 2, 3].map((step) => articleId(index + step)),
      })),
    },
  ]
}

function variants(
  values: readonly number[],
  paramsOf: (value: number) => Params,
): BenchQuery['variants'] {
  return values.map(paramsOf) as [Params, ...Params[]]
}
