// A Next.js project with next-sanity works on the lake: live pages, draft mode and visual editing.
import {spawn, type ChildProcess} from 'node:child_process'
import {cpSync, mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {setTimeout} from 'node:timers/promises'

import {createPreviewSecret} from '@sanity/preview-url-secret/create-secret'
import {launchBrowser} from '@newsdesk/testing/browser'
import {freePort} from '@newsdesk/testing/free-port'
import {lakeClient} from '@newsdesk/testing/lake-client'
import type {SanityClient} from '@sanity/client'
import {startLake, type RunningLake} from '@newsdesk/lake'
import type {Browser} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'

import {run} from './packed.ts'

const fixture = join(import.meta.dirname, 'next-app')

const note = (id: string, title: string) => ({
  _id: id,
  _type: 'note',
  title,
  slug: {_type: 'slug', current: id},
})

/** A page follows within this time, in milliseconds. */
const patience = {timeout: 30_000}

const answers = (url: string) =>
  fetch(url).then(
    () => true,
    () => false,
  )

// It installs from the registry, so the ordinary run skips it.
describe.runIf(process.env.MODE === 'long')('a Next.js project', () => {
  let lake: RunningLake
  let client: SanityClient
  let browser: Browser
  let app: ChildProcess
  let url: string
  let cwd: string
  /** The queries for authors that the lake has answered. */
  const asked: string[] = []

  beforeAll(async () => {
    const port = await freePort()
    url = `http://127.0.0.1:${port}`
    const log = ({query}: {readonly query?: string}) => {
      if (query?.includes('author')) asked.push(query)
    }
    lake = await startLake({memory: true, port: 0, allowedOrigins: [url], log})
    client = lakeClient(lake)
    await client.mutate([{create: note('a', 'Alpha')}, {create: note('b', 'Beta')}])
    cwd = mkdtempSync(join(tmpdir(), 'newsdesk-next-'))
    cpSync(fixture, cwd, {recursive: true})
    // The peers of next-sanity include a whole Studio, which this project does not use.
    await run('npm', ['install', '--legacy-peer-deps', '--no-audit', '--no-fund'], {cwd})
    const env = {
      ...process.env,
      NODE_ENV: 'production' as const,
      NEXT_TELEMETRY_DISABLED: '1',
      NEXT_PUBLIC_SANITY_PROJECT_ID: lake.projectId,
      NEXT_PUBLIC_SANITY_DATASET: lake.dataset,
      NEXT_PUBLIC_SANITY_API_HOST: lake.url,
      SANITY_API_READ_TOKEN: lake.token,
    }
    const next = join(cwd, 'node_modules', 'next', 'dist', 'bin', 'next')
    await run(process.execPath, [next, 'build'], {cwd, env})
    const start = [next, 'start', '--port', String(port), '--hostname', '127.0.0.1']
    app = spawn(process.execPath, start, {cwd, env, stdio: 'inherit'})
    while (!(await answers(url))) await setTimeout(200)
    browser = await launchBrowser()
  }, 900_000)

  afterAll(async () => {
    await browser?.close()
    app?.kill()
    await lake?.close()
    rmSync(cwd, {recursive: true, force: true})
  })

  /** Opens a page, and waits until it listens for live events. */
  async function open(path: string) {
    const page = await browser.newPage()
    const listens = page.waitForResponse((response) => response.url().includes('/live/events/'))
    await page.goto(`${url}${path}`)
    await listens
    return page
  }

  /** The title of a page. Next.js shows the one before once more after it was revalidated. */
  const titleOf = async (path: string) => {
    const html = await (await fetch(`${url}${path}`)).text()
    return /<h1>(.*?)<\/h1>/u.exec(html)?.[1]
  }

  test('01 a live page has Next.js revalidate the page of a changed document', async () => {
    const page = await open('/a')
    expect(await page.locator('h1').textContent()).toBe('Alpha')
    await client.patch('a').set({title: 'Alpha 2'}).commit()
    await expect.poll(() => titleOf('/a'), patience).toBe('Alpha 2')
    await page.close()
  })

  test('02 a change revalidates the pages that show it, and no others', async () => {
    const visit = async () => {
      const before = asked.length
      const html = await (await fetch(`${url}/authors`)).text()
      return {authors: /(\d+)(?:<!-- -->)? authors/u.exec(html)?.[1], asked: asked.length - before}
    }
    const page = await open('/a')
    await visit()
    const usual = await visit()
    expect(usual.authors).toBe('0')
    await client.patch('a').set({title: 'Alpha 3'}).commit()
    await expect.poll(() => titleOf('/a'), patience).toBe('Alpha 3')
    expect(await visit()).toEqual(usual)
    expect(await visit()).toEqual(usual)
    await client.create({_id: 'c', _type: 'author'})
    await expect.poll(async () => (await visit()).authors, patience).toBe('1')
    await page.close()
  })

  test('03 draft mode shows drafts, with the marks of visual editing', async () => {
    await client.create({...note('drafts.a', 'Alpha, draft'), slug: note('a', '').slug})
    const {secret} = await createPreviewSecret(client, 'test', url)
    const context = await browser.newContext()
    const page = await context.newPage()
    const query = `sanity-preview-secret=${secret}&sanity-preview-pathname=/a`
    await page.goto(`${url}/api/draft-mode/enable?${query}`)
    expect(new URL(page.url()).pathname).toBe('/a')
    await expect.poll(() => page.locator('h1').textContent(), patience).toContain('Alpha, draft')
    // Invisible characters after the text name its document and field.
    expect((await page.locator('h1').textContent())?.length).toBeGreaterThan(100)
    const reader = await browser.newPage()
    await reader.goto(`${url}/a`)
    expect(await reader.locator('h1').textContent()).toBe('Alpha 3')
    await context.close()
    await reader.close()
  })
})
