import type {Slug} from '@sanity/types'

export interface Source {
  _id: string
  _type: 'source'
  name: string
  slug: Slug
  kind: 'person' | 'organisation' | 'agency'
  description?: string
  country?: string
}

/** `_id` of every source that the text quotes or credits. */
export const ids = {
  tokajew: 'source-kassym-schomart-tokajew',
  regierung: 'source-regierung-kasachstans',
  innenministerium: 'source-innenministerium-kasachstans',
  nasarbajew: 'source-nursultan-nasarbajew',
  ukibai: 'source-aidos-ukibai',
  blinken: 'source-antony-blinken',
  afp: 'source-afp',
} as const

/**
 * Whom the text quotes or credits, by the names it uses. Only what the text says: `country` where
 * it names the country of an office; the office itself is dated and stands as `role` at the
 * quotation. Ukibai is never quoted himself, so what the text calls him is his description.
 */
export const sources: readonly Source[] = [
  source(ids.tokajew, 'Kassym-Schomart Tokajew', 'person', {country: 'Kasachstan'}),
  source(ids.regierung, 'Regierung Kasachstans', 'organisation', {country: 'Kasachstan'}),
  source(ids.innenministerium, 'Innenministerium Kasachstans', 'organisation', {
    country: 'Kasachstan',
  }),
  source(ids.nasarbajew, 'Nursultan Nasarbajew', 'person', {country: 'Kasachstan'}),
  source(ids.ukibai, 'Aidos Ukibai', 'person', {
    description: 'Pressesprecher von Nursultan Nasarbajew',
  }),
  source(ids.blinken, 'Antony Blinken', 'person', {country: 'USA'}),
  source(ids.afp, 'AFP', 'agency'),
]

function source(
  _id: `source-${string}`,
  name: string,
  kind: Source['kind'],
  said: Pick<Source, 'description' | 'country'> = {},
): Source {
  const slug = {_type: 'slug', current: _id.slice('source-'.length)} as const
  return {_id, _type: 'source', name, slug, kind, ...said}
}
