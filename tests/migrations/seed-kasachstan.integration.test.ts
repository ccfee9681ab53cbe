// The seed creates missing documents once, and keeps the work of editors.
import * as fc from 'fast-check'
import {describe, expect, onTestFinished, test} from 'vitest'
import migration from '../../migrations/seed-kasachstan/index.ts'
import {seedDocuments} from '../../migrations/seed-kasachstan/seed-documents.ts'
import {createDataset, type StoredDocument} from './dataset.ts'

const articleId = 'article-kasachstan-proteste'
const sourceId = 'source-antony-blinken'
const ids = seedDocuments().map(({_id}) => _id)

const edited = (_id: string): StoredDocument => ({_id, _type: 'edited', name: 'by an editor'})
const forms = {
  published: (id: string) => [edited(id)],
  draft: (id: string) => [edited(`drafts.${id}`)],
  version: (id: string) => [edited(`versions.rSommer.${id}`)],
  'published and draft': (id: string) => [edited(id), edited(`drafts.${id}`)],
}
type Form = keyof typeof forms
const formNames = Object.keys(forms) as Form[]

const byId = (documents: readonly {_id: string}[]) =>
  [...documents].sort((a, b) => (a._id < b._id ? -1 : 1))

async function datasetOf(documents: readonly StoredDocument[] = []) {
  const dataset = await createDataset(documents)
  onTestFinished(() => dataset.close())
  return dataset
}

describe('an empty dataset', () => {
  test('gets all documents in one transaction, sources first', async () => {
    const plan = await (await datasetOf()).plan(migration)
    expect(plan).toEqual([
      {
        type: 'transaction',
        mutations: seedDocuments().map((document) => ({type: 'createIfNotExists', document})),
      },
    ])
  })

  test('a second run changes nothing', async () => {
    const dataset = await datasetOf()
    await dataset.run(migration)
    expect(await dataset.stored()).toEqual(byId(seedDocuments()))
    expect(await dataset.plan(migration)).toEqual([])
  })
})

describe('the work of editors', () => {
  test.each(formNames)('an article that exists as %s is kept', async (form) => {
    const before = forms[form](articleId)
    const dataset = await datasetOf(before)
    await dataset.run(migration)
    const after = await dataset.stored()
    expect(after.filter(({_id}) => _id.endsWith(articleId))).toEqual(byId(before))
    expect(after).toHaveLength(before.length + ids.length - 1)
  })

  test('documents with similar ids are no obstacle', async () => {
    const others = [`${articleId}-2`, `x.${articleId}`, `drafts.x-${articleId}`].map(edited)
    const [transaction] = await (await datasetOf(others)).plan(migration)
    expect(transaction?.mutations).toHaveLength(ids.length)
  })

  test.each(['draft', 'version'] as const)(
    'a source that exists only as %s is not published for the article',
    async (form) => {
      const dataset = await datasetOf(forms[form](sourceId))
      await expect(dataset.run(migration)).rejects.toMatchObject({
        name: 'SeedError',
        code: 'unpublished-source',
        message: expect.stringContaining(`Publish "${sourceId}" in the Studio`),
      })
      expect(await dataset.stored()).toHaveLength(1)
    },
  )
})

test('law: existing documents stay, and missing ones are added once', async () => {
  const sourceForm = fc.option(fc.constantFrom('published', 'published and draft'), {
    nil: undefined,
  })
  const articleForm = fc.option(fc.constantFrom(...formNames), {nil: undefined})
  const state = fc.record(
    Object.fromEntries(ids.map((id) => [id, id === articleId ? articleForm : sourceForm])),
  ) as fc.Arbitrary<Record<string, Form | undefined>>

  await fc.assert(
    fc.asyncProperty(state, async (formOf) => {
      const before = ids.flatMap((id) => {
        const form = formOf[id]
        return form === undefined ? [] : forms[form](id)
      })
      const missing = seedDocuments().filter(({_id}) => formOf[_id] === undefined)
      const dataset = await createDataset(before)

      expect(await dataset.plan(migration, {dryRun: true})).toEqual(
        await dataset.plan(migration, {dryRun: false}),
      )
      await dataset.run(migration)
      expect(await dataset.stored()).toEqual(byId([...before, ...missing]))
      expect(await dataset.plan(migration)).toEqual([])
      await dataset.close()
    }),
    {numRuns: 50},
  )
})
