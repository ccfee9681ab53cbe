import {createEmbeddedClient} from '../../connection/index.ts'
import {startLake} from '@newsdesk/lake'
import {launchBrowser} from '../browser.ts'
import {builtStudio} from '../support/build-studio.ts'
import {previewOf, sessionOf} from '../preview/previewed.ts'
import {runSeed} from '../../scripts/run-seed.ts'
import {createArticle} from './articles.ts'

let preview: any
const lake = await startLake({
  memory: true,
  port: 0,
  studio: builtStudio(),
  preview: () => preview?.url,
})
const client = createEmbeddedClient(lake).withConfig({perspective: 'raw'})
await runSeed(client)
const {id} = await createArticle(client, {
  title: 'Haushalt wird heute beschlossen',
  publishedAt: '2099-01-01T10:00:00.000Z',
  updatedAt: '2098-01-01T10:00:00.000Z',
})
await createArticle(client, {title: 'Ein anderer'})
preview = await previewOf(lake)
const browser = await launchBrowser()
const out = '/tmp/dates-shots'
for (const locale of ['de-DE', 'en-US']) {
  const l = locale.slice(0, 2)
  const context = await browser.newContext({
    viewport: {width: 1400, height: 900},
    locale,
    timezoneId: 'Europe/Berlin',
    reducedMotion: 'reduce',
  })
  context.setDefaultTimeout(120_000)
  const page = await context.newPage()
  await page.goto(lake.studio!)
  if (locale === 'en-US') await page.getByTestId(`language-${locale}`).click()
  await page.goto(`${lake.studio}structure/published;${id}`)
  await page.getByTestId('field-title').waitFor()
  await page.waitForTimeout(5000)
  await page.screenshot({path: `${out}/published-${l}.png`})
  await page.goto(`${lake.studio}structure/article;${id}`)
  await page.getByTestId('field-title').waitFor()
  await page.getByRole('tab', {name: /Veröffentlichung|Publication/}).click()
  await page.waitForTimeout(5000)
  await page.getByTestId('embargo').first().scrollIntoViewIfNeeded()
  await page.screenshot({path: `${out}/form-${l}.png`})
  console.log(l, await page.getByTestId('document-list-pane').innerText())
  const session = await browser.newContext({
    viewport: {width: 1000, height: 700},
    locale,
    colorScheme: l === 'de' ? 'light' : 'dark',
  })
  const p = await session.newPage()
  await p.goto(`${preview.link}`)
  await p.goto(`${preview.url}${id}?lang=${l}`)
  await p.waitForTimeout(2500)
  await p.screenshot({path: `${out}/preview-${l}.png`})
  await p.goto(`${preview.url}?lang=${l}`)
  await p.waitForTimeout(1500)
  await p.screenshot({path: `${out}/preview-list-${l}.png`})
  await session.close()
  await context.close()
}
await browser.close()
await preview.close()
await lake.close()
void sessionOf
