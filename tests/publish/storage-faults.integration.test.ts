// A full disk or a damaged state is reported, and the next run finishes the site.
import {mkdirSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'

import {expect, test} from 'vitest'

import {buildSite} from '../../src/publish/index.ts'
import {fillDisk, makeReadOnly, mountSmallDisk} from '@newsdesk/testing/small-disk'
import {temporaryDirectory} from '@newsdesk/testing/temporary-directory'
import {article, filesOf, openNewsroom} from './newsroom.ts'

/** The reason that `npm run site` prints when a site cannot be written. */
async function failureOf(build: Promise<unknown>): Promise<{code?: string; message?: string}> {
  return build.then(
    () => ({}),
    (error: {code: string; message: string}) => ({code: error.code, message: error.message}),
  )
}

test('01 a full disk is reported, and with space the next run completes the site', async ({
  skip,
}) => {
  const disk = temporaryDirectory()
  if (!mountSmallDisk(disk, 2)) skip('only a privileged user can make a disk that is full')
  const newsroom = await openNewsroom()
  await newsroom.client.create(article('a', 'meldung'))
  const directory = join(disk, 'site')
  for (const left of [0, 8, 40, 120, 200]) {
    writeFileSync(join(disk, 'spare'), Buffer.alloc(left * 1_024))
    const filling = fillDisk(disk)
    rmSync(join(disk, 'spare'))
    expect(await failureOf(buildSite(newsroom.client, {directory}))).toEqual({
      code: 'disk-full',
      message: expect.stringContaining(`The disk of ${directory} is full`),
    })
    rmSync(filling)
  }
  await buildSite(newsroom.client, {directory})
  await buildSite(newsroom.client, {directory: newsroom.site})
  expect(filesOf(directory)).toEqual(newsroom.files())
  makeReadOnly(disk)
  expect(await failureOf(buildSite(newsroom.client, {directory, full: true}))).toEqual({
    code: 'cannot-write',
    message: expect.stringContaining('its disk is read-only'),
  })
})

test('02 a file in place of a folder, and a damaged state or lock, are named', async () => {
  const {client} = await openNewsroom()
  const root = temporaryDirectory()
  writeFileSync(join(root, 'file'), 'x')
  expect(await failureOf(buildSite(client, {directory: join(root, 'file')}))).toEqual({
    code: 'cannot-write',
    message: expect.stringContaining('there is a file where a folder should be'),
  })
  for (const name of ['state.sqlite', 'lock.sqlite']) {
    const directory = join(root, name)
    mkdirSync(join(directory, '.newsdesk'), {recursive: true})
    writeFileSync(join(directory, '.newsdesk', name), 'no database at all '.repeat(500))
    expect(await failureOf(buildSite(client, {directory}))).toEqual({
      code: 'damaged-state',
      message: expect.stringMatching(new RegExp(`${name} .*remove`, 'iu')),
    })
  }
})
