// A full or read-only disk and a damaged file are reported with their path, while reads continue.
import {mkdirSync, rmSync, statSync, truncateSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {DatabaseSync} from 'node:sqlite'

import {startLake} from '@newsdesk/lake'
import type {ClientError, ServerError} from '@sanity/client'
import {describe, expect, onTestFinished, test} from 'vitest'

import {fillDisk, makeReadOnly, mountSmallDisk} from '@newsdesk/testing/small-disk'
import {temporaryDirectory} from '@newsdesk/testing/temporary-directory'
import {clientFor, runLake} from './running-lake.ts'

const garbage = Buffer.from('no database at all '.repeat(500))
const anotherKind = 'there is a file where a folder should be, or a folder where a file should be'

/** A data directory as a lake leaves it. */
async function usedDirectory(root = temporaryDirectory()): Promise<string> {
  const directory = join(root, 'lake')
  const lake = await startLake({directory, port: 0})
  await clientFor(lake).create({_id: 'a', _type: 'note', text: 'kept'})
  await lake.close()
  return directory
}

/** Expects the start of a lake to fail with the reason and the path. */
async function expectRefusal(directory: string, path: string, words: string): Promise<void> {
  const failure = await startLake({directory, port: 0}).catch((error: unknown) => error as Error)
  expect(failure).toMatchObject({name: 'LakeError', message: expect.stringContaining(words)})
  expect('message' in failure && failure.message).toContain(path)
}

/** Expects the command to print the same reason in one line, without a stack, and to fail. */
async function expectRefusalOfCommand(
  directory: string,
  path: string,
  words: string,
): Promise<void> {
  const {code, stdout, stderr} = await runLake([
    'start',
    '--json',
    '--port',
    '0',
    '--data',
    directory,
  ])
  expect({code, stdout}).toEqual({code: 1, stdout: ''})
  expect(stderr).toMatch(/^lake: [^\n]+\n$/u)
  expect(stderr).toContain(path)
  expect(stderr).toContain(words)
}

function replaceBy(path: string, content: 'folder' | Buffer): void {
  rmSync(path, {recursive: true, force: true})
  if (content === 'folder') mkdirSync(path)
  else writeFileSync(path, content)
}

describe('a lake that cannot start names the path and the reason', () => {
  test.each([
    ['token', 'folder', anotherKind],
    ['project', 'folder', anotherKind],
    ['endpoint.json', 'folder', anotherKind],
    ['users.sqlite', 'folder', anotherKind],
    ['users.sqlite', garbage, 'is damaged'],
    ['lock.sqlite', 'folder', anotherKind],
    ['lock.sqlite', garbage, 'remove it'],
    ['datasets', garbage, anotherKind],
    ['datasets/production.sqlite', 'folder', anotherKind],
    ['datasets/production.sqlite', garbage, 'is damaged'],
    ['datasets/production.sqlite', Buffer.alloc(0), 'is damaged (it is empty)'],
  ] as const)('01 %s is of another kind or damaged', async (name, content, words) => {
    const directory = await usedDirectory()
    replaceBy(join(directory, name), content)
    await expectRefusal(directory, join(directory, name), words)
  })

  test('02 a dataset is truncated or of a newer version', async () => {
    const directory = await usedDirectory()
    const path = join(directory, 'datasets', 'production.sqlite')
    const database = new DatabaseSync(path)
    database.exec('pragma user_version = 99')
    database.close()
    await expectRefusal(directory, path, 'another version of the lake (99')
    truncateSync(path, statSync(path).size / 2)
    await expectRefusal(directory, path, 'is damaged')
  })

  test('03 the data directory is a file or lies below one', async () => {
    const path = join(temporaryDirectory(), 'file')
    writeFileSync(path, 'x')
    await expectRefusalOfCommand(path, path, anotherKind)
    await expectRefusal(join(path, 'lake'), join(path, 'lake'), anotherKind)
  })

  test('04 the disk is full up to the last few kilobytes', async ({skip}) => {
    const root = temporaryDirectory()
    if (!mountSmallDisk(root, 1)) skip('only a privileged user can make a disk that is full')
    for (const left of [0, 4, 8, 16, 32, 64, 128]) {
      writeFileSync(join(root, 'spare'), Buffer.alloc(left * 1_024))
      const filling = fillDisk(root)
      rmSync(join(root, 'spare'))
      const directory = join(root, 'lake')
      await expectRefusal(directory, directory, 'is full')
      rmSync(filling)
      rmSync(directory, {recursive: true})
    }
    const lake = await startLake({directory: join(root, 'lake'), port: 0})
    await lake.close()
  })

  test('05 the disk is full or read-only', async ({skip}) => {
    const root = temporaryDirectory()
    if (!mountSmallDisk(root)) skip('only a privileged user can make a disk that is full')
    const directory = await usedDirectory(root)
    const filling = fillDisk(root)
    await expectRefusalOfCommand(directory, directory, 'is full')
    rmSync(filling)
    makeReadOnly(root)
    await expectRefusal(directory, directory, 'its disk is read-only')
    await expectRefusal(join(root, 'new'), join(root, 'new'), 'its disk is read-only')
  })
})

test('06 a full disk rejects writes and uploads, serves reads, and recovers with space', async ({
  skip,
}) => {
  const root = temporaryDirectory()
  if (!mountSmallDisk(root)) skip('only a privileged user can make a disk that is full')
  const lake = await startLake({directory: join(root, 'lake'), port: 0, report: () => undefined})
  onTestFinished(() => lake.close())
  const client = clientFor(lake).withConfig({maxRetries: 0})
  await client.create({_id: 'a', _type: 'note', text: 'kept'})
  const filling = fillDisk(root)
  const text = 'x'.repeat(100_000)
  const failures = await Promise.all(
    [
      client.createOrReplace({_id: 'b', _type: 'note', text}),
      client.patch('a').set({text}).commit(),
      client.assets.upload('file', Buffer.from(text)),
      client.datasets.create('second', {aclMode: 'public'}),
    ].map((work) => work.catch((error: unknown) => error as ClientError | ServerError)),
  )
  for (const failure of failures) {
    expect(failure).toMatchObject({statusCode: 503, message: expect.stringContaining('is full')})
  }
  expect(await client.fetch('*[_type == "note"]{_id, text}')).toEqual([{_id: 'a', text: 'kept'}])
  expect(await client.getDocument('a')).toMatchObject({text: 'kept'})
  // A worker answers this query over all documents.
  expect(await client.fetch('count(*[string::startsWith(text, "k")])')).toBe(1)
  rmSync(filling)
  await client.createOrReplace({_id: 'b', _type: 'note', text})
  await client.datasets.create('second', {aclMode: 'public'})
  expect(await client.fetch('count(*[_type == "note"])')).toBe(2)
})
