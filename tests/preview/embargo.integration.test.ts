// The preview shows an article under embargo only in a session.
import {once} from 'node:events'

import {afterAll, beforeAll, expect, onTestFinished, test} from 'vitest'
import {WebSocket} from 'ws'

import {noSession} from '../../src/preview/live/protocol.ts'
import {createTestArticle, type TestArticle} from './test-article.ts'
import {sessionOf, startPreviewed, type Previewed} from './previewed.ts'

let previewed: Previewed
let cookie: string

beforeAll(async () => {
  previewed = await startPreviewed()
  cookie = await sessionOf(previewed.preview)
})

afterAll(() => previewed.close())

const get = async (path: string, headers: Record<string, string> = {cookie}) => {
  const response = await fetch(new URL(path, previewed.preview.url), {redirect: 'manual', headers})
  return {status: response.status, text: await response.text()}
}
const nobody = {}

async function held(more: object = {}): Promise<TestArticle> {
  const article = await createTestArticle(previewed.client)
  const fields = {
    publishedAt: '2099-01-01T10:00:00Z',
    formerSlugs: [`alt-${article.slug}`],
    ...more,
  }
  await previewed.client.patch(article.id).set(fields).commit()
  return article
}

/** A page that follows an article, or the list. */
function follow(
  path: string,
  headers: Record<string, string>,
): {socket: WebSocket; texts: string[]} {
  const {origin} = new URL(previewed.preview.url)
  const socket = new WebSocket(new URL(path, origin.replace('http:', 'ws:')), {
    headers: {...headers, origin},
  })
  const texts: string[] = []
  socket.on('message', (data: Buffer) => void texts.push(data.toString()))
  onTestFinished(() => socket.terminate())
  return {socket, texts}
}

test('01 a browser with a session sees an article under embargo and its publication time', async () => {
  const {slug, title} = await held()
  const page = await get(`/${slug}?perspective=published`)
  expect(page.status).toBe(200)
  expect(page.text).toContain('heldUntil&quot;:&quot;2099-01-01T10:00:00.000Z')
  expect((await get('/?lang=de')).text).toContain('Gesperrt bis 1. Januar 2099, 11:00 Uhr')
  const english = (await get('/?lang=en')).text
  expect(english).toContain('Embargoed until 1 January 2099, 11:00')
  expect(english).toContain(title)
})

test('02 a browser without a session finds no trace of an article under embargo', async () => {
  const {id, slug, title} = await held()
  const source = 'source-kassym-schomart-tokajew'
  const paths = ['/', `/${slug}`, `/alt-${slug}`, `/${slug}x`, `/_id/${id}`, `/_id/${source}`]
  for (const path of paths) {
    const {status, text} = await get(path, nobody)
    expect(text, path).not.toContain(title)
    expect(text, path).not.toContain(`href="/${slug}`)
    expect(status, path).not.toBe(307)
  }
  expect((await get(`/${slug}`)).text).toContain(title)
})

test('03 a page without a session is closed when its article gets an embargo', async () => {
  const {client} = previewed
  const {id} = await createTestArticle(client)
  const path = `/_live?id=${id}&perspective=published&version=`
  const {socket, texts} = follow(path, nobody)
  await expect.poll(() => texts.length, {timeout: 20_000}).toBe(1)
  const closed = once(socket, 'close')
  await client.patch(id).set({publishedAt: '2099-01-01T10:00:00Z', title: 'Geheim'}).commit()
  expect((await closed)[0]).toBe(noSession)
  expect(texts.join('')).not.toContain('Geheim')
  const late = follow(path, nobody)
  expect((await once(late.socket, 'close'))[0]).toBe(noSession)
  expect(late.texts).toEqual([])
})

test('04 the list shows an article by itself when its embargo ends', async () => {
  const due = Date.now() + 1_500
  const {title} = await held({publishedAt: new Date(due).toISOString()})
  const {texts} = follow('/_live/list?lang=de&drafts=false&version=', nobody)
  const isThere = () => texts.some((text) => text.includes(`>${title}</strong>`))
  await expect.poll(() => texts.length, {timeout: 20_000}).toBeGreaterThan(0)
  await expect.poll(isThere, {timeout: 20_000}).toBe(true)
  expect(Date.now()).toBeGreaterThanOrEqual(due)
})
