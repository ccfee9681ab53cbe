import {execFileSync} from 'node:child_process'
import {fileURLToPath} from 'node:url'

import {startLake} from '@newsdesk/lake'
import {createClient} from '@sanity/client'
import type {Page} from 'playwright-core'

import {launchBrowser} from '@newsdesk/testing/browser'
import {article} from '@newsdesk/testing/bench-article'
import {percentile} from '@newsdesk/testing/percentile'

/**
 * Measures in Studio from a key to the painted letter. An article with one paragraph and one with 1,000 take turns in
 * the same browser, lake and build.
 */
const sizes = [1, 1_000]
const rounds = 6
const text = 'Almaty, die Stadt. '

const build = fileURLToPath(new URL('../scripts/build-studio.ts', import.meta.url))
const studio = execFileSync(process.execPath, [build], {encoding: 'utf8'}).trim()
const lake = await startLake({memory: true, port: 0, studio})
const client = createClient({
  apiHost: lake.url,
  useProjectHostname: false,
  projectId: lake.projectId,
  dataset: lake.dataset,
  token: lake.token,
  apiVersion: '2025-02-19',
  useCdn: false,
})
const [block] = article(0).body as [object]
for (const size of sizes) {
  const body = Array.from({length: size}, (_, index) => ({...block, _key: `b${index}`}))
  const section = {_key: 's', _type: 'section', heading: 'Abschnitt', body}
  await client.create({
    ...article(size),
    _id: `length-${size}`,
    body: undefined,
    sections: [section],
  })
}

const browser = await launchBrowser()
const context = await browser.newContext({viewport: {width: 1400, height: 1000}})
const pages = new Map<number, Page>()
for (const size of sizes) {
  const page = await context.newPage()
  const path = encodeURIComponent('sections[_key=="s"]')
  await page.goto(`${lake.studio}intent/edit/id=length-${size};type=article;path=${path}`)
  await page.getByTestId('text-block__text').first().click({timeout: 90_000})
  await page.evaluate(measureKeys)
  pages.set(size, page)
}

const times = new Map<number, number[]>(sizes.map((size) => [size, []]))
for (let round = 0; round < rounds; round += 1) {
  for (const [size, page] of pages) {
    await page.bringToFront()
    const measured = await typeAndMeasure(page)
    // The first round warms up.
    if (round > 0) times.get(size)?.push(...measured)
  }
}
console.table(
  [...times].map(([size, measured]) => ({
    paragraphs: size,
    keys: measured.length,
    'p50 ms': Math.round(percentile(measured, 0.5)),
    'p95 ms': Math.round(percentile(measured, 0.95)),
  })),
)
await browser.close()
await lake.close()

/** Types into the open text, and answers for each key the milliseconds until the letter was painted. */
async function typeAndMeasure(page: Page): Promise<number[]> {
  await page.getByTestId('text-block__text').first().click()
  await page.keyboard.type(text, {delay: 150})
  await page.waitForTimeout(1_000)
  return page.evaluate(() => (globalThis as unknown as {measured: number[]}).measured.splice(0))
}

/** Runs in the page. */
function measureKeys(): void {
  const measured: number[] = []
  Object.assign(globalThis, {measured})
  let pressed: number | undefined
  document.addEventListener('keydown', ({timeStamp}) => (pressed = timeStamp), {capture: true})
  const editor = document.querySelector('[data-testid="text-block__text"]') ?? document.body
  new MutationObserver(() => {
    const since = pressed
    if (since === undefined) return
    pressed = undefined
    // A task after the frame: what was changed is on the screen then.
    requestAnimationFrame(() => setTimeout(() => measured.push(performance.now() - since)))
  }).observe(editor, {subtree: true, childList: true, characterData: true})
}
