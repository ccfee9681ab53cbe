// Articles that are fetched at the same time have all documents that they refer to, whatever the cache keeps.
import fc from 'fast-check'
import {expect, test} from 'vitest'

import {ArticleFetcher} from '../../src/publish/articles/fetch-articles.ts'
import {article, openNewsroom, reference, source} from './newsroom.ts'

const sources = Array.from({length: 8}, (_, n) => `source-${n}`)
/** The sources of each article: one, two or three of them. */
const referred = Array.from({length: 12}, (_, n) =>
  [n, n + 3, n * 5].slice(0, 1 + (n % 3)).map((index) => `source-${index % sources.length}`),
)
const ids = referred.map((_, n) => `article-${n}`)

test('01 concurrent fetches find the same documents as one fetch alone', async () => {
  const {client} = await openNewsroom()
  const transaction = client.transaction()
  for (const id of sources) transaction.create(source(id, id))
  for (const [n, id] of ids.entries()) {
    const authors = [...new Set(referred[n])].map(reference)
    transaction.create(article(id, id, {authors}))
  }
  await transaction.commit()

  const batch = fc.uniqueArray(fc.constantFrom(...ids), {minLength: 1, maxLength: 4})
  const rounds = fc.array(fc.array(batch, {minLength: 1, maxLength: 4}), {
    minLength: 1,
    maxLength: 4,
  })
  await fc.assert(
    fc.asyncProperty(fc.nat(sources.length), rounds, async (kept, asked) => {
      const fetcher = new ArticleFetcher(client, kept)
      for (const batches of asked) {
        const fetched = await Promise.all(batches.map((wanted) => fetcher.fetch(wanted)))
        for (const {stored, references} of fetched.flat()) {
          const found = new Set(references.map(({document}) => document?._id))
          expect(found).toEqual(new Set(referred[ids.indexOf(stored._id)]))
        }
      }
    }),
    {numRuns: 40},
  )
})
