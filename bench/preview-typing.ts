import {startLake} from '@newsdesk/lake'
import type {Frame, Page} from 'playwright-core'

import {createEmbeddedClient} from '../src/connection/index.ts'
import type {RunningPreview} from '../src/preview/index.ts'
import {serveEmbedded} from '../scripts/preview/serve-preview.ts'
import {launchBrowser} from '@newsdesk/testing/browser'
import {builtPreview} from '../tests/support/build-preview.ts'
import {builtStudio} from '../tests/support/build-studio.ts'
import {percentile} from '@newsdesk/testing/percentile'

/**
 * Measures from a key in Studio's form to the painted letter on the page that Presentation shows beside it. Articles
 * have 10 paragraphs or 1,000; keys go into the title and into a paragraph.
 */

const sizes = [10, 1_000]
const rounds = 4
const keysPerRound = 12
const pause = 150
/** The typed text: it stands nowhere else. */
const letter = 'x'

/** The element with the cursor while a field is typed in. */
const focused = {
  text: '[data-slate-editor]:focus',
  title: '[data-testid="field-title"] input:focus',
}

const sentence = 'Die Lage hat sich nach Angaben der Regierung beruhigt, Beobachter widersprechen. '

let preview: RunningPreview | undefined
const lake = await startLake({
  memory: true,
  port: 0,
  studio: builtStudio(),
  preview: () => preview?.url,
})
preview = await serveEmbedded(lake, {
  port: 0,
  portOption: '--port',
  assets: builtPreview(),
  config: {},
})
const client = createEmbeddedClient(lake)
const browser = await launchBrowser()
const context = await browser.newContext({
  viewport: {width: 1600, height: 1000},
  reducedMotion: 'reduce',
})
context.setDefaultTimeout(120_000)

interface Desk {
  readonly page: Page
  readonly frame: Frame
}

const measured = new Map<string, number[]>()
const desks = new Map<number, Desk>()
for (const size of sizes) desks.set(size, await open(size))
for (const field of ['text', 'title'] as const) {
  for (const {page, frame} of desks.values()) {
    await page.bringToFront()
    const place =
      field === 'text' ? page.getByTestId('text-block__text').first() : frame.locator('h1')
    // While a long text is being opened, clicks are lost.
    do {
      await place.click()
      await page.waitForTimeout(2_000)
    } while ((await page.locator(focused[field]).count()) === 0)
  }
  for (let round = 0; round < rounds; round += 1) {
    for (const [size, desk] of desks) {
      await desk.page.bringToFront()
      await type(desk, `${size} paragraphs, ${field}`, round)
    }
  }
}
console.table(
  [...measured].map(([what, times]) => ({
    what,
    keys: times.length,
    'p50 ms': Math.round(percentile(times, 0.5)),
    'p95 ms': Math.round(percentile(times, 0.95)),
  })),
)
await browser.close()
await preview.close()
await lake.close()

/** Opens a new article in Presentation. */
async function open(size: number): Promise<Desk> {
  const id = `length-${size}`
  const body = Array.from({length: size}, (_, index) => ({
    _type: 'block',
    _key: `b${index}`,
    style: 'normal',
    markDefs: [],
    children: [{_type: 'span', _key: 'a', text: sentence.repeat(3), marks: []}],
  }))
  await client.create({
    _id: id,
    _type: 'article',
    title: 'Ein Titel',
    lead: 'Ein Vorspann.',
    slug: {_type: 'slug', current: id},
    publishedAt: '2026-01-01T00:00:00Z',
    language: 'de',
    sections: [{_key: 's', _type: 'section', body}],
  })
  const page = await context.newPage()
  const path = encodeURIComponent('sections[_key=="s"]')
  await page.goto(`${lake.studio}presentation/article/${id}/${path}?preview=/${id}`)
  await page.getByTestId('field-title').getByRole('textbox').waitFor()
  const shown = page.frameLocator('iframe')
  await shown.locator('sanity-visual-editing > *').first().waitFor({state: 'attached'})
  await page.waitForLoadState('networkidle')
  const frame = page.frames().find((one) => one.url().startsWith(preview?.url ?? ''))
  if (!frame) throw new Error('Presentation shows no page')
  await frame.evaluate(watchLetters, letter)
  await page.evaluate(watchLetters, letter)
  return {page, frame}
}

/** Types, and takes down for each key the milliseconds until its letter was painted on the page. The first round warms up. */
async function type({page, frame}: Desk, what: string, round: number): Promise<void> {
  const before = await frame.evaluate(() => globalThis.watched.count())
  for (let key = 0; key < keysPerRound; key += 1) {
    await page.keyboard.type(letter)
    await page.waitForTimeout(pause)
  }
  const last = before + keysPerRound
  await frame.waitForFunction((count) => globalThis.watched.count() >= count, last)
  await page.waitForTimeout(500)
  const {keys} = await page.evaluate(() => globalThis.watched.take())
  const {paints} = await frame.evaluate(() => globalThis.watched.take())
  if (round === 0) return
  const times = measured.get(what) ?? []
  measured.set(what, times)
  for (const [index, pressed] of keys.entries()) {
    const [painted = Number.NaN] = paints.find(([, count]) => count > before + index) ?? []
    times.push(painted - pressed)
  }
}

/** Runs in a page: takes down when the letter was typed, and when how many of it were painted, on a clock of all pages. */
function watchLetters(sign: string): void {
  const keys: number[] = []
  const paints: (readonly [number, number])[] = []
  // Title and first paragraph are typed in. Looking through a long text would take longer than drawing it.
  const typed = () =>
    document.querySelectorAll('main h1, main section:first-of-type p:first-of-type')
  const count = () =>
    Array.from(typed(), ({textContent}) => textContent.split(sign).length - 1).reduce(
      (sum, one) => sum + one,
      0,
    )
  document.addEventListener(
    'keydown',
    ({key, timeStamp}) => key === sign && keys.push(performance.timeOrigin + timeStamp),
    {capture: true},
  )
  const main = document.querySelector('main')
  const painted = () => paints.push([performance.timeOrigin + performance.now(), count()])
  // A task after the frame: what was changed is on the screen then.
  const observer = new MutationObserver(() => requestAnimationFrame(() => setTimeout(painted)))
  if (main) observer.observe(main, {subtree: true, childList: true, characterData: true})
  const take = () => ({keys: keys.splice(0), paints: paints.splice(0)})
  Object.assign(globalThis, {watched: {count, take}})
}

declare global {
  /** The records of a page. */
  var watched: {
    count: () => number
    take: () => {keys: number[]; paints: (readonly [time: number, count: number])[]}
  }
}
