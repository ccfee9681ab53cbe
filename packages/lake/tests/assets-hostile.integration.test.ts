// Hostile uploads and picture URLs cause no server error and reveal no foreign file.
import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {request} from 'node:http'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {crc32} from 'node:zlib'

import {startLake, type RunningLake} from '@newsdesk/lake'
import type {ClientError, SanityImageAssetDocument} from '@sanity/client'
import * as fc from 'fast-check'
import sharp from 'sharp'
import {afterAll, beforeAll, expect, test} from 'vitest'

import {fields, moving, plain} from '@newsdesk/testing/pictures'
import {clientFor} from './running-lake.ts'

let lake: RunningLake
let root: string
let directory: string
let picture: SanityImageAssetDocument
const unforeseen: unknown[] = []

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'newsdesk-hostile-'))
  directory = join(root, 'data')
  lake = await startLake({directory, port: 0, report: (error) => unforeseen.push(error)})
  picture = await upload(await (await fields(40, 20)).png().toBuffer())
})
afterAll(async () => {
  await lake.close()
  rmSync(root, {recursive: true})
})

const upload = (bytes: Buffer) => clientFor(lake).assets.upload('image', bytes)

/** Sends a request line unchanged; `fetch` would resolve "..". */
function send(
  path: string,
  method = 'GET',
  body?: Uint8Array,
): Promise<{status: number; headers: Record<string, unknown>; bytes: Buffer}> {
  const {hostname, port} = new URL(lake.url)
  const headers = {authorization: `Bearer ${lake.token}`}
  return new Promise((resolve, reject) => {
    const sent = request({hostname, port, path, method, headers}, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        const {statusCode: status = 0, headers: answered} = response
        resolve({status, headers: answered, bytes: Buffer.concat(chunks)})
      })
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

/** The files below a directory with their contents; databases are left out because they change by themselves. */
function contents(where: string): Record<string, string> {
  const files = readdirSync(where, {recursive: true, withFileTypes: true})
  return Object.fromEntries(
    files
      .filter((file) => file.isFile() && !file.name.includes('sqlite'))
      .map((file) => {
        const path = join(file.parentPath, file.name)
        return [path, readFileSync(path, 'latin1')]
      }),
  )
}

test('01 no path of an asset leads out of the assets folder', async () => {
  writeFileSync(join(root, 'secret.txt'), 'SECRET')
  const before = contents(root)
  const name = picture.path.split('/').at(-1) ?? ''
  const up = fc.constantFrom('..', '%2e%2e', '..%2f', '%2e%2e%2f', '..%5c', '.', '%00', '')
  const known = fc.constantFrom(
    'images',
    'files',
    'assets',
    lake.projectId,
    'production',
    'data',
    'token',
    'secret.txt',
    name,
    'datasets',
    'production.sqlite',
    '%2fetc%2fpasswd',
  )
  const path = fc
    .tuple(
      fc.constantFrom('/images', '/files', `/images/${lake.projectId}/production`, '/assets/files'),
      fc.array(fc.oneof(up, known, fc.string({maxLength: 4}).map(encodeURIComponent)), {
        maxLength: 6,
      }),
    )
    .map(([first, rest]) => [first, ...rest].join('/'))
  await fc.assert(
    fc.asyncProperty(path, fc.constantFrom('GET', 'HEAD', 'POST'), async (where, method) => {
      const {status, bytes} = await send(
        where,
        method,
        method === 'POST' ? Buffer.of(1) : undefined,
      )
      expect(status, where).toBeLessThan(500)
      expect(bytes.includes('SECRET')).toBe(false)
      expect(bytes.includes(lake.token)).toBe(false)
      expect(bytes.includes('SQLite format')).toBe(false)
    }),
    {numRuns: 1_000},
  )
  // One byte may have been uploaded, under its SHA-1.
  const one = join(directory, 'assets', 'production', 'bf8b4530d8d246dd74ac53a13471bba17941dff7')
  const after = Object.entries(contents(root)).filter(([file]) => file !== one)
  expect(Object.fromEntries(after)).toEqual(before)
})

test('02 no query of a picture causes a server error', async () => {
  const values: Record<string, fc.Arbitrary<string>> = {
    w: fc.constantFrom('1', '7', '300', '900', '0.5', '-3', 'NaN'),
    h: fc.constantFrom('1', '9', '200', '99999'),
    rect: fc.constantFrom('0,0,1,1', '39,19,9,9', '40,0,1,1', '5,5,20,10', 'x'),
    fit: fc.constantFrom('clip', 'crop', 'fill', 'fillmax', 'max', 'min', 'scale'),
    crop: fc.constantFrom('top', 'left', 'top,left', 'focalpoint', 'entropy', 'a'),
    'fp-x': fc.constantFrom('0', '1', '0.5'),
    or: fc.constantFrom('0', '90', '180', '270'),
    flip: fc.constantFrom('h', 'v', 'hv'),
    bg: fc.constantFrom('f00', '8f00', '00ff00', '8000ff00'),
    blur: fc.constantFrom('1', '50'),
    sharp: fc.constantFrom('0', '100'),
    invert: fc.constant('true'),
    sat: fc.constant('-100'),
    pad: fc.constantFrom('0', '3'),
    fm: fc.constantFrom('jpg', 'pjpg', 'png', 'webp'),
    q: fc.constantFrom('0', '50', '100'),
    auto: fc.constant('format'),
    frame: fc.constant('1'),
    dl: fc.string({maxLength: 5}),
  }
  const assets = [
    picture,
    await upload(await (await moving(30, 20, ['red', 'blue'])).gif().toBuffer()),
    await upload(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"/>')),
    await upload(await plain(30, 20, 'red').toColourspace('cmyk').jpeg().toBuffer()),
    await upload(await plain(30, 20, 'red').greyscale().png({palette: true}).toBuffer()),
    await upload(
      await plain(30, 20, 'red').ensureAlpha(0.5).withMetadata({orientation: 5}).webp().toBuffer(),
    ),
    await upload(await plain(1, 1, 'red').tiff().toBuffer()),
  ]
  const query = fc
    .subarray(Object.keys(values), {maxLength: 5})
    .chain((names) =>
      fc.tuple(
        ...names.map((name) => (values[name] ?? fc.constant('')).map((value) => [name, value])),
      ),
    )
    .map((pairs) => new URLSearchParams(pairs).toString())
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...assets), query, async ({url}, text) => {
      const {status, headers, bytes} = await send(`${new URL(url).pathname}?${text}`)
      expect([200, 400], `${text} ${bytes.toString('utf8', 0, 200)}`).toContain(status)
      expect(headers['x-content-type-options'] ?? headers['content-type']).toMatch(/nosniff|json/)
      expect(bytes.toString('utf8', 0, 200)).not.toContain('cannot be read')
    }),
    {numRuns: 300},
  )
}, 120_000)

test('03 any bytes that are uploaded as an image are stored or rejected', async () => {
  const seeds = await Promise.all([
    plain(9, 9, 'red').png().toBuffer(),
    plain(9, 9, 'red')
      .withExif({IFD0: {Make: 'x'}, IFD3: {GPSLatitude: '1/1 1/1 1/1'}})
      .jpeg()
      .toBuffer(),
    plain(9, 9, 'red').webp().toBuffer(),
    (await moving(9, 9, ['red', 'blue'])).gif().toBuffer(),
    plain(9, 9, 'red').tiff().toBuffer(),
    plain(9, 9, 'red').avif({effort: 0}).toBuffer(),
    Promise.resolve(
      Buffer.from(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9"/></svg>',
      ),
    ),
  ])
  const change = fc.tuple(fc.nat({max: 2_000}), fc.nat({max: 255}))
  const options = 'meta=exif&meta=image&meta=location&meta=lqip&meta=palette&meta=blurhash'
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...seeds),
      fc.array(change, {minLength: 1, maxLength: 6}),
      fc.option(fc.nat({max: 1_500}), {nil: Infinity}),
      async (seed, changes, cut) => {
        const bytes = Buffer.from(seed)
        for (const [at, value] of changes) bytes[at % bytes.length] = value
        const path = `/assets/images/production?${options}`
        const {status} = await send(path, 'POST', bytes.subarray(0, Math.max(1, cut)))
        expect([200, 400]).toContain(status)
      },
    ),
    {numRuns: 300},
  )
}, 120_000)

test('04 an image with too many pixels is rejected before it is decoded', async () => {
  const png = await plain(9, 9, 'red').png().toBuffer()
  png.writeUInt32BE(60_000, 16)
  png.writeUInt32BE(60_000, 20)
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29)
  const failure = await upload(png).catch((error: unknown) => error as ClientError)
  expect(failure).toMatchObject({
    statusCode: 400,
    message: expect.stringContaining('256 megapixels'),
  })
})

test.each([
  ['bmp', Buffer.concat([Buffer.from('BM'), Buffer.alloc(60)]), 'image/bmp'],
  ['psd', Buffer.from('8BPS\0\x01'), 'photoshop'],
  ['heic', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0heicmif1'), 'image/heic'],
])('04b a format that the lake cannot read is rejected by name: %s', async (_name, bytes, type) => {
  const failure = await upload(bytes).catch((error: unknown) => error as ClientError)
  expect(failure).toMatchObject({statusCode: 400, message: expect.stringContaining(type)})
})

test('04c an image that needs too much memory is rejected, and the next one is accepted', async () => {
  const turbulence =
    '<filter id="f" x="0" y="0" width="1" height="1"><feTurbulence baseFrequency="0.5"/></filter>'
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="15000" height="15000">${turbulence}<rect width="15000" height="15000" filter="url(#f)"/></svg>`
  const failure = await upload(Buffer.from(svg)).catch((error: unknown) => error as ClientError)
  expect(failure).toMatchObject({
    statusCode: 400,
    message: expect.stringContaining('1500 MB of memory'),
  })
  const next = await upload(await plain(7, 9, 'blue').png().toBuffer())
  expect(next.metadata.dimensions).toMatchObject({width: 7, height: 9})
})

test('04d an animated image cannot be scaled beyond the limit of all frames together', async () => {
  const {url} = await upload(
    await (await moving(30, 30, ['red', 'blue', 'red', 'blue'])).gif().toBuffer(),
  )
  const {status, bytes} = await send(`${new URL(url).pathname}?w=8192&h=8192&fit=scale`)
  expect(status).toBe(400)
  expect(bytes.toString()).toContain('frame=1')
})

test('05 an SVG image cannot include files of the machine', async () => {
  const secret = join(directory, 'assets', 'secret.png')
  writeFileSync(secret, await plain(20, 20, 'red').png().toBuffer())
  const hrefs = [secret, `file://${secret}`, '../secret.png', 'secret.png']
  for (const href of hrefs) {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20"><image href="${href}" width="20" height="20"/></svg>`
    const {url} = await upload(Buffer.from(svg))
    const {bytes} = await send(`${new URL(url).pathname}?fm=png`)
    const {channels} = await sharp(bytes).stats()
    expect(
      channels.map(({max}) => max),
      href,
    ).toEqual([0, 0, 0, 0])
  }
})

test('06 uploaded SVG and HTML cannot run scripts as pages of the lake', async () => {
  const script = '<script>document.title = "ran"</script>'
  const svg = await upload(
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1">${script}</svg>`),
  )
  const shown = await send(new URL(svg.url).pathname)
  expect(shown.headers).toMatchObject({
    'content-type': 'image/svg+xml',
    'x-content-type-options': 'nosniff',
    'content-security-policy': expect.stringMatching(/default-src 'none'.*sandbox/),
  })
  const {assets} = clientFor(lake)
  for (const [filename, type] of [
    ['a.html', 'text/html'],
    ['a.svg', 'image/svg+xml'],
    ['a.xhtml', 'application/xhtml+xml'],
    ['a.js', 'text/javascript'],
    ['a', 'text/html'],
  ] as const) {
    const bytes = Buffer.from(`<!doctype html>${filename}${script}`)
    const {url} = await assets.upload('file', bytes, {filename, contentType: type})
    const {headers} = await send(new URL(url).pathname)
    expect(headers['content-disposition'], filename).toMatch(/^attachment/)
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['content-security-policy']).toContain('sandbox')
  }
})

test('07 a media type that an editor patched cannot break a header', async () => {
  const client = clientFor(lake)
  const {_id, url} = await client.assets.upload('file', Buffer.from('t'), {
    filename: 'a\r\nb\ud800.txt',
  })
  await client.patch(_id).set({mimeType: 'text/html\r\nset-cookie: a=b'}).commit()
  const {status, headers} = await send(new URL(url).pathname)
  expect(status).toBe(200)
  expect(headers['content-type']).toBe('application/octet-stream')
  expect(headers).not.toHaveProperty('set-cookie')
})

test('08 operations across the frames of an animated image are rejected by name', async () => {
  const {url} = await upload(await (await moving(31, 20, ['red', 'blue'])).gif().toBuffer())
  for (const query of ['or=90', 'flip=v', 'blur=5', 'sharp=5', 'w=5&h=5&fit=crop&crop=entropy']) {
    const {status, bytes} = await send(`${new URL(url).pathname}?${query}`)
    expect(status).toBe(400)
    expect(bytes.toString()).toContain('frame=1')
    expect((await send(`${new URL(url).pathname}?${query}&frame=1`)).status).toBe(200)
  }
})

test('09 no hostile request caused an unexpected error or left a partial upload', () => {
  expect(unforeseen).toEqual([])
  const left = readdirSync(join(directory, 'assets', 'production'))
  expect(left.filter((name) => !/^[0-9a-f]{40}$/.test(name))).toEqual([])
})
