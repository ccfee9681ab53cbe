import type {SanityClient} from '@sanity/client'

import {article} from './newsroom.ts'

/** A paragraph of Portable Text. */
export const paragraph = (text: string, key = 'b0') => ({
  _type: 'block',
  _key: key,
  style: 'normal',
  markDefs: [],
  children: [{_type: 'span', _key: `${key}s`, text, marks: []}],
})

let count = 0

/** An article of a single test, with its paths in the Studio. */
export interface OwnArticle {
  readonly id: string
  readonly draft: string
  /** The path of its form. */
  readonly path: string
  /** The path of its first section. */
  readonly section: string
}

/** Creates an article without errors, published by default or as a draft only. */
export async function createArticle(
  client: SanityClient,
  fields: Record<string, unknown> = {},
  state: 'published' | 'draft' = 'published',
): Promise<OwnArticle> {
  count += 1
  const id = `eigener-artikel-${count}`
  await client.create({
    _id: state === 'draft' ? `drafts.${id}` : id,
    _type: 'article',
    kicker: 'Probe',
    title: `Eigener Artikel ${count}`,
    slug: {_type: 'slug', current: id},
    lead: 'Ein Vorspann.',
    language: 'de',
    publishedAt: '2026-11-20T10:00:00.000Z',
    sections: [
      {_type: 'section', _key: 's0', body: [paragraph('Der Minister hat sich gestern geäußert.')]},
    ],
    ...fields,
  })
  return placesOf(id)
}

/** Creates a copy of the seeded article with all its quotations. */
export async function copyArticle(client: SanityClient): Promise<OwnArticle> {
  count += 1
  const id = `abschrift-${count}`
  const seeded = await client.getDocument(article.id)
  if (!seeded) throw new Error('The seeded article is gone')
  await client.create({...seeded, _id: id, slug: {_type: 'slug', current: id}})
  return placesOf(id)
}

function placesOf(id: string): OwnArticle {
  const path = `structure/article;${id}`
  const section = `${path},path=${encodeURIComponent(encodeURIComponent('sections[_key=="s0"]'))}`
  return {id, draft: `drafts.${id}`, path, section}
}
