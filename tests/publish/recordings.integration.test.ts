// Audios and videos become files of the site, which nothing in them can run, and the server plays any part of them.
import {readFileSync, rmSync} from 'node:fs'
import {join} from 'node:path'

import {describe, expect, onTestFinished, test} from 'vitest'

import {noise} from '@newsdesk/testing/pictures'
import {serveSite} from '../../src/publish/index.ts'
import {article, openNewsroom, type Newsroom} from './newsroom.ts'

const sound = Buffer.concat([Buffer.from('ID3'), Buffer.alloc(5_000, 7)])
const film = Buffer.concat([Buffer.from('\0\0\0\x18ftypmp42\0\0\0\0mp42isom'), Buffer.alloc(900)])
const subtitles = Buffer.from('WEBVTT\n\n00:00.000 --> 00:02.000\nGuten Tag.\n')

const file = (id: string) => ({asset: {_type: 'reference', _ref: id}})
const withBlocks = (...body: object[]) => ({
  sections: [{_type: 'section', _key: 's', body: body.map((b, n) => ({_key: `b${n}`, ...b}))}],
})

async function upload({client}: Newsroom, content: Buffer, filename: string, contentType?: string) {
  const {_id, url} = await client.assets.upload('file', content, {filename, contentType})
  return {id: _id, url}
}

const recordings = (files: Record<string, string>) =>
  Object.keys(files).filter((path) => path.startsWith('files/'))

test('01 the site contains the files of its recordings, and pages play them without a script', async () => {
  const newsroom = await openNewsroom()
  const {client, site, build, files} = newsroom
  const audio = await upload(newsroom, sound, 'Rede "Müller" <b>.mp3')
  const video = await upload(newsroom, film, 'film.mp4')
  const track = await upload(newsroom, subtitles, 'film.vtt')
  const poster = await client.assets.upload('image', await noise(640).png().toBuffer())
  await client.create(
    article(
      'a',
      'eins',
      withBlocks(
        {_type: 'audio', ...file(audio.id), title: 'Die Rede', transcript: 'Guten Tag.'},
        {
          _type: 'video',
          ...file(video.id),
          title: 'Der Film',
          alt: 'Ein Hafen',
          poster: {_type: 'image', ...file(poster._id)},
          subtitles: {_type: 'file', ...file(track.id)},
        },
      ),
    ),
  )
  const formats = ['page', 'rss', 'ninjs'] as const
  expect(await build({formats})).toMatchObject({failures: []})
  const page = files()['eins/index.html'] ?? ''
  const paths = recordings(files())
  expect(paths.map((path) => path.slice(-4)).toSorted()).toEqual(['.mp3', '.mp4', '.vtt'])
  for (const path of paths) expect(page).toContain(`"../${path}"`)
  expect(readFileSync(join(site, paths.find((path) => path.endsWith('mp3')) ?? ''))).toEqual(sound)
  expect(page).toMatch(/<audio controls(?:="")? preload="none" src="\.\.\/files\/[\da-f]{40}\.mp3"/)
  expect(page).toMatch(/<video controls(?:="")? preload="none"[^>]* poster="\.\.\/pictures\//)
  expect(page).toContain('<track kind="subtitles"')
  expect(page).not.toContain('127.0.0.1')
  expect(files()['feed.xml']).toMatch(
    /<enclosure url="http:\/\/localhost:8080\/files\/[\da-f]{40}\.mp3" length="5003" type="audio\/mpeg"/,
  )
  expect(await build({formats})).toMatchObject({written: [], rendered: 0})
  rmSync(join(site, 'files'), {recursive: true})
  expect((await build({formats})).written.toSorted()).toEqual(paths.toSorted())
  await client.delete('a')
  await build({formats})
  expect(recordings(files())).toEqual([])
})

test('02 HTML, SVG and programs that are declared as audio are not copied to the site', async () => {
  const newsroom = await openNewsroom()
  const {client, build, files} = newsroom
  const html = Buffer.from('<!doctype html><script>alert(1)</script>')
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
  const named = [
    [html, 'a.html', 'audio/mpeg'],
    [svg, 'b.svg', 'audio/mpeg'],
    [html, 'c.mp3.html', 'audio/mpeg'],
    [html, 'd.js', 'video/mp4'],
    [svg, 'e', 'audio/mpeg'],
  ] as const
  const blocks = []
  for (const [content, name, type] of named) {
    const {id, url} = await upload(newsroom, content, name, type)
    for (const kind of ['audio', 'video']) blocks.push({_type: kind, ...file(id), title: name})
    const {headers} = await fetch(url)
    expect(headers.get('x-content-type-options'), name).toBe('nosniff')
    const isMedia = /^(?:audio|video)\//.test(headers.get('content-type') ?? '')
    expect(isMedia ? 'attachment' : headers.get('content-disposition'), name).toMatch(/^attachment/)
    expect(headers.get('content-security-policy'), name).toContain('sandbox')
  }
  await client.create(article('a', 'eins', withBlocks(...blocks)))
  expect(await build()).toMatchObject({failures: []})
  expect(recordings(files())).toEqual([])
  expect(files()['eins/index.html']).not.toMatch(/<(?:audio|video)/)
})

describe('03 the server of the site', () => {
  test('serves any range of a file, and refuses ranges outside of it', async () => {
    const newsroom = await openNewsroom()
    const {id} = await upload(newsroom, sound, 'a.mp3')
    await newsroom.client.create(
      article('a', 'eins', withBlocks({_type: 'audio', ...file(id), title: 'Die Rede'})),
    )
    await newsroom.build()
    const [path = ''] = recordings(newsroom.files())
    const server = await serveSite({
      directory: newsroom.site,
      basePath: () => '/',
      isWritten: () => true,
      port: 0,
      portOption: '--site-port',
    })
    onTestFinished(() => server.close())
    const get = async (headers: Record<string, string>) => {
      const response = await fetch(new URL(path, `${server.origin}/`), {headers})
      return {response, bytes: (await response.arrayBuffer()).byteLength}
    }
    const whole = await get({})
    const etag = whole.response.headers.get('etag') ?? ''
    expect(whole.response.headers.get('content-type')).toBe('audio/mpeg')
    const parts: [Record<string, string>, number, number, string | null][] = [
      [{range: 'bytes=0-1'}, 206, 2, 'bytes 0-1/5003'],
      [{range: 'bytes=-3'}, 206, 3, 'bytes 5000-5002/5003'],
      [{range: 'bytes=5003-'}, 416, 0, 'bytes */5003'],
      [{range: 'bytes=0-1', 'if-range': etag}, 206, 2, 'bytes 0-1/5003'],
      [{range: 'bytes=0-1', 'if-range': '"other"'}, 200, 5003, null],
    ]
    for (const [headers, status, length, contentRange] of parts) {
      const {response, bytes} = await get(headers)
      expect([response.status, bytes, response.headers.get('content-range')]).toEqual([
        status,
        length,
        contentRange,
      ])
    }
  })
})
