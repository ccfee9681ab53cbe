// The official CLI runs the migration, and moves content between datasets.
import {join} from 'node:path'

import {createImageUrlBuilder} from '@sanity/image-url'
import {expect, test} from 'vitest'

import {createEmbeddedClient} from '../../src/connection/index.ts'
import {fields, look} from '@newsdesk/testing/pictures'
import {shareCliLake} from '../support/sanity-cli.ts'

const shared = shareCliLake()
const {sanity} = shared

const stored = (dataset = 'production') =>
  createEmbeddedClient({...shared.lake, dataset}).fetch<{_id: string; _rev: string}[]>('*')

test('01 the official CLI runs the migration dry, for real, and again without changes', async () => {
  const run = ['migration', 'run', 'seed-kasachstan', '--no-confirm', '--no-progress']
  expect(await sanity(...run)).toContain('article-kasachstan-proteste')
  expect(await stored()).toEqual([])
  await sanity(...run, '--no-dry-run')
  const after = await stored()
  expect(after).toHaveLength(8)
  await sanity(...run, '--no-dry-run')
  expect(await stored()).toEqual(after)
})

test('02 the official CLI creates a dataset and moves all content there', async () => {
  const archive = join(shared.directory, 'export.tar.gz')
  await sanity('dataset', 'create', 'copy', '--visibility', 'public')
  await sanity('dataset', 'export', 'production', archive)
  await sanity('dataset', 'import', archive, '--dataset', 'copy')
  const content = (documents: {_id: string}[]) =>
    documents.map((document) => ({...document, _rev: '', _updatedAt: ''}))
  expect(content(await stored('copy'))).toEqual(content(await stored()))
  expect(await sanity('dataset', 'list')).toContain('copy')
  await sanity('dataset', 'delete', 'copy', '--force')
})

test('02b export and import keep assets unchanged, and upload none twice', async () => {
  const archive = join(shared.directory, 'assets.tar.gz')
  const from = createEmbeddedClient({...shared.lake, dataset: 'pictures'})
  const to = createEmbeddedClient({...shared.lake, dataset: 'pictures-copy'})
  await sanity('dataset', 'create', 'pictures', '--visibility', 'public')
  await sanity('dataset', 'create', 'pictures-copy', '--visibility', 'public')
  const png = await (await fields(40, 20)).png().toBuffer()
  const picture = await from.assets.upload('image', png, {
    filename: 'Felder.png',
    title: 'Vier Felder',
    creditLine: 'dts',
  })
  const file = await from.assets.upload('file', Buffer.from('Anhang'), {filename: 'anhang.txt'})
  const crop = {left: 0.5, right: 0, top: 0, bottom: 0}
  const reference = (_ref: string) => ({_type: 'reference', _ref})
  await from.create({
    _id: 'article',
    _type: 'article',
    image: {_type: 'image', crop, asset: reference(picture._id)},
    attachment: {_type: 'file', asset: reference(file._id)},
  })
  await sanity('dataset', 'export', 'pictures', archive)
  await sanity('dataset', 'import', archive, '--dataset', 'pictures-copy')

  expect(await to.getDocument('article')).toMatchObject({
    image: {crop, asset: {_ref: picture._id}},
    attachment: {asset: {_ref: file._id}},
  })
  const copied = await to.getDocument(picture._id)
  const {metadata, originalFilename, title, creditLine, size} = picture
  expect(copied).toMatchObject({metadata, originalFilename, title, creditLine, size})
  expect(copied?.path).toBe(picture.path.replace('/pictures/', '/pictures-copy/'))
  const bytes = await (await fetch(String(copied?.url))).arrayBuffer()
  expect(Buffer.from(bytes).equals(png)).toBe(true)
  const cut = createImageUrlBuilder(to).image((await to.getDocument('article'))?.image)
  const shown = await fetch(cut.width(10).url())
  const view = await look(Buffer.from(await shown.arrayBuffer()), [
    [0.5, 0.2],
    [0.5, 0.8],
  ])
  expect(view).toMatchObject({width: 10, height: 10, colours: ['green', 'yellow']})

  await sanity('dataset', 'import', archive, '--dataset', 'pictures-copy', '--replace')
  expect(await to.getDocument(picture._id)).toEqual(copied)
  await sanity('dataset', 'delete', 'pictures', '--force')
  expect((await fetch(String(copied?.url))).status).toBe(200)
})

test('03 the official CLI finds every seeded document valid', async () => {
  expect(await sanity('documents', 'validate', '--yes')).toMatch(/Valid:\s+8 documents/)
}, 180_000)
