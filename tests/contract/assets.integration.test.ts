// Uploads create documents with metadata, and downloads return the same bytes.
import {createHash} from 'node:crypto'

import type {SanityImageAssetDocument} from '@sanity/client'
import sharp from 'sharp'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'

import {fields, moving, plain} from '@newsdesk/testing/pictures'
import {engines, type Engine} from './engines.ts'
import {refusal} from '@newsdesk/testing/refusal'

const sha1 = (bytes: Uint8Array | string) => createHash('sha1').update(bytes).digest('hex')

describe.each(engines)('assets %s', (_name, start) => {
  let engine: Engine
  beforeAll(async () => {
    engine = await start()
  })
  afterAll(() => engine.close())

  const stored = (id: string) => engine.client.getDocument(id)
  const uploadImage = (
    bytes: Buffer,
    options?: Parameters<typeof engine.client.assets.upload>[2],
  ): Promise<SanityImageAssetDocument> => engine.client.assets.upload('image', bytes, options)
  const download = async (url: string, init?: RequestInit) => {
    const response = await fetch(url, init)
    return {response, bytes: Buffer.from(await response.arrayBuffer())}
  }

  test('01 an uploaded image creates a document with metadata, and is downloaded unchanged', async () => {
    const png = await (await fields(40, 20)).png().toBuffer()
    const asset = await uploadImage(png, {filename: 'felder.png'})
    const {projectId, dataset} = engine.client.config()
    const hash = sha1(png)
    expect(asset).toMatchObject({
      _id: `image-${hash}-40x20-png`,
      _type: 'sanity.imageAsset',
      assetId: hash,
      extension: 'png',
      mimeType: 'image/png',
      originalFilename: 'felder.png',
      path: `images/${projectId}/${dataset}/${hash}-40x20.png`,
      sha1hash: hash,
      size: png.length,
      uploadId: expect.any(String),
      metadata: {
        _type: 'sanity.imageMetadata',
        dimensions: {_type: 'sanity.imageDimensions', width: 40, height: 20, aspectRatio: 2},
        hasAlpha: false,
        isOpaque: true,
      },
    })
    expect(asset.url).toMatch(new RegExp(`/${asset.path}$`))
    expect(await stored(asset._id)).toEqual(asset)
    const {response, bytes} = await download(asset.url)
    expect(response.headers.get('content-type')).toBe('image/png')
    expect(bytes.equals(png)).toBe(true)
  })

  test('02 an uploaded file creates a document, and is downloaded unchanged', async () => {
    const text = 'eins;zwei\n'
    const asset = await engine.client.assets.upload('file', Buffer.from(text), {
      filename: 'Zahlen 2026.csv',
    })
    const {projectId, dataset} = engine.client.config()
    expect(asset).toMatchObject({
      _id: `file-${sha1(text)}-csv`,
      _type: 'sanity.fileAsset',
      extension: 'csv',
      mimeType: 'text/csv',
      originalFilename: 'Zahlen 2026.csv',
      path: `files/${projectId}/${dataset}/${sha1(text)}.csv`,
      size: text.length,
    })
    expect((await download(asset.url)).bytes.toString()).toBe(text)
  })

  test('03 an image has a preview, a BlurHash and a palette by default', async () => {
    const {metadata} = await uploadImage(await plain(300, 200, 'red').jpeg().toBuffer())
    const {lqip = '', blurHash, palette} = metadata
    expect(lqip).toMatch(/^data:image\/(jpeg|png);base64,/)
    const preview = await sharp(Buffer.from(lqip.split(',')[1] ?? '', 'base64')).metadata()
    expect(preview).toMatchObject({width: 20, height: 13})
    expect(blurHash).toMatch(/^[\w#$%*+,.:;=?@[\]^{|}~-]{6,}$/)
    expect(palette).toMatchObject({
      _type: 'sanity.imagePalette',
      dominant: {
        _type: 'sanity.imagePaletteSwatch',
        background: expect.stringMatching(/^#f[0-9a-f]0[0-9a-f]0[0-9a-f]$/),
        foreground: '#fff',
        title: '#fff',
        population: expect.any(Number),
      },
    })
    expect(metadata).not.toHaveProperty('exif')
  })

  test('04 an upload extracts only the requested metadata', async () => {
    const one = await uploadImage(await plain(31, 7, 'red').png().toBuffer(), {extract: ['lqip']})
    expect(Object.keys(one.metadata).sort()).toEqual([
      '_type',
      'dimensions',
      'hasAlpha',
      'isOpaque',
      'lqip',
    ])
    const none = await uploadImage(await plain(32, 7, 'red').png().toBuffer(), {extract: []})
    expect(Object.keys(none.metadata).sort()).toEqual([
      '_type',
      'dimensions',
      'hasAlpha',
      'isOpaque',
    ])
  })

  test('05 an upload extracts camera and location on request', async () => {
    const jpeg = await plain(33, 7, 'red')
      .withExif({
        IFD0: {Make: 'Kamera'},
        IFD2: {ISOSpeedRatings: '250', DateTimeOriginal: '2022:01:07 12:25:17'},
        IFD3: {
          GPSLatitudeRef: 'N',
          GPSLatitude: '43/1 15/1 0/1',
          GPSLongitudeRef: 'W',
          GPSLongitude: '76/1 30/1 0/1',
          GPSAltitude: '800/1',
        },
      })
      .jpeg()
      .toBuffer()
    const {metadata} = await uploadImage(jpeg, {extract: ['exif', 'image', 'location']})
    expect(metadata).toMatchObject({
      exif: {
        _type: 'sanity.imageExifMetadata',
        ISO: 250,
        DateTimeOriginal: '2022-01-07T12:25:17.000Z',
      },
      image: {_type: 'sanity.imageExifTags', Make: 'Kamera'},
      location: {_type: 'geopoint', lat: 43.25, lng: -76.5, alt: 800},
    })
    expect(metadata).not.toHaveProperty('palette')
  })

  test('06 unknown metadata is rejected by name', async () => {
    const png = await plain(34, 7, 'red').png().toBuffer()
    const failure = await refusal(uploadImage(png, {extract: ['horoscope' as 'lqip']}))
    expect(failure.statusCode).toBe(400)
    expect(failure.message).toContain('horoscope')
  })

  test('07 the title, credit and other details of an upload are stored', async () => {
    const asset = await uploadImage(await plain(35, 7, 'red').png().toBuffer(), {
      title: 'Titel',
      label: 'marke',
      description: 'Was man sieht',
      creditLine: 'dts',
      source: {id: '7', name: 'archiv', url: 'https://archiv.example/7'},
      tag: 'upload',
    })
    expect(asset).toMatchObject({
      title: 'Titel',
      label: 'marke',
      description: 'Was man sieht',
      creditLine: 'dts',
      source: {id: '7', name: 'archiv', url: 'https://archiv.example/7'},
    })
    expect(asset).not.toHaveProperty('originalFilename')
  })

  test('08 uploading the same bytes again returns the same asset unchanged', async () => {
    const png = await plain(36, 7, 'red').png().toBuffer()
    const first = await uploadImage(png, {filename: 'erstes.png', title: 'Erster'})
    await engine.client.patch(first._id).set({title: 'Geändert'}).commit()
    const again = await uploadImage(png, {filename: 'zweites.png', title: 'Zweiter'})
    expect(again).toMatchObject({_id: first._id, title: 'Geändert', originalFilename: 'erstes.png'})
    expect(await engine.client.fetch('count(*[sha1hash == $hash])', {hash: sha1(png)})).toBe(1)
  })

  test('09 concurrent uploads of the same bytes create one document', async () => {
    const text = Buffer.from('gleichzeitig')
    const names = Array.from({length: 12}, (_, n) => `datei-${n}.txt`)
    const assets = await Promise.all(
      names.map((filename) => engine.client.assets.upload('file', text, {filename})),
    )
    expect(new Set(assets.map(({_id}) => _id)).size).toBe(1)
    expect(await engine.client.fetch('count(*[sha1hash == $hash])', {hash: sha1(text)})).toBe(1)
  })

  test('10 the same bytes can be an image asset and a file asset', async () => {
    const png = await plain(37, 7, 'red').png().toBuffer()
    const image = await uploadImage(png)
    const file = await engine.client.assets.upload('file', png)
    expect(file._id).toBe(`file-${image.sha1hash}-png`)
    expect(file.mimeType).toBe('image/png')
    for (const {url} of [image, file]) expect((await download(url)).bytes.equals(png)).toBe(true)
  })

  test.each([
    ['jpg', 'image/jpeg', () => plain(38, 7, 'red').jpeg().toBuffer()],
    ['webp', 'image/webp', () => plain(38, 7, 'red').webp().toBuffer()],
    ['gif', 'image/gif', async () => (await moving(38, 7, ['red', 'blue'])).gif().toBuffer()],
    ['tif', 'image/tiff', () => plain(38, 7, 'red').tiff().toBuffer()],
    [
      'svg',
      'image/svg+xml',
      () =>
        Promise.resolve(
          Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 38 7"/>'),
        ),
    ],
  ])(
    '11 the format of an image is detected from its bytes: %s',
    async (extension, mimeType, make) => {
      const bytes = await make()
      const asset = await uploadImage(bytes, {filename: 'falsch.png', contentType: 'image/png'})
      expect(asset).toMatchObject({extension, mimeType})
      expect(asset._id).toBe(`image-${sha1(bytes)}-38x7-${extension}`)
      expect((await download(asset.url)).bytes.equals(bytes)).toBe(true)
    },
  )

  test('12 the dimensions of an image respect its EXIF orientation', async () => {
    const jpeg = await plain(40, 8, 'red').withMetadata({orientation: 6}).jpeg().toBuffer()
    const asset = await uploadImage(jpeg)
    expect(asset._id).toMatch(/-8x40-jpg$/)
    expect(asset.metadata.dimensions).toMatchObject({width: 8, height: 40})
  })

  test('13 hasAlpha and isOpaque tell an alpha channel from visible transparency', async () => {
    const facts = async (alpha: number) => {
      const background = {r: 255, g: 0, b: 0, alpha}
      const png = sharp({create: {width: 39, height: 7, channels: 4, background}}).png()
      const {metadata} = await uploadImage(await png.toBuffer())
      return [metadata.hasAlpha, metadata.isOpaque]
    }
    expect(await facts(1)).toEqual([true, true])
    expect(await facts(0.5)).toEqual([true, false])
  })

  test('14 a damaged image and other files are rejected as images', async () => {
    const jpeg = await (await fields(400, 400)).jpeg().toBuffer()
    for (const bytes of [
      Buffer.from('Das ist kein Bild.'),
      Buffer.from('%PDF-1.7\n'),
      jpeg.subarray(0, jpeg.length / 2),
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><rect'),
    ]) {
      const failure = await refusal(uploadImage(bytes))
      expect(failure.statusCode).toBe(400)
      expect(await engine.client.fetch('count(*[sha1hash == $hash])', {hash: sha1(bytes)})).toBe(0)
    }
  })

  test('15 an empty upload is rejected', async () => {
    expect((await refusal(engine.client.assets.upload('file', Buffer.alloc(0)))).statusCode).toBe(
      400,
    )
  })

  test('16 an upload into an unknown dataset answers 404', async () => {
    const elsewhere = engine.client.withConfig({dataset: 'nowhere'})
    const failure = await refusal(elsewhere.assets.upload('file', Buffer.from('fremd')))
    expect(failure.statusCode).toBe(404)
  })

  test('17 listeners hear the creation of an asset', async () => {
    const heard = new Promise((resolve, reject) => {
      const events = engine.client.listen(
        '*[_type == "sanity.fileAsset"]',
        {},
        {events: ['welcome', 'mutation']},
      )
      const subscription = events.subscribe({
        next: (event) => {
          if (event.type === 'welcome') uploadText('gehört').catch(reject)
          if (event.type !== 'mutation') return
          resolve(event)
          subscription.unsubscribe()
        },
        error: reject,
      })
    })
    expect(await heard).toMatchObject({
      documentId: `file-${sha1('gehört')}-txt`,
      transition: 'appear',
    })
  })

  const uploadText = (text: string) =>
    engine.client.assets.upload('file', Buffer.from(text), {filename: 'text.txt'})
})
