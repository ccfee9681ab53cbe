// Content, assets and releases go to the hosted lake and back; what is interrupted does not look whole.
import {spawn, type ChildProcessWithoutNullStreams} from 'node:child_process'
import {once} from 'node:events'
import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {text} from 'node:stream/consumers'
import {fileURLToPath} from 'node:url'

import {startLake, type RunningLake} from '@newsdesk/lake'
import {lakeClient} from '@newsdesk/testing/lake-client'
import {plain} from '@newsdesk/testing/pictures'
import type {SanityClient} from '@sanity/client'
import {afterAll, beforeAll, expect, test, vi} from 'vitest'

import {contentOf, markerId, type LakeDocument} from '../../src/transfer/differences.ts'

const scripts = fileURLToPath(new URL('../../scripts', import.meta.url))
const projectId = 'abc12345'

// A second lake stands in for https://abc12345.api.sanity.io.
let hosted: RunningLake
let folder: string
beforeAll(async () => {
  hosted = await startLake({memory: true, port: 0, tls: true, project: projectId})
  folder = mkdtempSync(join(tmpdir(), 'newsdesk-transfer-test-'))
  writeFileSync(join(folder, 'certificate.pem'), hosted.certificate ?? '')
})
afterAll(async () => {
  await hosted.close()
  rmSync(folder, {recursive: true})
})

function start(command: 'pull' | 'push', ...args: string[]): ChildProcessWithoutNullStreams {
  const proxy = new URL(hosted.url).origin
  return spawn(process.execPath, [join(scripts, `${command}.ts`), ...args], {
    cwd: folder,
    env: {
      PATH: process.env.PATH,
      SANITY_STUDIO_PROJECT_ID: projectId,
      SANITY_STUDIO_DATASET: 'production',
      SANITY_AUTH_TOKEN: hosted.token,
      HTTPS_PROXY: proxy,
      HTTP_PROXY: proxy,
      NODE_EXTRA_CA_CERTS: join(folder, 'certificate.pem'),
    },
  })
}

async function run(command: 'pull' | 'push', ...args: string[]) {
  const child = start(command, ...args)
  const [stdout, stderr] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ])
  return {code: child.exitCode, lines: stdout.split('\n').filter(Boolean), stderr}
}

/** Works with the embedded lake of the folder, which nobody else may own meanwhile. */
async function here<T>(work: (client: SanityClient) => Promise<T>): Promise<T> {
  const lake = await startLake({directory: join(folder, '.lake'), port: 0})
  try {
    return await work(lakeClient(lake))
  } finally {
    await lake.close()
  }
}

const there = () => lakeClient(hosted)

async function content(client: SanityClient): Promise<unknown> {
  const documents = await client.fetch<LakeDocument[]>(
    '*[!(_id in path("_.**")) || _id in path("_.releases.**")] | order(_id)',
  )
  return documents.map((document) => contentOf(document))
}

test('01 a push transfers linked documents, drafts, pictures and releases, and a second one nothing', async () => {
  await here(async (client) => {
    const png = await plain(40, 20, 'red').png().toBuffer()
    const {_id: picture} = await client.assets.upload('image', png, {title: 'Rot'})
    await client.releases.create({releaseId: 'r1', metadata: {title: 'Wahl', releaseType: 'asap'}})
    const ref = (id: string) => ({_type: 'reference', _ref: id})
    await client
      .transaction()
      .create({_id: 'a', _type: 'article', title: 'eins', other: ref('b'), image: ref(picture)})
      .create({_id: 'b', _type: 'article', title: 'zwei', other: ref('a')})
      .create({_id: 'drafts.a', _type: 'article', title: 'eins, neu'})
      .create({_id: 'versions.r1.b', _type: 'article', title: 'zwei, morgen'})
      .commit()
  })
  const dry = await run('push', '--dry-run')
  expect(dry).toMatchObject({code: 0})
  expect(dry.lines).toEqual([
    '+ system.release _.releases.r1',
    '+ article a',
    '+ article b',
    '+ article drafts.a',
    expect.stringMatching(/^\+ sanity\.imageAsset image-/),
    '+ article versions.r1.b',
  ])
  expect(await there().fetch('count(*)')).toBe(0)

  const pushed = await run('push')
  expect(pushed.stderr).toContain('Changed 6 documents of abc12345/production')
  expect(await content(there())).toEqual(await here(content))
  // References are strong again, and the picture has its bytes.
  await expect(there().delete('b')).rejects.toMatchObject({statusCode: 409})
  const url = await there().fetch<string>('*[_type == "sanity.imageAsset"][0].url')
  expect((await fetch(url)).status).toBe(200)

  const before = await there().fetch<unknown>('*{_id, _rev}')
  expect(await run('push')).toMatchObject({code: 0, lines: []})
  expect(await there().fetch('*{_id, _rev}')).toEqual(before)
}, 120_000)

test('02 a pull transfers changes, keeps later local edits, and deletes on request', async () => {
  await there().patch('a').set({title: 'eins, dort'}).commit()
  await there().patch('b').set({title: 'zwei, dort'}).commit()
  await there().delete('drafts.a')
  await here((client) => client.patch('b').set({title: 'zwei, hier'}).commit())
  const green = await plain(20, 20, 'green').png().toBuffer()
  const {_id: picture} = await there().assets.upload('image', green)
  const kept = await run('pull')
  expect(kept.lines).toEqual([
    '~ article a',
    '! article b',
    '- article drafts.a',
    `+ sanity.imageAsset ${picture}`,
  ])
  expect(kept.stderr).toMatch(/1 document edited later there stay.*\n.*1 document there alone/)
  const titles = () =>
    here((client) => client.fetch('*[_type == "article" && !(_id in path("versions.**"))].title'))
  expect(await titles()).toEqual(['eins, dort', 'zwei, hier', 'eins, neu'])
  await run('pull', '--overwrite', '--delete')
  expect(await titles()).toEqual(['eins, dort', 'zwei, dort'])
  expect(await run('pull', '--dry-run')).toMatchObject({code: 0, lines: []})
}, 120_000)

test('03 a killed push leaves a mark that stops pulls until the next push completes it', async () => {
  const note = (n: number) => ({_id: `n${n}`, _type: 'note', text: 'a'.repeat(5_000)})
  await here(async (client) => {
    const transaction = client.transaction()
    for (let n = 0; n < 700; n += 1) transaction.create(note(n))
    await transaction.commit()
  })
  const child = start('push')
  await vi.waitFor(
    async () => expect(await there().fetch('count(*[_type == "note"])')).toBeGreaterThan(0),
    {
      timeout: 60_000,
      interval: 2,
    },
  )
  child.kill('SIGKILL')
  await once(child, 'close')
  const isMarked = () => there().fetch<boolean>(`defined(*[_id == "${markerId}"][0])`)
  expect(await isMarked()).toBe(true)
  const pulled = await run('pull')
  expect(pulled.code).toBe(1)
  expect(pulled.stderr).toContain('holds half a transfer')
  // Readers without a token do not see the mark.
  expect(await lakeClient({...hosted, token: ''}).fetch(`*[_id == "${markerId}"]`)).toEqual([])
  expect(await run('push')).toMatchObject({code: 0})
  expect(await isMarked()).toBe(false)
  expect(await content(there())).toEqual(await here(content))
}, 240_000)

test('04 a killed pull leaves the lake unchanged', async () => {
  const change = there().transaction()
  for (let n = 0; n < 700; n += 1) change.patch(`n${n}`, {set: {text: `${n}${'b'.repeat(5_000)}`}})
  await change.commit()
  const before = await here(content)
  for (const delay of process.env.MODE === 'long' ? [300, 900, 1_800, 2_500] : [900]) {
    const child = start('pull')
    await new Promise((resolve) => setTimeout(resolve, delay))
    child.kill('SIGKILL')
    await once(child, 'close')
    const changed = await here((client) => client.fetch<number>('count(*[text match "0b*"])'))
    const now = await here(content)
    // All of it, when the process came to its end first.
    expect([before, await content(there())], String(changed)).toContainEqual(now)
  }
  await run('pull')
  expect(await here(content)).toEqual(await content(there()))
}, 120_000)

test('05 push and pull name the missing variables of the hosted lake', async () => {
  const child = spawn(process.execPath, [join(scripts, 'push.ts')], {
    cwd: folder,
    env: {PATH: process.env.PATH},
  })
  const stderr = await text(child.stderr)
  expect(child.exitCode ?? (await once(child, 'close'))).not.toBe(0)
  expect(stderr).toContain('SANITY_STUDIO_PROJECT_ID')
})

test('06 a push sends token and assets only to its own lake', async () => {
  const heard: string[] = []
  const stranger = createServer((request, response) => {
    heard.push(request.url ?? '')
    response.end('x')
  })
  stranger.listen(0, '127.0.0.1')
  await once(stranger, 'listening')
  const {port} = stranger.address() as AddressInfo
  const _id = `image-${'a'.repeat(40)}-1x1-png`
  const url = `http://127.0.0.1:${port}/a.png`
  await here((client) => client.create({_id, _type: 'sanity.imageAsset', url}))
  const pushed = await run('push')
  expect(pushed).toMatchObject({
    code: 1,
    stderr: expect.stringContaining(`The image "${_id}" cannot be read: `),
  })
  await here((client) => client.delete(_id))
  await here((client) => client.create({_id: 'odd', _type: 'sanity.imageAsset', url}))
  expect((await run('push')).stderr).toContain('The image "odd" has no id of an asset')
  await here((client) => client.delete('odd'))
  stranger.close()
  expect(heard).toEqual([])
}, 120_000)
