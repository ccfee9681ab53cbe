// The project, its users, its rights and its features.
import type {SanityDocumentStub} from '@sanity/client'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'

import {engines, type Engine} from './engines.ts'
import {refusal} from '@newsdesk/testing/refusal'

describe.each(engines)('project %s', (_name, start) => {
  let engine: Engine
  beforeAll(async () => {
    engine = await start()
  })
  afterAll(() => engine.close())

  test('01 the current user is the author in the log', async () => {
    const me = await engine.client.users.getById('me')
    expect(me).toMatchObject({id: expect.any(String), name: expect.any(String)})
    const {transactionId} = await engine.client.delete('nothing')
    expect(transactionId).toMatch(/./)
    await engine.client.create({_id: 'p01', _type: 'note'})
    const line = await engine.client.request<string>({
      url: `/data/history/${engine.dataset}/transactions/p01`,
    })
    expect(JSON.parse(line)).toMatchObject({author: me.id})
  })

  test('02 a user is found by id, and a missing one answers 404', async () => {
    const {id} = await engine.client.users.getById('me')
    expect(await engine.client.users.getById(id)).toMatchObject({id})
    expect((await refusal(engine.client.users.getById('nobody'))).statusCode).toBe(404)
  })

  test('03 a request for the current user without a token is rejected', async () => {
    const anonymous = engine.client.withConfig({token: undefined})
    expect((await refusal(anonymous.users.getById('me'))).statusCode).toBe(401)
  })

  test('04 the project is found by id and in the list', async () => {
    const {projectId = ''} = engine.client.config()
    const project = await engine.client.projects.getById(projectId)
    expect(project).toMatchObject({id: projectId})
    const list = await engine.client.projects.list()
    expect(list.map(({id}) => id)).toContain(projectId)
    expect((await refusal(engine.client.projects.getById('another'))).statusCode).toBe(404)
  })

  test.each([
    [{}, ['members', 'features']],
    [{includeMembers: true, includeFeatures: true}, ['members', 'features']],
    [{includeMembers: false}, ['features']],
    [{includeFeatures: false}, ['members']],
    [{includeMembers: false, includeFeatures: false}, []],
    [{onlyExplicitMembership: true}, ['members', 'features']],
  ] as const)(
    '04b the list of projects includes the requested parts: %j',
    async (options, parts) => {
      const {projectId} = engine.client.config()
      const list = await engine.client.projects.list(options)
      const project = list.find(({id}) => id === projectId)
      expect(project).toMatchObject({
        displayName: expect.any(String),
        isBlocked: false,
        isDisabled: false,
        createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/u),
      })
      const optional = Object.keys(project ?? {}).filter((key) => /^(members|features)$/u.test(key))
      expect(optional.toSorted()).toEqual(parts.toSorted())
    },
  )

  test('04c no project belongs to an unknown organization', async () => {
    expect(await engine.client.projects.list({organizationId: 'oNobody'})).toEqual([])
  })

  test('05 the access rules allow every document to be read and changed', async () => {
    const {projectId} = engine.client.config()
    const url = `/projects/${projectId}/datasets/${engine.dataset}/acl`
    const rules = await engine.client.request<{filter: string; permissions: string[]}[]>({url})
    const [rule] = rules
    expect(rule?.permissions).toEqual(expect.arrayContaining(['read', 'create', 'update']))
    const ids = ['a', 'drafts.a', 'versions.r.a', '_.releases.r']
    await engine.client.mutate(ids.map((_id) => ({create: {_id, _type: 'acl'}})))
    const raw = {perspective: 'raw'} as const
    const query = `count(*[_type == "acl" && (${rule?.filter})])`
    expect(await engine.client.fetch(query, {}, raw)).toBe(ids.length)
  })

  test('06 features and ping answer', async () => {
    expect(await engine.client.request({url: '/features'})).toEqual(expect.any(Array))
    expect(await engine.client.request({url: `/data/ping/${engine.dataset}`})).toBeDefined()
    expect((await refusal(engine.client.request({url: '/data/ping/nowhere'}))).statusCode).toBe(404)
  })

  test('07 a value that a client stores for a user stays until it is replaced', async () => {
    const url = '/users/me/keyvalue'
    const keep = (body: unknown) => engine.client.request<unknown>({url, method: 'PUT', body})
    const first = [
      {key: 'studio.list', value: {sort: ['title', 'desc'], open: true}},
      {key: 'studio.search', value: ['Kasachstan']},
    ]
    expect(await keep(first)).toEqual(first)
    await keep([{key: 'studio.search', value: null}])
    const keys = 'studio.search,studio.list,studio.nothing'
    const kept = await engine.client.request<unknown[]>({url: `${url}/${keys}`})
    expect(kept).toEqual(expect.arrayContaining([first[0], {key: 'studio.search', value: null}]))
    expect(kept).toHaveLength(2)
    expect(await engine.client.request({url})).toEqual(expect.arrayContaining([first[0]]))
  })

  test('08 storing a value with an invalid key or without a token is rejected', async () => {
    const url = '/users/me/keyvalue'
    const refused = async (body: unknown, client = engine.client) =>
      (await refusal(client.request({url, method: 'PUT', body}))).statusCode
    expect(await refused({key: 'a', value: 1})).toBe(400)
    expect(await refused([{key: 7, value: 1}])).toBe(400)
    expect(await refused([{key: 'a/b', value: 1}])).toBe(400)
    expect(await refused([{key: 'x'.repeat(129), value: 1}])).toBe(400)
    const anonymous = engine.client.withConfig({token: undefined})
    expect(await refused([{key: 'a', value: 1}], anonymous)).toBe(401)
  })

  test('09 several users are found at once, without missing ones', async () => {
    const {id} = await engine.client.users.getById('me')
    expect(await engine.client.request({url: `/users/${id},nobody`})).toMatchObject([{id}])
  })

  test('10 the session names its user, and needs a token', async () => {
    const {id} = await engine.client.users.getById('me')
    expect(await engine.client.request({url: '/auth/id'})).toMatchObject({id})
    const anonymous = engine.client.withConfig({token: undefined})
    expect((await refusal(anonymous.request({url: '/auth/id'}))).statusCode).toBe(401)
    expect(await anonymous.request({url: '/auth/providers'})).toMatchObject({
      providers: expect.any(Array),
    })
  })

  test('11 a dataset has no comments dataset by default', async () => {
    const {projectId} = engine.client.config()
    const url = `/projects/${projectId}/datasets`
    const all = await engine.client.request<{name: string}[]>({url})
    expect(all.map(({name}) => name)).toContain(engine.dataset)
    const query = {datasetProfile: 'comments', addonFor: engine.dataset}
    expect(await engine.client.request({url, query})).toEqual([])
  })

  test('11b setting up comments twice returns the same dataset', async () => {
    const {projectId} = engine.client.config()
    const setUp = () =>
      engine.client.request<{datasetName: string}>({
        url: `/comments/${engine.dataset}/setup`,
        method: 'POST',
      })
    const {datasetName} = await setUp()
    expect(datasetName).toBe(`${engine.dataset}-comments`)
    expect((await setUp()).datasetName).toBe(datasetName)
    const query = {datasetProfile: 'comments', addonFor: engine.dataset}
    const url = `/projects/${projectId}/datasets`
    expect(await engine.client.request({url, query})).toMatchObject([{name: datasetName}])
    const comments = engine.client.withConfig({dataset: datasetName})
    await comments.create({_id: 'c11b', _type: 'comment'})
    expect(await comments.getDocument('c11b')).toMatchObject({_type: 'comment'})
    expect(await engine.client.request({url: '/features'})).toEqual(
      expect.arrayContaining(['studioComments', 'sanityTasks']),
    )
  })

  test('12 the number of active releases stays below the limit', async () => {
    const {projectId} = engine.client.config()
    const count = async () => {
      const url = `/projects/${projectId}/new-content-release-allowed`
      const {data} = await engine.client.request<{data: Record<string, number>}>({url})
      expect(data.datasetReleaseLimit).toBeGreaterThan(data.orgActiveReleaseCount ?? Infinity)
      return data.orgActiveReleaseCount ?? 0
    }
    const before = await count()
    await engine.client.releases.create({releaseId: 'r12'})
    expect(await count()).toBe(before + 1)
    await engine.client.releases.archive({releaseId: 'r12'})
    expect(await count()).toBe(before)
  })

  test('13 the documents that refer to a document are listed', async () => {
    const documents: SanityDocumentStub[] = [
      {_id: 'p13', _type: 'note'},
      {_id: 'p13-a', _type: 'note', other: {_type: 'reference', _ref: 'p13'}},
      {_id: 'p13-b', _type: 'note', list: [{_key: 'k', _ref: 'p13', _weak: true}]},
    ]
    for (const document of documents) await engine.client.create(document)
    const url = `/data/references/${engine.dataset}/documents/p13/to`
    const all = await engine.client.request<{references: {documentId: string}[]}>({url})
    expect(all).toMatchObject({totalCount: 2})
    expect(all.references.map(({documentId}) => documentId).sort()).toEqual(['p13-a', 'p13-b'])
    const query = {excludeInternalReferences: 'true', excludePaths: 'true'}
    const elsewhere = await engine.client.request({url, query})
    expect(elsewhere).toEqual({totalCount: 0, references: []})
  })

  test('14 references from another dataset are listed', async () => {
    const name = `${engine.dataset}-second`
    await engine.client.datasets.create(name, {aclMode: 'public'})
    const other = engine.client.withConfig({dataset: name})
    const link = {
      _type: 'crossDatasetReference',
      _ref: 'p14',
      _dataset: engine.dataset,
      _weak: true,
    }
    await other.create({_id: 'from-afar', _type: 'note', link})
    const url = `/data/references/${engine.dataset}/documents/p14/to`
    const query = {excludeInternalReferences: 'true'}
    expect(await engine.client.request({url, query})).toMatchObject({
      totalCount: 1,
      references: [{datasetName: name, documentId: 'from-afar'}],
    })
    await other.datasets.delete(name)
  })

  test('15 grants, roles and applications of the project are listed', async () => {
    const {projectId} = engine.client.config()
    const ask = (path: string) =>
      engine.client.request<unknown>({url: `/projects/${projectId}${path}`})
    expect(await ask('/grants')).toEqual(expect.any(Object))
    expect(await ask('/roles')).toMatchObject([{name: 'administrator'}])
    expect(await ask('/user-applications')).toEqual([])
    expect((await refusal(engine.client.request({url: '/projects/other/grants'}))).statusCode).toBe(
      404,
    )
    expect((await refusal(ask('/datasets/nowhere/acl'))).statusCode).toBe(404)
  })

  test('16 every API version is answered', async () => {
    await engine.client.create({_id: 'p16', _type: 'note'})
    for (const apiVersion of ['1', 'X', '2021-06-07', '2023-12-18', '2026-05-04', '2030-01-01']) {
      const versioned = engine.client.withConfig({apiVersion})
      expect(await versioned.getDocument('p16')).toMatchObject({_id: 'p16'})
      expect(await versioned.fetch('*[_id == "p16"]._id')).toEqual(['p16'])
    }
  })
})
