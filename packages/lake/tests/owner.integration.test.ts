// One process owns a data directory, and other commands use its lake.
import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {existsSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

import {findOrStartLake, LakeError, startLake} from '@newsdesk/lake'
import {expect, test} from 'vitest'

import {temporaryDirectory} from '@newsdesk/testing/temporary-directory'
import {clientFor, spawnLake} from './running-lake.ts'

test('01 a second owner of a data directory is rejected, with the URL of the first', async () => {
  const directory = temporaryDirectory()
  const {ready} = await spawnLake(['--data', directory])
  const second = startLake({directory, port: 0}).catch((error: unknown) => error)
  const error = (await second) as LakeError
  expect(error).toBeInstanceOf(LakeError)
  expect(error.code).toBe('owned-by-another')
  expect(error.message).toContain(ready.url)
})

test('02 a command uses the lake of the process that owns the data', async () => {
  const directory = temporaryDirectory()
  const {ready} = await spawnLake(['--data', directory])
  const lake = await findOrStartLake(directory)
  expect(lake).toMatchObject({...ready, shared: true})
  await clientFor(lake).create({_id: 'a', _type: 'note'})
  await lake.close()
  expect(await clientFor(ready).getDocument('a')).toMatchObject({_id: 'a'})
})

test('03 a command owns unowned data while it runs', async () => {
  const directory = temporaryDirectory()
  const first = await findOrStartLake(directory)
  expect(first.shared).toBe(false)
  await clientFor(first).create({_id: 'a', _type: 'note'})
  await first.close()
  expect(existsSync(join(directory, 'endpoint.json'))).toBe(false)
  const second = await findOrStartLake(directory)
  expect(await clientFor(second).getDocument('a')).toMatchObject({_id: 'a'})
  await second.close()
})

test('04 concurrent commands on one data directory wait for each other', async () => {
  const directory = temporaryDirectory()
  const ids = ['a', 'b', 'c', 'd']
  const command = fileURLToPath(new URL('create-note.ts', import.meta.url))
  await Promise.all(
    ids.map(async (id) => {
      const child = spawn(process.execPath, [command, directory, id], {stdio: 'inherit'})
      expect(await once(child, 'exit')).toEqual([0, null])
    }),
  )
  const lake = await findOrStartLake(directory)
  expect(await clientFor(lake).fetch('*._id')).toEqual(ids)
  await lake.close()
})

test('05 the data is free right after SIGKILL, despite the endpoint file', async () => {
  const directory = temporaryDirectory()
  const {lake, ready} = await spawnLake(['--data', directory])
  await clientFor(ready).create({_id: 'a', _type: 'note'})
  const exited = once(lake, 'exit')
  lake.kill('SIGKILL')
  await exited
  expect(existsSync(join(directory, 'endpoint.json'))).toBe(true)
  const next = await findOrStartLake(directory)
  expect(next.shared).toBe(false)
  expect(await clientFor(next).getDocument('a')).toMatchObject({_id: 'a'})
  await next.close()
})

test('06 an endpoint file that names another lake is ignored', async () => {
  const [directory, other] = [temporaryDirectory(), temporaryDirectory()]
  const {ready} = await spawnLake(['--data', other])
  const stale = {url: ready.url, instance: 'another', lifetime: 'server'}
  await (await findOrStartLake(directory)).close()
  writeFileSync(join(directory, 'endpoint.json'), JSON.stringify(stale))
  const lake = await findOrStartLake(directory)
  expect(lake.url).not.toBe(ready.url)
  await lake.close()
})

test('06b a lake whose data directory was removed rejects writes with the reason', async () => {
  const directory = temporaryDirectory()
  const {ready} = await spawnLake(['--data', directory], {stderr: 'ignore'})
  await clientFor(ready).create({_id: 'a', _type: 'note'})
  rmSync(directory, {recursive: true})
  const write = clientFor(ready).create({_id: 'b', _type: 'note'})
  await expect(write).rejects.toThrow(/removed or replaced/)
})

test('07 the token and endpoint files are readable by their owner only', async () => {
  const directory = temporaryDirectory()
  const {ready} = await spawnLake(['--data', directory])
  for (const file of ['token', 'endpoint.json']) {
    expect(statSync(join(directory, file)).mode & 0o777, file).toBe(0o600)
  }
  expect(readFileSync(join(directory, 'token'), 'utf8').trim()).toBe(ready.token)
})

test('08 a data directory keeps its first project id and rejects another', async () => {
  const directory = temporaryDirectory()
  const first = await startLake({directory, port: 0})
  await clientFor({...first, projectId: 'abc12345'}).create({_id: 'a', _type: 'note'})
  await first.close()
  const second = await startLake({directory, port: 0})
  expect(second.projectId).toBe('abc12345')
  const other = clientFor({...second, projectId: 'another'}).fetch('*')
  await expect(other).rejects.toThrow(/holds project "abc12345"/)
  await second.close()
})

test('09 values that clients store for their users survive a restart', async () => {
  const directory = temporaryDirectory()
  const pair = {key: 'studio.list', value: {sort: 'title'}}
  const first = await startLake({directory, port: 0})
  await clientFor(first).request({url: '/users/me/keyvalue', method: 'PUT', body: [pair]})
  await first.close()
  const second = await startLake({directory, port: 0})
  expect(await clientFor(second).request({url: '/users/me/keyvalue/studio.list'})).toEqual([pair])
  await second.close()
})
