import {readFileSync} from 'node:fs'
import {seedDocuments} from '../../migrations/seed-kasachstan/seed-documents.ts'
import type {Article} from '../../src/render/index.ts'

/** The text that the seeded article has to give again, byte for byte. */
export const kasachstanText = readFileSync(
  new URL('../../migrations/seed-kasachstan/kasachstan.txt', import.meta.url),
  'utf8',
)

/** The seeded article as it is stored, with references. */
export function rawKasachstan(): Article {
  const article = seedDocuments().find(({_type}) => _type === 'article')
  if (article?._type !== 'article') throw new Error('The seed holds no article.')
  return article
}

/** The seeded article with its references resolved, as the query gives it. */
export function kasachstan(): Article {
  const byId = new Map<string, unknown>(seedDocuments().map((document) => [document._id, document]))
  return JSON.parse(JSON.stringify(rawKasachstan()), (_key, value: unknown) => {
    const id = (value as {_ref?: string} | null)?._ref
    return id === undefined ? value : byId.get(id)
  }) as Article
}
