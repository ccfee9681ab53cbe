// Pictures are transformed according to the parameters of their URL.
import {createImageUrlBuilder} from '@sanity/image-url'
import type {SanityImageAssetDocument} from '@sanity/client'
import sharp from 'sharp'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'

import {fields, look, moving, noise, plain, type Colour} from '@newsdesk/testing/pictures'
import {engines, type Engine} from './engines.ts'

/** The middles of the four fields: above left, above right, below left, below right. */
const corners = [
  [0.2, 0.2],
  [0.8, 0.2],
  [0.2, 0.8],
  [0.8, 0.8],
] as const
const middle = [[0.5, 0.5]] as const

describe.each(engines)('images %s', (_name, start) => {
  let engine: Engine
  let picture: SanityImageAssetDocument
  beforeAll(async () => {
    engine = await start()
    picture = await upload(await (await fields(400, 200)).png().toBuffer())
  })
  afterAll(() => engine.close())

  const upload = (bytes: Buffer) => engine.client.assets.upload('image', bytes)
  const get = async (query: string, {url} = picture, headers: Record<string, string> = {}) => {
    const response = await fetch(`${url}?${query}`, {headers})
    const bytes = Buffer.from(await response.arrayBuffer())
    expect(response.status, bytes.toString('utf8', 0, 300)).toBe(200)
    return {type: response.headers.get('content-type'), bytes}
  }
  const sizeOf = async (query: string, asset = picture) => {
    const {width, height} = await look((await get(query, asset)).bytes)
    return [width, height]
  }
  const coloursOf = async (
    query: string,
    points: readonly (readonly [number, number])[] = corners,
  ) => (await look((await get(query)).bytes, points)).colours

  test.each([
    ['w=100', [100, 50]],
    ['h=100', [200, 100]],
    ['w=800', [800, 400]],
    ['w=100&dpr=2', [200, 100]],
    ['w=100&h=100', [100, 50]],
    ['w=100&h=100&fit=clip', [100, 50]],
    ['w=800&h=800&fit=clip', [800, 400]],
    ['w=100&h=100&fit=max', [100, 50]],
    ['w=800&h=800&fit=max', [400, 200]],
    ['w=800&fit=max', [400, 200]],
    ['w=100&h=100&fit=crop', [100, 100]],
    ['w=800&h=800&fit=crop', [800, 800]],
    ['w=100&fit=crop', [100, 50]],
    ['w=100&h=100&fit=min', [100, 100]],
    ['w=800&h=800&fit=min', [200, 200]],
    ['w=100&h=100&fit=scale', [100, 100]],
    ['w=100&h=100&fit=fill', [100, 100]],
    ['w=800&h=800&fit=fillmax', [800, 800]],
    ['h=100&fit=crop&max-w=150', [150, 100]],
    ['h=100&fit=crop&min-w=250', [250, 100]],
    ['w=100&fit=crop&min-h=80', [100, 80]],
    ['w=100&fit=crop&max-h=20', [100, 20]],
    ['or=90', [200, 400]],
    ['or=90&w=100', [100, 200]],
    ['rect=0,0,100,100', [100, 100]],
    ['rect=350,150,100,100', [50, 50]],
  ])('01 the size of a picture with %s', async (query, size) => {
    expect(await sizeOf(query)).toEqual(size)
  })

  test.each<[string, Colour[]]>([
    ['w=100', ['red', 'green', 'blue', 'yellow']],
    ['flip=h', ['green', 'red', 'yellow', 'blue']],
    ['flip=v', ['blue', 'yellow', 'red', 'green']],
    ['flip=hv', ['yellow', 'blue', 'green', 'red']],
    ['or=90', ['blue', 'red', 'yellow', 'green']],
    ['or=180&w=40', ['yellow', 'blue', 'green', 'red']],
    ['or=270', ['green', 'yellow', 'red', 'blue']],
    ['rect=0,0,200,200', ['red', 'red', 'blue', 'blue']],
    ['rect=200,100,200,100', ['yellow', 'yellow', 'yellow', 'yellow']],
    ['w=50&h=100&fit=crop&crop=left', ['red', 'red', 'blue', 'blue']],
    ['w=50&h=100&fit=crop&crop=right', ['green', 'green', 'yellow', 'yellow']],
    ['w=100&h=25&fit=crop&crop=top', ['red', 'green', 'red', 'green']],
    ['w=100&h=25&fit=crop&crop=bottom', ['blue', 'yellow', 'blue', 'yellow']],
    ['w=100&h=25&fit=crop&crop=bottom,left', ['blue', 'yellow', 'blue', 'yellow']],
    [
      'w=10&h=20&fit=crop&crop=focalpoint&fp-x=0.9&fp-y=0.9',
      ['green', 'green', 'yellow', 'yellow'],
    ],
    ['w=100&h=10&fit=crop&crop=focalpoint&fp-x=0.1&fp-y=0.1', ['red', 'green', 'red', 'green']],
    ['w=20&h=10&or=90&fit=crop&crop=top', ['blue', 'red', 'blue', 'red']],
    [
      'w=40&h=10&or=90&fit=crop&crop=focalpoint&fp-x=0.9&fp-y=0.5',
      ['yellow', 'green', 'yellow', 'green'],
    ],
    ['invert=true&rect=200,100,200,100', ['blue', 'blue', 'blue', 'blue']],
  ])('02 the position of the colours with %s', async (query, expected) => {
    expect(await coloursOf(query)).toEqual(expected)
  })

  test('03 fit=fill paints the background around and behind transparent pixels', async () => {
    const edges = [
      [0.5, 0.1],
      [0.5, 0.9],
    ] as const
    expect(await coloursOf('w=100&h=100&fit=fill&bg=0000ff', edges)).toEqual(['blue', 'blue'])
    expect(await coloursOf('w=100&h=100&fit=fill&bg=00f&fm=jpg', edges)).toEqual(['blue', 'blue'])
    expect(await coloursOf('w=100&h=100&fit=fill&fm=jpg', edges)).toEqual(['white', 'white'])
    const clear = sharp({
      create: {width: 20, height: 20, channels: 4, background: {r: 0, g: 0, b: 0, alpha: 0}},
    })
    const asset = await upload(await clear.png().toBuffer())
    for (const query of ['bg=ff0', 'bg=ffffff00', 'bg=ff0&fm=jpg', 'bg=fff0&w=10&or=90']) {
      const {colours} = await look((await get(query, asset)).bytes, middle)
      expect(colours, query).toEqual(['yellow'])
    }
  })

  test('04 an entropy crop keeps the area with most detail', async () => {
    const composed = await plain(200, 40, 'blue')
      .composite([{input: await noise(40).png().toBuffer(), left: 160, top: 0}])
      .removeAlpha()
      .png()
      .toBuffer()
    const asset = await upload(composed)
    const colours = async (crop: string) => {
      const {bytes} = await get(`w=40&h=40&fit=crop&crop=${crop}`, asset)
      return (await sharp(bytes).stats()).channels.map(({stdev}) => Math.round(stdev))
    }
    expect(await colours('center')).toEqual([0, 0, 0])
    expect(Math.max(...(await colours('entropy')))).toBeGreaterThan(50)
  })

  test.each([
    ['fm=jpg', 'image/jpeg', 'jpeg'],
    ['fm=pjpg', 'image/jpeg', 'jpeg'],
    ['fm=png', 'image/png', 'png'],
    ['fm=webp', 'image/webp', 'webp'],
  ])('05 the format of a picture with %s', async (query, type, format) => {
    const answer = await get(`w=40&${query}`)
    expect(answer.type).toBe(type)
    expect(await look(answer.bytes)).toMatchObject({format, width: 40, height: 20})
  })

  test('06 a picture without a format parameter keeps its format', async () => {
    for (const format of ['jpeg', 'webp', 'tiff', 'gif'] as const) {
      const asset = await upload(await (await fields(42, 20)).toFormat(format).toBuffer())
      expect((await look((await get('w=21', asset)).bytes)).format).toBe(format)
    }
  })

  test('07 auto=format chooses a format that the browser accepts', async () => {
    const modern = {accept: 'image/avif,image/webp,image/*'}
    expect((await get('auto=format', picture, modern)).type).toMatch(/^image\/(webp|avif)$/)
    expect((await get('auto=format', picture, {accept: 'image/png'})).type).toBe('image/png')
    expect((await get('auto=format&fm=jpg', picture, modern)).type).toBe('image/jpeg')
    const response = await fetch(`${picture.url}?auto=format`)
    expect(response.headers.get('vary')?.toLowerCase()).toContain('accept')
  })

  test('08 a lower quality gives fewer bytes', async () => {
    const asset = await upload(await noise(64).png().toBuffer())
    const length = async (query: string) => (await get(query, asset)).bytes.length
    expect(await length('fm=jpg&q=10')).toBeLessThan(await length('fm=jpg&q=95'))
    expect(await length('fm=webp&q=10')).toBeLessThan(await length('fm=webp&q=100'))
    expect(await length('fm=jpg')).toBe(await length('fm=jpg&q=75'))
  })

  test('09 blur, sharpen and saturation change the pixels but not the size', async () => {
    const plainBytes = (await get('w=100')).bytes
    for (const query of ['w=100&blur=20', 'w=100&sharp=50', 'w=100&sat=-100']) {
      const {bytes} = await get(query)
      expect(bytes.equals(plainBytes), query).toBe(false)
      expect(await look(bytes)).toMatchObject({width: 100, height: 50})
    }
    const {data, info} = await sharp((await get('sat=-100')).bytes)
      .toColourspace('srgb')
      .raw()
      .toBuffer({resolveWithObject: true})
    expect([info.width, data[0]]).toEqual([400, data[1]])
  })

  test('10 EXIF orientation is applied before rect', async () => {
    const turned = (await fields(40, 80))
      .rotate(-90)
      .jpeg({quality: 100})
      .withMetadata({orientation: 6})
    const asset = await upload(await turned.toBuffer())
    expect(asset.metadata.dimensions).toMatchObject({width: 40, height: 80})
    const colours = async (query: string) =>
      (await look((await get(query, asset)).bytes, corners)).colours
    expect(await colours('w=20&fm=png')).toEqual(['red', 'green', 'blue', 'yellow'])
    expect(await colours('rect=20,40,20,40&fm=png')).toEqual([
      'yellow',
      'yellow',
      'yellow',
      'yellow',
    ])
  })

  test('11 an animated picture stays animated, and frame=1 is its first frame', async () => {
    const asset = await upload(
      await (await moving(40, 20, ['red', 'blue', 'green'])).gif().toBuffer(),
    )
    expect(await look((await get('w=20', asset)).bytes)).toMatchObject({format: 'gif', pages: 3})
    expect(await look((await get('w=20&fm=webp', asset)).bytes)).toMatchObject({
      format: 'webp',
      width: 20,
      height: 10,
      pages: 3,
    })
    for (const query of ['w=20&frame=1', 'fm=png', 'fm=jpg&w=20']) {
      const still = await look((await get(query, asset)).bytes, middle)
      expect(still, query).toMatchObject({pages: 1, colours: ['red']})
    }
  })

  test('12 SVG is served unchanged, and rasterised when a format is given', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><rect width="20" height="10" fill="#00f"/></svg>'
    const asset = await upload(Buffer.from(svg))
    expect((await get('w=100&auto=format', asset)).bytes.toString()).toBe(svg)
    expect(await look((await get('w=100&fm=png', asset)).bytes, middle)).toEqual({
      format: 'png',
      width: 100,
      height: 50,
      pages: 1,
      colours: ['blue'],
    })
  })

  test('13 URLs of the URL builder apply size, crop and hotspot', async () => {
    const builder = createImageUrlBuilder(engine.client)
    const image = {
      asset: {_ref: picture._id},
      crop: {left: 0.5, right: 0, top: 0, bottom: 0},
      hotspot: {x: 0.75, y: 0.9, width: 0.1, height: 0.1},
    }
    const colours = async (url: string) =>
      (await look(Buffer.from(await (await fetch(url)).arrayBuffer()), corners)).colours
    expect(await colours(builder.image(picture).url())).toEqual(['red', 'green', 'blue', 'yellow'])
    expect(await colours(builder.image(image).width(100).url())).toEqual([
      'green',
      'green',
      'yellow',
      'yellow',
    ])
    expect(await colours(builder.image(image).width(100).height(100).url())).toEqual([
      'green',
      'green',
      'yellow',
      'yellow',
    ])
    expect(await colours(builder.image(image).width(100).height(20).url())).toEqual([
      'yellow',
      'yellow',
      'yellow',
      'yellow',
    ])
  })

  test('14 a file name at the end of the URL becomes the download name', async () => {
    const response = await fetch(`${picture.url}/vier-felder.png?w=10`)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-disposition')).toContain('vier-felder.png')
  })
})
