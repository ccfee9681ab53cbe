// Comments and tasks have a private dataset, created once for each dataset.
import {join} from 'node:path'
import {DatabaseSync} from 'node:sqlite'

import {startLake, type RunningLake} from '@newsdesk/lake'
import {expect, onTestFinished, test} from 'vitest'

import {temporaryDirectory} from '@newsdesk/testing/temporary-directory'
import {clientFor, spawnLake, type Ready} from './running-lake.ts'

const groups = '*[_type == "system.group"]{members, grants}'

async function start(options: Parameters<typeof startLake>[0] = {memory: true}) {
  const lake = await startLake({port: 0, ...options})
  onTestFinished(() => lake.close())
  return lake
}

const setUp = (lake: Ready, dataset = 'production') =>
  clientFor(lake).request<{datasetName: string}>({
    url: `/comments/${dataset}/setup`,
    method: 'POST',
  })

const addonsOf = async (lake: Ready, dataset: string) => {
  const url = `/projects/${lake.projectId}/datasets`
  const query = {datasetProfile: 'comments', addonFor: dataset}
  return (await clientFor(lake).request<{name: string}[]>({url, query})).map(({name}) => name)
}

const createDataset = (lake: Ready, name: string) =>
  clientFor(lake).request({url: `/datasets/${name}`, method: 'PUT', body: {}})

/** The status of a request without a token, sent from outside of a browser. */
const statusFor = async (lake: RunningLake, path: string) =>
  (await fetch(`${lake.url}/v2025-02-19${path}`)).status

test('01 concurrent requests create the comments dataset once, with its owner', async () => {
  const lake = await start()
  expect(await addonsOf(lake, 'production')).toEqual([])
  const made = await Promise.all([setUp(lake), setUp(lake), setUp(lake)])
  expect(new Set(made.map(({datasetName}) => datasetName))).toEqual(
    new Set(['production-comments']),
  )
  expect(await addonsOf(lake, 'production')).toEqual(['production-comments'])
  expect(await addonsOf(lake, 'other')).toEqual([])
  expect(await clientFor(lake).datasets.list()).toMatchObject([
    {name: 'production', addonFor: null, datasetProfile: 'content'},
    {name: 'production-comments', addonFor: 'production', datasetProfile: 'comments'},
  ])
})

test('02 the comments dataset avoids a name that is taken, and shortens long names', async () => {
  const lake = await start()
  const long = 'a'.repeat(64)
  await createDataset(lake, 'production-comments')
  await createDataset(lake, long)
  expect(await setUp(lake)).toMatchObject({datasetName: 'production-comments-2'})
  expect(await setUp(lake, long)).toMatchObject({datasetName: `${'a'.repeat(55)}-comments`})
  expect(await addonsOf(lake, 'production')).toEqual(['production-comments-2'])
  const publish = {
    url: '/datasets/production-comments-2',
    method: 'PATCH',
    body: {aclMode: 'public'},
  }
  await expect(clientFor(lake).request(publish)).rejects.toMatchObject({statusCode: 400})
  await expect(setUp(lake, 'production-comments-2')).rejects.toMatchObject({statusCode: 400})
  await expect(setUp(lake, 'nowhere')).rejects.toMatchObject({statusCode: 404})
})

test('03 comments need a token, and their references to documents are not checked', async () => {
  const lake = await start()
  await setUp(lake)
  const comments = clientFor(lake).withConfig({dataset: 'production-comments'})
  await clientFor(lake).create({_id: 'n1', _type: 'note'})
  const document = {_type: 'crossDatasetReference', _ref: 'n1', _dataset: 'production', _weak: true}
  await comments.create({_id: 'c1', _type: 'comment', target: {document}})
  const paths = ['query', 'doc', 'listen', 'export', 'history'].map(
    (what) => `/data/${what}/production-comments/c1?query=*`,
  )
  for (const path of [...paths, '/data/live/events/production-comments']) {
    expect({path, status: await statusFor(lake, path)}).toEqual({path, status: 401})
  }
  expect(await statusFor(lake, '/comments/production/setup')).toBe(404)
  expect(await statusFor(lake, '/data/query/production?query=*')).toBe(200)
  const url = '/data/references/production/documents/n1/to'
  expect(await clientFor(lake).request({url})).toMatchObject({totalCount: 0})
})

test('04 the comments dataset survives SIGKILL, and is deleted with its content dataset', async () => {
  const directory = temporaryDirectory()
  const {lake: process, ready} = await spawnLake(['--data', directory])
  await createDataset(ready, 'second')
  await setUp(ready, 'second')
  await clientFor(ready)
    .withConfig({dataset: 'second-comments'})
    .create({_id: 'c1', _type: 'comment'})
  process.kill('SIGKILL')
  const lake = await start({directory})
  expect(await addonsOf(lake, 'second')).toEqual(['second-comments'])
  expect(await setUp(lake, 'second')).toMatchObject({datasetName: 'second-comments'})
  const comments = clientFor(lake).withConfig({dataset: 'second-comments'})
  expect(await comments.fetch('count(*)')).toBe(1)
  await clientFor(lake).datasets.delete('second')
  expect((await clientFor(lake).datasets.list()).map(({name}) => name)).toEqual(['production'])
})

test('05 every user who opened the lake is a member of the only user group', async () => {
  const lake = await start()
  const url = `/projects/${lake.projectId}`
  const members = async () =>
    (await clientFor(lake).request<{members: {id: string}[]}>({url})).members.map(({id}) => id)
  expect(await members()).toEqual(['local'])
  const {origin} = new URL(lake.url)
  const session = await fetch(`${lake.url}/v1/session?user=Anna`, {
    headers: {authorization: `Bearer ${lake.token}`},
  })
  const cookie = session.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  expect(await members()).toEqual(['local'])
  const me = await fetch(`${lake.url}/v1/users/me`, {headers: {cookie, origin}})
  expect(await me.json()).toMatchObject({id: 'u-Anna'})
  expect(await members()).toEqual(['local', 'u-Anna'])
  expect(await clientFor(lake).fetch(groups)).toMatchObject([{members: ['local', 'u-Anna']}])
  expect(await clientFor(lake).fetch('count(*)')).toBe(0)
  expect(await clientFor(lake).fetch('*[_type in ["system.group"]]')).toEqual([])
})

test('07 comments of an organisation are rejected', async () => {
  const lake = await start()
  const url = '/collaboration/comments/query'
  await expect(clientFor(lake).request({url})).rejects.toMatchObject({statusCode: 404})
})

test('06 authors from before the lake recorded users are found in the log', async () => {
  const directory = temporaryDirectory()
  const before = await startLake({directory, port: 0, user: 'Berta'})
  await clientFor(before).create({_id: 'n1', _type: 'note'})
  await before.close()
  const earlier = new DatabaseSync(join(directory, 'users.sqlite'))
  earlier.exec('drop table user; pragma user_version = 1')
  earlier.close()
  const lake = await start({directory})
  const {members} = await clientFor(lake).request<{members: {id: string}[]}>({
    url: `/projects/${lake.projectId}`,
  })
  expect(members.map(({id}) => id)).toEqual(['local', 'u-Berta'])
})
