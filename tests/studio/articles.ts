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

/** An article of a test's own, and where the Studio has it. */
export interface OwnArticle {
  readonly id: string
  readonly draft: string
  /** Its place. */
  readonly path: string
  /** The place of its first section. */
  readonly section: string
}

/** Puts an article into the lake that can be published as it is: published, unless it is to be a draft alone. */
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

/** Puts a copy of the seeded article, all its quotations included, beside it. */
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
