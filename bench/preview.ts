import {spawn} from 'node:child_process'
import {mkdtempSync, rmSync} from 'node:fs'
import {readFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import type {Page} from 'playwright-core'

import {createEmbeddedClient} from '../src/connection/index.ts'
import {launchBrowser} from '@newsdesk/testing/browser'
import {builtPreview} from '../tests/support/build-preview.ts'
import {percentile} from '@newsdesk/testing/percentile'

/**
 * From a change in the lake to the painted text in the preview, in Chromium, in an article with few blocks and in one
 * with 1,000. Lake and preview are those of `npm start`. A change is timed from the moment in which it is asked for,
 * which is before it is committed, and from the answer, which is after.
 */

const sizes = [10, 1_000]
const rounds = 6
const changesPerRound = 25
const pause = 120

const sentence =
  'Die Lage hat sich nach Angaben der Regierung beruhigt, doch Beobachter widersprechen. '

function blocks(size: number) {
  return Array.from({length: size}, (_, index) => ({
    _type: 'block',
    _key: `b${index}`,
    style: 'normal',
    markDefs:
      index % 10 === 0
        ? [{_type: 'quote', _key: 'q', source: {_ref: 'source-afp', _type: 'reference'}}]
        : [],
    children: [
      {_type: 'span', _key: 'a', text: sentence.repeat(3), marks: []},
      ...(index % 10 === 0 ? [{_type: 'span', _key: 'z', text: 'Wörtlich.', marks: ['q']}] : []),
    ],
  }))
}

const folder = mkdtempSync(join(tmpdir(), 'preview-bench-'))
builtPreview()
const start = join(import.meta.dirname, '..', 'scripts', 'start.ts')
const newsroom = spawn(process.execPath, [start, '--port', '0'], {
  cwd: folder,
  stdio: ['ignore', 'pipe', 'inherit'],
})
try {
  const {link, url} = await ready()
  const token = readFileSync(join(folder, '.lake', 'token'), 'utf8').trim()
  const client = createEmbeddedClient({url, token, projectId: 'newsdesk', dataset: 'production'})
  const browser = await launchBrowser()
  const context = await browser.newContext({viewport: {width: 1280, height: 900}})
  const pages = new Map<number, Page>()
  for (const size of sizes) {
    await client.createOrReplace({
      _id: `drafts.length-${size}`,
      _type: 'article',
      title: `${size} Absätze`,
      lead: 'Vorspann',
      slug: {_type: 'slug', current: `length-${size}`},
      publishedAt: '2026-01-01T00:00:00Z',
      sections: [{_key: 's', _type: 'section', body: blocks(size)}],
    })
    const page = await context.newPage()
    await page.goto(`${link}&to=/length-${size}`)
    await page.locator('newsdesk-preview-bar .state').waitFor()
    await page.evaluate(observe)
    pages.set(size, page)
  }

  const asked = new Map<number, number[]>(sizes.map((size) => [size, []]))
  const answered = new Map<number, number[]>(sizes.map((size) => [size, []]))
  for (let round = 0; round < rounds; round += 1) {
    for (const [size, page] of pages) {
      await page.bringToFront()
      for (let count = 0; count < changesPerRound; count += 1) {
        const block = `b${Math.floor((count / changesPerRound) * size)}`
        const text = `${round}-${count}: ${sentence.repeat(3)}`
        const path = `sections[_key=="s"].body[_key=="${block}"].children[_key=="a"].text`
        const before = now()
        const answer = client
          .patch(`drafts.length-${size}`)
          .set({[path]: text})
          .commit({returnDocuments: false})
          .then(now)
        const painted = await page.evaluate(nextPaint)
        // The first round warms up.
        if (round > 0) {
          asked.get(size)?.push(painted - before)
          answered.get(size)?.push(painted - (await answer))
        }
        await answer
        await page.waitForTimeout(pause)
      }
    }
  }
  console.table(
    sizes.map((size) => ({
      blocks: size,
      changes: asked.get(size)?.length,
      'p50 ms from request': figure(asked, size, 0.5),
      'p95 ms from request': figure(asked, size, 0.95),
      'p50 ms from answer': figure(answered, size, 0.5),
      'p95 ms from answer': figure(answered, size, 0.95),
    })),
  )
  await browser.close()
} finally {
  newsroom.kill('SIGINT')
  await new Promise((resolve) => newsroom.once('close', resolve))
  rmSync(folder, {recursive: true, force: true})
}

function figure(measured: ReadonlyMap<number, number[]>, size: number, part: number): number {
  return Math.round(percentile(measured.get(size) ?? [], part))
}

/** The moment on the clock that page and benchmark share, in milliseconds. */
function now(): number {
  return performance.timeOrigin + performance.now()
}

/** The addresses that `npm start` says, once everything is there. */
function ready(): Promise<{link: string; url: string}> {
  return new Promise((resolve, reject) => {
    let said = ''
    newsroom.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      if (!said.includes('Ctrl-C ends it.')) return
      const [link = ''] = /http:\/\/\S+\/_open\?key=\S+/.exec(said) ?? []
      const [url = ''] = /http:\/\/\S+\/lake/.exec(said) ?? []
      resolve({link, url})
    })
    newsroom.once('exit', (code) => reject(new Error(`npm start ended with ${code}`)))
  })
}

/** Runs in the page: notes when a change of the text was painted. */
function observe(): void {
  let tell: (painted: number) => void = () => undefined
  const painted: number[] = []
  new MutationObserver(() => {
    // A task after the frame: what was changed is on the screen then.
    requestAnimationFrame(() =>
      setTimeout(() => {
        painted.push(performance.timeOrigin + performance.now())
        tell(painted.at(-1) ?? 0)
      }),
    )
  }).observe(document.querySelector('main') ?? document.body, {
    subtree: true,
    childList: true,
    characterData: true,
  })
  Object.assign(globalThis, {
    nextPaint: () =>
      new Promise<number>((resolve) => {
        const first = painted.shift()
        if (first !== undefined) resolve(first)
        else
          tell = (moment) => {
            painted.length = 0
            tell = () => undefined
            resolve(moment)
          }
      }),
  })
}

/** Runs in the page: the moment of the next change that is painted, or of one that nobody has asked for yet. */
function nextPaint(): Promise<number> {
  return (globalThis as unknown as {nextPaint: () => Promise<number>}).nextPaint()
}
