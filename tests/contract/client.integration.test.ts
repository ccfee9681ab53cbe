// The methods of the official client that read documents and run transactions.
import {createClient, type SanityClient} from '@sanity/client'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'

import {engines, type Engine} from './engines.ts'
import {refusal} from '@newsdesk/testing/refusal'

describe.each(engines)('client %s', (_name, start) => {
  let engine: Engine
  beforeAll(async () => {
    engine = await start()
  })
  afterAll(() => engine.close())

  const note = (id: string, more: object = {}) =>
    engine.client.create({_id: id, _type: 'note', ...more})

  /** The first value of an observable. */
  const first = <T>(observable: {
    subscribe: (observer: {next: (value: T) => void; error: (reason: unknown) => void}) => {
      unsubscribe: () => void
    }
  }) =>
    new Promise<T>((resolve, reject) => {
      const subscription = observable.subscribe({
        next: (value) => {
          resolve(value)
          // The subscription is undefined while a synchronous value arrives.
          setTimeout(() => subscription.unsubscribe())
        },
        error: reject,
      })
    })

  describe('documents by id', () => {
    test('01 getDocument with a release id returns the version', async () => {
      await note('c01', {text: 'published'})
      await note('versions.r01.c01', {text: 'version'})
      const found = await engine.client.getDocument('c01', {releaseId: 'r01'})
      expect(found).toMatchObject({_id: 'versions.r01.c01', text: 'version'})
      expect(await engine.client.getDocument('c01', {releaseId: 'r02'})).toBeUndefined()
    })

    test('02 getDocument with all versions accepts the id of any of them', async () => {
      const ids = ['c02', 'drafts.c02', 'versions.r.c02']
      for (const id of ids) await note(id)
      await note('c02-other')
      for (const id of ids) {
        const found = await engine.client.getDocument(id, {includeAllVersions: true})
        expect(found.map(({_id}) => _id).toSorted(), id).toEqual(ids)
      }
      expect(await engine.client.getDocument('c02-none', {includeAllVersions: true})).toEqual([])
    })

    test('03 getDocuments returns many documents in the requested order, duplicates included', async () => {
      const ids = Array.from({length: 60}, (_, n) => `c03-${n}`)
      await engine.client.mutate(ids.map((_id) => ({create: {_id, _type: 'note'}})))
      const asked = [...ids.toReversed(), 'c03-missing', 'c03-0']
      const found = await engine.client.getDocuments(asked)
      expect(found.map((document) => document?._id)).toEqual(
        asked.map((id) => (id === 'c03-missing' ? undefined : id)),
      )
    })

    test('04 documentsExists finds existing documents among more ids than one request takes', async () => {
      await note('c04')
      await note('drafts.c04')
      const asked = ['c04', ...Array.from({length: 230}, (_, n) => `c04-${n}`), 'drafts.c04']
      expect(await engine.client.documentsExists(asked)).toEqual(new Set(['c04', 'drafts.c04']))
    })

    test('05 a request for missing documents lists them with the reason', async () => {
      await note('drafts.c05')
      const url = `/data/doc/${engine.dataset}/drafts.c05,c05-missing`
      const omitted = async (client: SanityClient, query: Record<string, string> = {}) =>
        client.request<unknown>({url, query})
      expect(await omitted(engine.client)).toMatchObject({
        documents: [{_id: 'drafts.c05'}],
        omitted: [{id: 'c05-missing', reason: 'existence'}],
      })
      expect(await omitted(engine.client.withConfig({token: undefined}))).toMatchObject({
        documents: [],
        omitted: [
          {id: 'drafts.c05', reason: 'permission'},
          {id: 'c05-missing', reason: 'existence'},
        ],
      })
      const bare = await omitted(engine.client, {excludeContent: 'true'})
      expect(bare).toMatchObject({omitted: [{id: 'c05-missing'}]})
      expect(JSON.stringify(bare)).not.toContain('note')
    })
  })

  describe('transactions', () => {
    test('06 a commit returns the ids of the transaction, with or without documents', async () => {
      const {transactionId, documentIds, results} = await engine.client
        .transaction()
        .create({_id: 'c06a', _type: 'note'})
        .createIfNotExists({_id: 'c06b', _type: 'note'})
        .createOrReplace({_id: 'c06a', _type: 'note', n: 2})
        .delete('c06b')
        .commit()
      expect(transactionId).toMatch(/./)
      expect(documentIds).toEqual(['c06a', 'c06b', 'c06a', 'c06b'])
      expect(results).toEqual([
        {id: 'c06a', operation: 'create'},
        {id: 'c06b', operation: 'create'},
        {id: 'c06a', operation: 'update'},
        {id: 'c06b', operation: 'delete'},
      ])
      const [document] = await engine.client
        .transaction()
        .patch('c06a', (patch) => patch.inc({n: 1}))
        .commit({returnDocuments: true})
      expect(document).toMatchObject({_id: 'c06a', n: 3})
    })

    test('07 a mutation returns the first document, all of them, or ids only', async () => {
      const mutations = (prefix: string) =>
        ['a', 'b'].map((suffix) => ({create: {_id: `${prefix}${suffix}`, _type: 'note'}}))
      const {client} = engine
      const document = await client.mutate(mutations('c07-'), {
        returnFirst: true,
        returnDocuments: true,
      })
      expect(document).toMatchObject({_id: 'c07-a'})
      const all = await client.mutate(mutations('c07-all-'), {
        returnFirst: false,
        returnDocuments: true,
      })
      expect(all).toMatchObject([{_id: 'c07-all-a'}, {_id: 'c07-all-b'}])
      const one = await client.mutate(mutations('c07-id-'), {
        returnFirst: true,
        returnDocuments: false,
      })
      expect(one).toMatchObject({documentId: 'c07-id-a'})
    })

    test('08 one patch changes several documents by their ids', async () => {
      await note('c08a', {n: 1})
      await note('drafts.c08', {n: 2})
      await engine.client.patch(['c08a', 'drafts.c08']).inc({n: 10}).commit({returnFirst: false})
      const found = await engine.client.getDocuments(['c08a', 'drafts.c08'])
      expect(found.map((document) => document?.n)).toEqual([11, 12])
    })

    test('09 a write is visible when it is answered, for every visibility', async () => {
      for (const visibility of ['sync', 'async', 'deferred'] as const) {
        await engine.client.createOrReplace({_id: 'c09', _type: 'note', visibility}, {visibility})
        expect(await engine.client.getDocument('c09')).toMatchObject({visibility})
      }
    })

    test('10 a mutation by query matches drafts, versions and earlier changes of its transaction', async () => {
      const counted = (_id: string) => ({_id, _type: 'counted', n: 1})
      await engine.client.mutate([
        {create: counted('c10')},
        {create: counted('drafts.c10')},
        {create: counted('versions.r.c10')},
        {patch: {query: '*[_type == $type]', params: {type: 'counted'}, inc: {n: 1}}},
        {delete: {query: '*[_type == "counted" && _id in path("versions.**")]'}},
      ])
      const raw = {perspective: 'raw'} as const
      const found = await engine.client.fetch('*[_type == "counted"]{_id, n}', {}, raw)
      expect(found).toEqual([
        {_id: 'c10', n: 2},
        {_id: 'drafts.c10', n: 2},
      ])
    })

    test('10b a mutation with an invalid query is rejected and changes nothing', async () => {
      await note('c10b')
      const failure = await refusal(engine.client.delete({query: '*[_id == "c10b"'}))
      expect(failure.statusCode).toBe(400)
      expect(await engine.client.getDocument('c10b')).toBeDefined()
    })
  })

  describe('observables', () => {
    test('11 observables deliver queries, documents, mutations and actions', async () => {
      const {observable} = engine.client
      expect(await first(observable.fetch('1 + 1'))).toBe(2)
      const created = await first(observable.create({_id: 'c11', _type: 'note'}))
      expect(await first(observable.getDocument('c11'))).toEqual(created)
      await first(observable.patch('c11', {set: {n: 1}}).commit())
      await first(
        observable.action({
          actionType: 'sanity.action.document.unpublish',
          draftId: 'drafts.c11',
          publishedId: 'c11',
        }),
      )
      expect(await first(observable.getDocuments(['c11', 'drafts.c11']))).toMatchObject([
        null,
        {_id: 'drafts.c11', n: 1},
      ])
      await first(observable.delete('drafts.c11'))
      expect(await first(observable.documentsExists(['drafts.c11']))).toEqual(new Set())
    })
  })

  describe('a dataset as a resource', () => {
    const resource = () => {
      const {dataset: _dataset, ...config} = engine.client.config()
      const id = `${config.projectId}.${engine.dataset}`
      return createClient({...config, resource: {type: 'dataset', id}})
    }

    test('12 the resource client writes and reads documents', async () => {
      const client = resource()
      const created = await client.create({_id: 'c12', _type: 'note', n: 1})
      expect(await client.getDocument('c12')).toEqual(created)
      expect(await engine.client.getDocument('c12')).toEqual(created)
      expect(await client.getDocuments(['c12', 'c12-missing'])).toEqual([created, null])
      expect(await client.documentsExists(['c12', 'c12-missing'])).toEqual(new Set(['c12']))
      await client.patch('c12').inc({n: 1}).commit()
      expect(await client.fetch('*[_id == $id][0].n', {id: 'c12'})).toBe(2)
      const long = `// ${'long '.repeat(3_000)}\n*[_id == "c12"].n`
      expect(await client.fetch(long)).toEqual([2])
    })

    test('13 the resource client runs actions and creates a release', async () => {
      const client = resource()
      await client.create({_id: 'drafts.c13', _type: 'note'})
      await client.action({
        actionType: 'sanity.action.document.publish',
        draftId: 'drafts.c13',
        publishedId: 'c13',
      })
      expect(await engine.client.getDocument('c13')).toBeDefined()
      await client.releases.create({releaseId: 'r13'})
      expect(await client.releases.get({releaseId: 'r13'})).toMatchObject({state: 'active'})
    })

    test('14 the resource client listens and follows live events', async () => {
      const client = resource()
      const welcome = await first(client.listen('*', {}, {events: ['welcome']}))
      expect(welcome).toMatchObject({type: 'welcome'})
      expect(await first(client.live.events())).toMatchObject({type: 'welcome'})
    })

    test('15 the resource client reads history', async () => {
      const {_rev} = await engine.client.create({_id: 'c15', _type: 'note'})
      const {projectId} = engine.client.config()
      const url = `/projects/${projectId}/datasets/${engine.dataset}/history/documents/c15`
      const query = {revision: _rev}
      expect(await engine.client.request({url, query})).toMatchObject({documents: [{_id: 'c15'}]})
    })

    test('16 a resource of another project or dataset is not found', async () => {
      const {dataset: _dataset, ...config} = engine.client.config()
      const ask = (id: string, token: string | undefined) =>
        refusal(createClient({...config, token, resource: {type: 'dataset', id}}).fetch('1'))
      for (const token of [config.token, undefined]) {
        const {statusCode} = await ask(`another.${engine.dataset}`, token)
        expect(statusCode).toBeGreaterThanOrEqual(401)
        expect(statusCode).toBeLessThanOrEqual(404)
        expect((await ask(`${config.projectId}.nowhere`, token)).statusCode).toBe(404)
      }
    })
  })

  describe('datasets', () => {
    test('17 a dataset is public, and can be set to public', async () => {
      expect(await engine.client.datasets.edit(engine.dataset, {aclMode: 'public'})).toMatchObject({
        aclMode: 'public',
      })
      const missing = engine.client.datasets.edit('nowhere', {aclMode: 'public'})
      expect((await refusal(missing)).statusCode).toBe(404)
    })

    test('18 a dataset name that is taken is rejected', async () => {
      const again = engine.client.datasets.create(engine.dataset, {aclMode: 'public'})
      expect((await refusal(again)).statusCode).toBe(409)
      const missing = engine.client.datasets.delete('nowhere')
      expect((await refusal(missing)).statusCode).toBe(404)
    })
  })
})
