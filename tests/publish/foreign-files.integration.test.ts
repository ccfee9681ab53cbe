// Files that the site did not write are never touched.
import {existsSync, lstatSync, mkdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'

import {describe, expect, test} from 'vitest'

import {temporaryDirectory} from '@newsdesk/testing/temporary-directory'
import {article, openNewsroom} from './newsroom.ts'

describe('a foreign file', () => {
  test('01 stays while articles around it are published and unpublished', async () => {
    const {client, site, build, files} = await openNewsroom()
    mkdirSync(join(site, 'eins', 'bilder'), {recursive: true})
    writeFileSync(join(site, 'CNAME'), 'news.example')
    writeFileSync(join(site, 'eins', 'bilder', 'eigenes.txt'), 'meins')
    await client.create(article('a', 'eins'))
    await build()
    await client.delete('a')
    await build()
    expect(files()).toEqual({CNAME: 'news.example', 'eins/bilder/eigenes.txt': 'meins'})
  })

  test('02 is not overwritten, and its article fails, until overwriting is allowed', async () => {
    const {client, site, build, files} = await openNewsroom()
    mkdirSync(join(site, 'eins'))
    writeFileSync(join(site, 'eins', 'index.html'), 'meins')
    await client.create(article('a', 'eins'))
    await client.create(article('b', 'zwei'))
    const {written, failures} = await build()
    expect(written).toEqual(['zwei/index.html'])
    expect(failures).toMatchObject([
      {id: 'a', message: expect.stringContaining('not of this site')},
    ])
    await client.delete('a')
    await build()
    expect(files()['eins/index.html']).toBe('meins')
    await client.create(article('a', 'eins'))
    expect(await build({overwrite: true})).toMatchObject({failures: []})
    expect(files()['eins/index.html']).toContain('Titel a')
  })

  test('03 with the exact content of the site is adopted after the state was lost', async () => {
    const {client, site, build, files} = await openNewsroom()
    const {rmSync} = await import('node:fs')
    await client.create(article('a', 'eins'))
    await build()
    rmSync(join(site, '.newsdesk'), {recursive: true})
    expect(await build()).toMatchObject({failures: [], written: [], unchanged: 1})
    await client.delete('a')
    await build()
    expect(files()).toEqual({})
  })
})

describe('symbolic links', () => {
  test('04 are never written through, as folder or as file', async () => {
    const {client, site, build} = await openNewsroom()
    const elsewhere = temporaryDirectory()
    writeFileSync(join(elsewhere, 'secret.html'), 'geheim')
    symlinkSync(elsewhere, join(site, 'eins'))
    mkdirSync(join(site, 'zwei'))
    symlinkSync(join(elsewhere, 'secret.html'), join(site, 'zwei', 'index.html'))
    await client.create(article('a', 'eins'))
    await client.create(article('b', 'zwei'))
    const {written, failures} = await build()
    expect(written).toEqual([])
    expect(failures.map(({id}) => id).toSorted()).toEqual(['a', 'b'])
    expect(existsSync(join(elsewhere, 'index.html'))).toBe(false)
    expect(readFileSync(join(elsewhere, 'secret.html'), 'utf8')).toBe('geheim')
  })

  test('05 in the place of written files are kept with their targets', async () => {
    const {client, site, build} = await openNewsroom()
    const {renameSync, rmSync} = await import('node:fs')
    const elsewhere = temporaryDirectory()
    await client.create(article('a', 'eins'))
    await client.create(article('b', 'zwei'))
    await build()
    renameSync(join(site, 'eins'), join(elsewhere, 'eins'))
    symlinkSync(join(elsewhere, 'eins'), join(site, 'eins'))
    writeFileSync(join(elsewhere, 'zwei.html'), 'meins')
    rmSync(join(site, 'zwei', 'index.html'))
    symlinkSync(join(elsewhere, 'zwei.html'), join(site, 'zwei', 'index.html'))
    await client.delete('a')
    await client.delete('b')
    await build()
    expect(lstatSync(join(site, 'eins')).isSymbolicLink()).toBe(true)
    expect(existsSync(join(elsewhere, 'eins', 'index.html'))).toBe(true)
    expect(lstatSync(join(site, 'zwei', 'index.html')).isSymbolicLink()).toBe(true)
    expect(readFileSync(join(elsewhere, 'zwei.html'), 'utf8')).toBe('meins')
  })
})

test('06 a damaged state is rejected with the remedy', async () => {
  const {client, site, build} = await openNewsroom()
  await client.create(article('a', 'eins'))
  await build()
  writeFileSync(join(site, '.newsdesk', 'state.sqlite'), 'nothing of the kind '.repeat(300))
  await expect(build()).rejects.toMatchObject({
    code: 'damaged-state',
    message: expect.stringContaining('.newsdesk'),
  })
})
