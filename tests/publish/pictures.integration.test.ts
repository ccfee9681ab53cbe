// Pictures become files in each size that a page uses.
import {readFileSync, rmSync} from 'node:fs'
import {join} from 'node:path'

import {expect, test} from 'vitest'

import {look, noise} from '@newsdesk/testing/pictures'
import {article, openNewsroom} from './newsroom.ts'

const picture = (id: string, more: object = {}) => ({
  image: {_type: 'picture', asset: {_type: 'reference', _ref: id}, alt: 'Rauschen', ...more},
})

const pictureFiles = (files: Record<string, string>) =>
  Object.keys(files).filter((path) => path.startsWith('pictures/'))

test('01 each size that a page uses is a file of the site', async () => {
  const {client, site, build, files} = await openNewsroom()
  const asset = await client.assets.upload('image', await noise(1_000).jpeg().toBuffer())
  await client.create(article('a', 'eins', picture(asset._id)))
  expect(await build()).toMatchObject({failures: []})
  const page = files()['eins/index.html'] ?? ''
  const paths = pictureFiles(files())
  expect(paths.length).toBeGreaterThan(1)
  for (const path of paths) {
    // Open Graph requires absolute URLs.
    expect(page.includes(`../${path}`) || page.includes(`http://localhost:8080/${path}`)).toBe(true)
    const [, width, height] = /-(\d+)x(\d+)-/.exec(path) ?? []
    expect(await look(readFileSync(join(site, path)))).toMatchObject({
      format: 'jpeg',
      width: Number(width),
      height: Number(height),
    })
  }
  expect(page).not.toContain('127.0.0.1')
  expect(await build()).toMatchObject({written: [], rendered: 0})
})

test("02 the editor's crop is applied, and another crop is another file", async () => {
  const {client, build, files} = await openNewsroom()
  const asset = await client.assets.upload('image', await noise(1_000).png().toBuffer())
  const crop = (right: number) => ({
    crop: {_type: 'sanity.imageCrop', top: 0, bottom: 0.5, left: 0, right},
  })
  await client.create(article('a', 'eins', picture(asset._id, crop(0))))
  await build()
  const before = pictureFiles(files())
  expect(before.some((path) => /-640x320-|-480x240-|-320x160-/.test(path))).toBe(true)
  await client
    .patch('a')
    .set(picture(asset._id, crop(0.5)))
    .commit()
  const {removed} = await build()
  expect(removed.toSorted()).toEqual(before.filter((path) => !(path in files())).toSorted())
  expect(removed.length).toBeGreaterThan(0)
})

test('03 the files of a picture are removed with its last use', async () => {
  const {client, build, files} = await openNewsroom()
  const asset = await client.assets.upload('image', await noise(400).png().toBuffer())
  await client.create(article('a', 'eins', picture(asset._id)))
  await client.create(article('b', 'zwei', picture(asset._id)))
  await build()
  await client.delete('a')
  await build()
  expect(pictureFiles(files()).length).toBeGreaterThan(0)
  await client.delete('b')
  await build()
  expect(files()).toEqual({})
})

test('04 an SVG picture, which may contain scripts, is rasterised', async () => {
  const {client, site, build, files} = await openNewsroom()
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="200"><script>alert(1)</script><rect width="400" height="200" fill="red"/></svg>'
  const asset = await client.assets.upload('image', Buffer.from(svg), {filename: 'a.svg'})
  await client.create(article('a', 'eins', picture(asset._id)))
  expect(await build()).toMatchObject({failures: []})
  const paths = pictureFiles(files())
  expect(paths.length).toBeGreaterThan(0)
  for (const path of paths) {
    expect(await look(readFileSync(join(site, path)))).toMatchObject({format: 'png'})
  }
})

test('05 an asset is never fetched from another host, and its article fails', async () => {
  const {client, build, files} = await openNewsroom()
  const id = 'image-0123456789abcdef0123456789abcdef01234567-800x400-png'
  await client.create({
    _id: id,
    _type: 'sanity.imageAsset',
    url: 'http://127.0.0.1:9/somewhere-else.png',
    mimeType: 'image/png',
    metadata: {dimensions: {width: 800, height: 400}},
  })
  await client.create(article('a', 'eins', picture(id)))
  await client.create(article('b', 'zwei'))
  const {written, failures} = await build()
  expect(written).toEqual(['zwei/index.html'])
  expect(failures).toMatchObject([{id: 'a', message: expect.stringContaining('404')}])
  expect(pictureFiles(files())).toEqual([])
})

test('06 removed picture files are written again', async () => {
  const {client, site, build, files} = await openNewsroom()
  const asset = await client.assets.upload('image', await noise(400).png().toBuffer())
  await client.create(article('a', 'eins', picture(asset._id)))
  const formats = ['page', 'front'] as const
  await build({formats})
  const before = files()
  rmSync(join(site, 'pictures'), {recursive: true})
  const {written} = await build({formats})
  expect(written.toSorted()).toEqual(pictureFiles(before))
  expect(files()).toEqual(before)
})
