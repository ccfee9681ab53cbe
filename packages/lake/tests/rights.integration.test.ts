// One table decides which route needs which right; private datasets show nothing without one.
import {startLake, type RunningLake} from '@newsdesk/lake'
import {afterAll, beforeAll, describe, expect, test, vi} from 'vitest'

import {lakeClient} from '@newsdesk/testing/lake-client'
import {fields} from '@newsdesk/testing/pictures'
import {temporaryDirectory} from '@newsdesk/testing/temporary-directory'
import {neededRights, type Needed} from '../src/http/needed-rights.ts'
import {apiRoutes} from '../src/http/routes.ts'
import {Lake} from '../src/lake.ts'
import {rightsOf, roleNames} from '../src/project/robots.ts'
import {connectEvents} from './event-source.ts'

/** Waits until an assertion holds, also on a machine that is busy. */
function eventually(holds: () => void): Promise<void> {
  return vi.waitFor(holds, {timeout: 30_000})
}

let lake: RunningLake
beforeAll(async () => {
  lake = await startLake({memory: true, port: 0})
})
afterAll(() => lake.close())

async function tokenOf(role: string): Promise<string> {
  const response = await fetch(`${lake.url}/v1/access/project/${lake.projectId}/robots`, {
    method: 'POST',
    headers: {authorization: `Bearer ${lake.token}`, 'content-type': 'application/json'},
    body: JSON.stringify({label: role, memberships: [{roleNames: [role]}]}),
  })
  return ((await response.json()) as {token: string}).token
}

/** The status of a route, with something in each place of its path that does not exist. */
async function statusOf(method: string, path: string, token: string | undefined): Promise<number> {
  const filled = path
    .replace(':projectId', lake.projectId)
    .replace('/*', '/any')
    .replace(/:\w+\??/g, 'nothing')
  const stopped = new AbortController()
  const {status} = await fetch(`${lake.url}/v2025-02-19${filled}?query=1`, {
    method,
    ...(method === 'GET' || method === 'HEAD' ? {} : {body: '[]'}),
    headers: {
      'content-type': 'application/json',
      ...(token === undefined ? {} : {authorization: `Bearer ${token}`}),
    },
    signal: stopped.signal,
  })
  stopped.abort()
  return status
}

const table = new Lake({memory: true})
const routes = new Set(
  apiRoutes
    .flatMap((routesOf) => routesOf(table).routes)
    .filter(({method}) => method !== 'ALL')
    .map(({method, path}) => `${method} ${path}`),
)
table.close()

test('01 the table of rights lists exactly the routes of the API', () => {
  expect(Object.keys(neededRights).sort()).toEqual([...routes].sort())
})

describe('02 a route accepts only the roles that have its right', () => {
  test.each(Object.entries(neededRights))('%s needs %s', async (route, needed) => {
    const [method = '', path = ''] = route.split(' ')
    const outcome = (status: number) => (status === 401 || status === 403 ? status : 'passes')
    const anonymous = outcome(await statusOf(method, path, undefined))
    expect(anonymous).toBe(needed === 'open' ? 'passes' : 401)
    expect(outcome(await statusOf(method, path, 'of-another-lake'))).toBe(401)
    expect(outcome(await statusOf(method, path, lake.token))).toBe('passes')
    for (const role of roleNames) {
      // A token of its own for each, because one route replaces it.
      const status = outcome(await statusOf(method, path, await tokenOf(role)))
      expect(status, role).toBe(mayPass(role, needed) ? 'passes' : 403)
    }
  })

  function mayPass(role: string, needed: Needed): boolean {
    return needed === 'open' || needed === 'login' || rightsOf(role).includes(needed)
  }
})

test('03 a token returns its user and its rights in a dataset', async () => {
  const asked = async (token: string, path: string) =>
    (await fetch(`${lake.url}/v1${path}`, {headers: {authorization: `Bearer ${token}`}})).json()
  const acl = `/projects/${lake.projectId}/datasets/production/acl`
  const viewer = await tokenOf('viewer')
  expect(await asked(viewer, '/users/me')).toMatchObject({
    role: 'viewer',
    roles: [{name: 'viewer'}],
  })
  expect(await asked(viewer, acl)).toMatchObject([{permissions: ['read', 'history']}])
  const editor = await tokenOf('editor')
  expect(await asked(editor, acl)).toMatchObject([
    {permissions: expect.arrayContaining(['update'])},
  ])
})

describe('03b a contributor', () => {
  let contributor: ReturnType<typeof lakeClient>
  beforeAll(async () => {
    contributor = lakeClient({...lake, token: await tokenOf('contributor')})
    await lakeClient(lake).createOrReplace({_id: 'p', _type: 'note'})
  })

  test('01 writes drafts, discards them, and uploads', async () => {
    expect(await contributor.fetch('*[_id == "p"]._id')).toEqual(['p'])
    await contributor.create({_id: 'drafts.p', _type: 'note', text: 'a'})
    await contributor.patch('drafts.p').set({text: 'b'}).commit()
    await contributor.patch({query: '*[_id in path("drafts.**")]'}).set({text: 'c'}).commit()
    await contributor.action({
      actionType: 'sanity.action.document.edit',
      draftId: 'drafts.p',
      publishedId: 'p',
      patch: {set: {text: 'd'}},
    })
    const png = await (await fields(8, 8)).png().toBuffer()
    expect((await contributor.assets.upload('image', png))._type).toBe('sanity.imageAsset')
    expect(await contributor.fetch('*[_id == "drafts.p"].text')).toEqual(['d'])
    await contributor.delete('drafts.p')
  })

  test('02 changes nothing else, by mutation or action, also together with a draft', async () => {
    await lakeClient(lake).createOrReplace({_id: 'drafts.p', _type: 'note', text: 'new'})
    await lakeClient(lake).releases.create({releaseId: 'r1'})
    const before = await lakeClient(lake).fetch('*[_type == "note" || _id in path("_.**")]')
    const ids = {draftId: 'drafts.p', publishedId: 'p'}
    const refused = [
      () => contributor.create({_type: 'note'}),
      () => contributor.createIfNotExists({_id: 'q', _type: 'note'}),
      () => contributor.createOrReplace({_id: 'p', _type: 'note', text: 'x'}),
      () => contributor.create({_id: 'versions.r1.p', _type: 'note'}),
      () => contributor.patch('p').set({text: 'x'}).commit(),
      () => contributor.patch({query: '*[_type == "note"]'}).set({text: 'x'}).commit(),
      () => contributor.delete('p'),
      () => contributor.delete({query: '*[_type == "note"]'}),
      () =>
        contributor
          .transaction()
          .patch('drafts.p', {set: {text: 'x'}})
          .delete('p')
          .commit(),
      () => contributor.action({actionType: 'sanity.action.document.publish', ...ids}),
      () => contributor.action({actionType: 'sanity.action.document.unpublish', ...ids}),
      () => contributor.releases.create({releaseId: 'r2'}),
      () => contributor.releases.archive({releaseId: 'r1'}),
    ]
    for (const change of refused) {
      await expect(change(), String(change)).rejects.toMatchObject({statusCode: 403})
    }
    expect(await lakeClient(lake).fetch('*[_type == "note" || _id in path("_.**")]')).toEqual(
      before,
    )
  })

  test('03 is told so', async () => {
    const acl = `/projects/${lake.projectId}/datasets/production/acl`
    expect(await contributor.request({url: acl})).toMatchObject([
      {filter: '_id in path("**")', permissions: ['read', 'history']},
      {filter: '_id in path("drafts.**")', permissions: ['create', 'update']},
    ])
  })
})

describe('04 a private dataset', () => {
  const clients = () => {
    const of = (token: string) => lakeClient({...lake, dataset: 'secret', token})
    return {own: of(lake.token), anonymous: of('')}
  }
  beforeAll(async () => {
    await lakeClient(lake).datasets.create('secret', {aclMode: 'private'})
    await clients().own.create({_id: 'a', _type: 'note'})
  })

  test('01 is listed as private, and can be made public and private again', async () => {
    const {own, anonymous} = clients()
    const mode = async () =>
      (await own.datasets.list()).find(({name}) => name === 'secret')?.aclMode
    expect(await mode()).toBe('private')
    await own.datasets.edit('secret', {aclMode: 'public'})
    expect(await mode()).toBe('public')
    expect(await anonymous.fetch('*._id')).toEqual(['a'])
    await own.datasets.edit('secret', {aclMode: 'private'})
    expect(await mode()).toBe('private')
    const custom = own.datasets.edit('secret', {aclMode: 'custom'})
    await expect(custom).rejects.toMatchObject({statusCode: 400})
  })

  test('02 shows documents only to tokens that may read', async () => {
    const {own, anonymous} = clients()
    expect(await own.fetch('*._id')).toEqual(['a'])
    expect(await anonymous.fetch('*._id')).toEqual([])
    expect(await anonymous.fetch('count(*)')).toBe(0)
    expect(await anonymous.fetch('*[_id == "a"][0]')).toBeNull()
    expect(await anonymous.getDocument('a')).toBeUndefined()
    const {omitted} = await anonymous.request<{omitted: unknown}>({uri: '/data/doc/secret/a,b'})
    expect(omitted).toEqual([
      {id: 'a', reason: 'permission'},
      {id: 'b', reason: 'existence'},
    ])
    const reader = lakeClient({...lake, dataset: 'secret', token: await tokenOf('viewer')})
    expect(await reader.fetch('*._id')).toEqual(['a'])
    const deployer = lakeClient({...lake, dataset: 'secret', token: await tokenOf('deploy-studio')})
    expect(await deployer.fetch('*._id')).toEqual([])
    // An alias is another name of the same dataset.
    await own.request({uri: '/aliases/hidden', method: 'PUT', body: {datasetName: 'secret'}})
    expect(await lakeClient({...lake, dataset: '~hidden', token: ''}).fetch('*._id')).toEqual([])
  })

  test('03 sends no events to listeners without a token once it is private', async () => {
    const {own} = clients()
    await own.datasets.edit('secret', {aclMode: 'public'})
    const heard: unknown[] = []
    const query = encodeURIComponent('*[_type == "note"]')
    const address = `${lake.url}/v1/data/listen/secret?query=${query}`
    const events = connectEvents(address, {}, ({event, data}) => {
      heard.push(data.documentId ?? event)
    })
    await eventually(() => expect(heard).toEqual(['welcome']))
    await own.create({_id: 'b', _type: 'note'})
    await eventually(() => expect(heard).toEqual(['welcome', 'b']))
    await own.datasets.edit('secret', {aclMode: 'private'})
    await own.create({_id: 'c', _type: 'note'})
    await own.datasets.edit('secret', {aclMode: 'public'})
    await own.create({_id: 'd', _type: 'note'})
    await eventually(() => expect(heard.at(-1)).toBe('d'))
    expect(heard).toEqual(['welcome', 'b', 'd'])
    events.cut()
    await own.datasets.edit('secret', {aclMode: 'private'})
  })

  test('04 serves pictures without a token, except raw downloads', async () => {
    const {own} = clients()
    const {url} = await own.assets.upload('image', await (await fields(40, 20)).png().toBuffer())
    expect((await fetch(url)).status).toBe(200)
    expect((await fetch(`${url}?dlRaw=true`)).status).toBe(401)
  })

  test('05 stays private in a copy and after a restart', async () => {
    const {own} = clients()
    await own.request({uri: '/datasets/secret/copy', method: 'PUT', body: {targetDataset: 'other'}})
    expect(await lakeClient({...lake, dataset: 'other', token: ''}).fetch('*._id')).toEqual([])

    const directory = temporaryDirectory()
    for (const aclMode of ['private', 'public'] as const) {
      const first = await startLake({directory, port: 0})
      await lakeClient(first).datasets.create(aclMode, {aclMode})
      await lakeClient(first).datasets.edit('production', {aclMode})
      await first.close()
      const second = await startLake({directory, port: 0})
      expect(await lakeClient(second).datasets.list()).toEqual(
        expect.arrayContaining([
          expect.objectContaining({name: 'production', aclMode}),
          expect.objectContaining({name: aclMode, aclMode}),
        ]),
      )
      await second.close()
    }
  })
})
