// The Studio with hot reloading, from its sources.
import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {utimesSync} from 'node:fs'
import {createInterface} from 'node:readline'
import {fileURLToPath} from 'node:url'

import {expect, onTestFinished, test} from 'vitest'

import {launchBrowser} from '@newsdesk/testing/browser'
import {freePort} from '@newsdesk/testing/free-port'
import {temporaryDirectory} from '@newsdesk/testing/temporary-directory'
import {article, patience, textField} from './newsroom.ts'
import {watch} from './watch.ts'

/** Studio tells others that it leaves, now and then over a socket that the browser has closed before. */
const farewell = 'WebSocket is already in CLOSING or CLOSED state.'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Starts `npm run studio:dev` with its own lake, and returns the origin. */
async function serveDevelopment(): Promise<string> {
  const port = await freePort()
  const cwd = temporaryDirectory()
  const child = spawn(process.execPath, [`${root}/scripts/studio-dev.ts`, '--port', `${port}`], {
    cwd,
    env: {PATH: process.env.PATH},
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(async () => {
    child.kill('SIGINT')
    await once(child, 'exit')
  })
  for await (const line of createInterface({input: child.stdout})) {
    if (line.includes('Ctrl-C ends it.')) return `http://127.0.0.1:${port}`
  }
  throw new Error('npm run studio:dev ended')
}

test('01 the Studio from sources saves edits, reloads changed code, and stays on this machine', async () => {
  const origin = await serveDevelopment()
  const browser = await launchBrowser()
  onTestFinished(() => browser.close())
  const page = await browser.newPage()
  page.setDefaultTimeout(patience)
  const watched = watch(page, origin)
  await page.goto(`${origin}/studio/${article.path}?user=Anna`)
  const title = textField(page, 'title')
  const saved = page.waitForResponse(
    (response) => response.ok() && !!response.request().postData()?.includes('Werkstatt'),
  )
  await title.fill('Aus der Werkstatt')
  await saved

  const reloaded = page.waitForEvent('load')
  const now = new Date()
  utimesSync(`${root}/src/studio/newsroom.ts`, now, now)
  await reloaded
  await expect.poll(() => title.inputValue()).toBe('Aus der Werkstatt')
  expect(watched.foreign).toEqual([])
  expect(watched.complaints.filter((text) => text !== farewell)).toEqual([])

  const query = `${origin}/lake/v1/data/query/production?query=1`
  const askedFrom = (from: string) => fetch(query, {headers: {origin: from}})
  expect((await askedFrom(origin)).status).toBe(200)
  expect((await askedFrom('http://127.0.0.1:1')).status).toBe(403)
})
