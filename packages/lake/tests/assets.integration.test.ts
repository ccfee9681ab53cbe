// Assets are stored once, keep their names and URLs, and are deleted with their dataset.
import {createHash} from 'node:crypto'
import {once} from 'node:events'
import {existsSync, mkdirSync, readdirSync, writeFileSync} from 'node:fs'
import {request} from 'node:http'
import {join} from 'node:path'
import {ReadableStream} from 'node:stream/web'

import {startLake, type RunningLake} from '@newsdesk/lake'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'

import {plain} from '@newsdesk/testing/pictures'
import {temporaryDirectory} from '@newsdesk/testing/temporary-directory'
import {clientFor} from './running-lake.ts'

const sha1 = (text: string) => createHash('sha1').update(text).digest('hex')

/** The names of the files that a data directory holds for a dataset. */
function filesIn(directory: string, dataset = 'production'): string[] {
  const assets = join(directory, 'assets', dataset)
  return existsSync(assets) ? readdirSync(assets).sort() : []
}

async function onDisk<T>(
  work: (lake: RunningLake, directory: string) => Promise<T>,
  directory = temporaryDirectory(),
): Promise<T> {
  const lake = await startLake({directory, port: 0, report: () => undefined})
  try {
    return await work(lake, directory)
  } finally {
    await lake.close()
  }
}

const uploadText = (lake: RunningLake, text: string, filename = 'text.txt') =>
  clientFor(lake).assets.upload('file', Buffer.from(text), {filename})

test('01 the same bytes are stored in one file, as image and as file asset', () =>
  onDisk(async (lake, directory) => {
    const png = await plain(10, 10, 'red').png().toBuffer()
    const {assets} = clientFor(lake)
    await Promise.all([1, 2, 3].map(() => assets.upload('image', png)))
    const {sha1hash} = await assets.upload('file', png, {filename: 'andere.dat'})
    expect(filesIn(directory)).toEqual([sha1hash])
  }))

test('01b the same bytes with another file extension are another asset', () =>
  onDisk(async (lake) => {
    const text = Buffer.from('a,b\n1,2\n')
    const {assets} = clientFor(lake)
    const plainText = await assets.upload('file', text, {filename: 'notiz.txt'})
    const table = await assets.upload('file', text, {filename: 'tabelle.csv'})
    expect(table).toMatchObject({
      _id: `file-${sha1(text.toString())}-csv`,
      originalFilename: 'tabelle.csv',
      mimeType: 'text/csv',
    })
    expect(plainText).toMatchObject({
      _id: `file-${sha1(text.toString())}-txt`,
      originalFilename: 'notiz.txt',
    })
    for (const [asset, name] of [
      [plainText, 'notiz.txt'],
      [table, 'tabelle.csv'],
    ] as const) {
      const response = await fetch(`${asset.url}?dl`)
      expect(response.headers.get('content-disposition')).toContain(name)
      expect(await response.text()).toBe(text.toString())
    }
    expect(await assets.upload('file', text, {filename: 'kopie.CSV'})).toEqual(table)
  }))

test('01c an asset without a name takes the name of a later upload', () =>
  onDisk(async (lake) => {
    const text = Buffer.from('ohne Namen')
    const {assets} = clientFor(lake)
    const first = await assets.upload('file', text, {contentType: 'text/plain'})
    expect(first).not.toHaveProperty('originalFilename')
    const second = await assets.upload('file', text, {filename: `name.${first.extension}`})
    expect(second).toMatchObject({_id: first._id, originalFilename: `name.${first.extension}`})
    expect(await clientFor(lake).getDocument(first._id)).toMatchObject({
      originalFilename: `name.${first.extension}`,
    })
  }))

test('02 asset URLs follow the lake to its next port in answers and queries', async () => {
  const directory = temporaryDirectory()
  const first = await onDisk((lake) => uploadText(lake, 'zieht um'), directory)
  await onDisk(async (lake) => {
    const client = clientFor(lake)
    const document = await client.getDocument(first._id)
    expect(document?.url).toBe(`${lake.url}/${first.path}`)
    expect(await client.fetch('*[_type == "sanity.fileAsset"].url')).toEqual([document?.url])
    expect(await (await fetch(String(document?.url))).text()).toBe('zieht um')
    const patched = await client.patch(first._id).set({title: 'Titel'}).commit()
    expect(patched).toMatchObject({url: document?.url, title: 'Titel'})
  }, directory)
})

test('03 the URL of an asset elsewhere stays unchanged', () =>
  onDisk(async (lake) => {
    const url = 'https://cdn.sanity.io/files/abc/production/x.txt'
    const asset = {_id: 'file-x-txt', _type: 'sanity.fileAsset', url}
    expect(await clientFor(lake).create(asset)).toMatchObject({url})
  }))

test('04 deleting a dataset deletes its files, and no files of other datasets', () =>
  onDisk(async (lake, directory) => {
    const client = clientFor(lake)
    await client.datasets.create('zweites', {aclMode: 'public'})
    const second = client.withConfig({dataset: 'zweites'})
    await second.assets.upload('file', Buffer.from('hier'))
    await uploadText(lake, 'dort')
    await client.datasets.delete('zweites')
    expect(filesIn(directory, 'zweites')).toEqual([])
    expect(filesIn(directory)).toEqual([sha1('dort')])
    await client.datasets.create('zweites', {aclMode: 'public'})
    expect(await second.fetch('count(*)')).toBe(0)
  }))

test('05 an interrupted upload leaves no file, and the next upload succeeds', () =>
  onDisk(async (lake, directory) => {
    const {hostname, port} = new URL(lake.url)
    const sent = request({
      hostname,
      port,
      path: '/v1/assets/files/production',
      method: 'POST',
      headers: {authorization: `Bearer ${lake.token}`, 'content-length': '1000000'},
    })
    const failed = once(sent, 'error')
    sent.write(Buffer.alloc(100_000))
    await until(() => filesIn(directory).length === 1)
    sent.destroy(new Error('cut off'))
    await failed
    await until(() => filesIn(directory).length === 0)
    expect(await clientFor(lake).fetch('count(*)')).toBe(0)
  }))

test('06 a starting lake deletes unfinished uploads of an earlier process', async () => {
  const directory = temporaryDirectory()
  mkdirSync(join(directory, 'assets', 'production'), {recursive: true})
  writeFileSync(join(directory, 'assets', 'production', 'rest.part'), 'halb')
  await onDisk(async (lake) => {
    await uploadText(lake, 'ganz')
    expect(filesIn(directory)).toEqual([sha1('ganz')])
  }, directory)
})

test('07 an asset without its file answers 404, and uploading again restores the file', () =>
  onDisk(async (lake) => {
    const client = clientFor(lake)
    const hash = sha1('fehlt')
    const id = `file-${hash}-txt`
    await client.create({_id: id, _type: 'sanity.fileAsset', mimeType: 'text/plain', title: 'T'})
    const url = `${lake.url}/files/${lake.projectId}/production/${hash}.txt`
    const missing = await fetch(url)
    expect(missing.status).toBe(404)
    expect(await missing.text()).toContain('Upload the file again')
    expect(await uploadText(lake, 'fehlt')).toMatchObject({_id: id, title: 'T'})
    expect(await (await fetch(url)).text()).toBe('fehlt')
  }))

test('08 an unwritable assets directory is named in the error', () =>
  onDisk(async (lake, directory) => {
    writeFileSync(join(directory, 'assets'), 'im Weg')
    const upload = clientFor(lake)
      .withConfig({maxRetries: 0})
      .assets.upload('file', Buffer.from('x'))
    await expect(upload).rejects.toMatchObject({
      statusCode: 503,
      message: expect.stringContaining(join(directory, 'assets')),
    })
    expect(await clientFor(lake).fetch('count(*)')).toBe(0)
  }))

test('09 the first asset fixes the project id, which asset URLs contain', async () => {
  const directory = temporaryDirectory()
  await onDisk(async (lake) => {
    await fetch(`${lake.url}/v1/assets/files/production`, {
      method: 'POST',
      headers: {authorization: `Bearer ${lake.token}`},
      body: 'erste',
    })
    const other = clientFor({...lake, projectId: 'anders'})
    await expect(other.fetch('1')).rejects.toMatchObject({statusCode: 404})
  }, directory)
})

test('10 a deleted asset answers 404, and restoring its document restores the file', () =>
  onDisk(async (lake, directory) => {
    const client = clientFor(lake)
    const document = await uploadText(lake, 'kommt wieder')
    await client.delete(document._id)
    expect((await fetch(document.url)).status).toBe(404)
    expect(filesIn(directory)).toEqual([sha1('kommt wieder')])
    await client.create(document)
    expect(await (await fetch(document.url)).text()).toBe('kommt wieder')
  }))

test('11 metadata that only the hosted lake extracts is rejected by name', () =>
  onDisk(async (lake) => {
    const png = await plain(10, 10, 'red').png().toBuffer()
    const uploaded = clientFor(lake).assets.upload('image', png, {extract: ['thumbhash']})
    await expect(uploaded).rejects.toThrow(/"thumbhash"/)
  }))

test('12 an upload into a dataset that is deleted meanwhile answers 404 and leaves no file', () =>
  onDisk(async (lake, directory) => {
    await clientFor(lake).datasets.create('kurz', {aclMode: 'public'})
    let goOn: () => void = () => undefined
    const deleted = new Promise<void>((resolve) => (goOn = resolve))
    async function* slowly() {
      yield Buffer.from('eins')
      await deleted
      yield Buffer.from('zwei')
    }
    const sent = fetch(`${lake.url}/v1/assets/files/kurz`, {
      method: 'POST',
      headers: {authorization: `Bearer ${lake.token}`},
      body: ReadableStream.from(slowly()),
      duplex: 'half',
    } as RequestInit)
    await until(() => filesIn(directory, 'kurz').length === 1)
    await clientFor(lake).datasets.delete('kurz')
    goOn()
    expect((await sent).status).toBe(404)
    expect(filesIn(directory, 'kurz')).toEqual([])
  }))

describe('downloads', () => {
  let lake: RunningLake
  let url: string
  beforeAll(async () => {
    lake = await startLake({memory: true, port: 0})
    url = (await uploadText(lake, '0123456789')).url
  })
  afterAll(() => lake.close())

  const get = async (headers: Record<string, string>, where = url) => {
    const response = await fetch(where, {headers})
    return {status: response.status, headers: response.headers, text: await response.text()}
  }

  test.each([
    ['bytes=0-0', 206, '0', 'bytes 0-0/10'],
    ['bytes=7-', 206, '789', 'bytes 7-9/10'],
    ['bytes=-3', 206, '789', 'bytes 7-9/10'],
    ['bytes=-30', 206, '0123456789', 'bytes 0-9/10'],
    ['bytes=8-100', 206, '89', 'bytes 8-9/10'],
    ['bytes=10-', 416, '', 'bytes */10'],
    ['bytes=-0', 416, '', 'bytes */10'],
    ['bytes=5-2', 200, '0123456789', null],
    ['bytes=0-1,4-5', 200, '0123456789', null],
    ['bytes=-', 200, '0123456789', null],
    ['lines=1-2', 200, '0123456789', null],
  ])('01 range %s', async (range, status, text, contentRange) => {
    const answer = await get({range})
    expect([answer.status, answer.text]).toEqual([status, text])
    expect(answer.headers.get('content-range')).toBe(contentRange)
  })

  test('02 a range with an outdated If-Range answers with the whole file', async () => {
    const etag = (await get({})).headers.get('etag') ?? ''
    expect((await get({range: 'bytes=0-1', 'if-range': etag})).text).toBe('01')
    expect((await get({range: 'bytes=0-1', 'if-range': '"other"'})).text).toBe('0123456789')
  })

  test('03 unchanged files answer 304, by ETag and by date', async () => {
    const {headers} = await get({})
    expect(headers.get('cache-control')).toContain('immutable')
    expect(headers.get('x-sanity-sha1')).toBe(sha1('0123456789'))
    const etag = headers.get('etag') ?? ''
    const date = headers.get('last-modified') ?? ''
    const conditions: Record<string, string>[] = [
      {'if-none-match': etag},
      {'if-none-match': `"other", W/${etag}`},
      {'if-none-match': '*'},
      {'if-modified-since': date},
    ]
    for (const condition of conditions) {
      expect((await get(condition)).status, JSON.stringify(condition)).toBe(304)
    }
    expect((await get({'if-none-match': '"other"', 'if-modified-since': date})).status).toBe(200)
    expect((await get({'if-modified-since': 'Sat, 01 Jan 2000 00:00:00 GMT'})).status).toBe(200)
  })

  test('04 an asset of another project answers 404 and names the own project', async () => {
    const answer = await get({}, url.replace(`/${lake.projectId}/`, '/another/'))
    expect(answer.status).toBe(404)
    expect(answer.text).toContain(lake.projectId)
  })

  test('05 other origins may show a picture but not upload, and another host is rejected', async () => {
    expect((await get({'sec-fetch-site': 'same-site'})).status).toBe(200)
    expect((await get({'sec-fetch-site': 'cross-site', origin: 'https://a.example'})).status).toBe(
      200,
    )
    expect((await get({})).headers.get('access-control-allow-origin')).toBeNull()
    const refused = await fetch(`${lake.url}/v1/assets/files/production`, {
      method: 'POST',
      headers: {authorization: `Bearer ${lake.token}`, origin: 'https://a.example'},
      body: 'fremd',
    })
    expect(refused.status).toBe(403)
    const {hostname, port, pathname} = new URL(url)
    const sent = request({hostname, port, path: pathname, headers: {host: 'evil.example'}}).end()
    const [response] = (await once(sent, 'response')) as [{statusCode: number; resume(): void}]
    response.resume()
    expect(response.statusCode).toBe(403)
  })

  test('06 dlRaw returns the original image, and needs a token', async () => {
    const png = await plain(20, 20, 'red').png().toBuffer()
    const image = await clientFor(lake).assets.upload('image', png, {filename: 'Ä "rot".png'})
    const raw = `${image.url}?w=5&dlRaw=true`
    expect((await get({}, raw)).status).toBe(401)
    const response = await fetch(raw, {headers: {authorization: `Bearer ${lake.token}`}})
    expect(Buffer.from(await response.arrayBuffer()).equals(png)).toBe(true)
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="_ _rot_.png"; filename*=UTF-8''%C3%84%20%22rot%22.png`,
    )
  })

  test('06b a converted image is downloaded with the extension of its format', async () => {
    const png = await plain(21, 20, 'red').png().toBuffer()
    const image = await clientFor(lake).assets.upload('image', png, {filename: 'rot.png'})
    const {headers} = await get({}, `${image.url}?fm=pjpg&dl=`)
    expect(headers.get('content-disposition')).toContain('filename="rot.jpg"')
  })

  test('07 an upload with too large a Content-Length is rejected before its body is sent', async () => {
    const {hostname, port} = new URL(lake.url)
    const sent = request({
      hostname,
      port,
      path: '/v1/assets/files/production',
      method: 'POST',
      headers: {authorization: `Bearer ${lake.token}`, 'content-length': '3000000000'},
    })
    sent.on('error', () => undefined)
    sent.flushHeaders()
    const [response] = (await once(sent, 'response')) as [{statusCode: number}]
    expect(response.statusCode).toBe(413)
    sent.destroy()
  })
})

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 5))
}
