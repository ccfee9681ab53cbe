// The bar reports an outage, and the page catches up afterwards.
import {startLake} from '@newsdesk/lake'
import {expect, onTestFinished, test} from 'vitest'

import {createEmbeddedClient} from '../../src/connection/index.ts'
import {launchBrowser} from '@newsdesk/testing/browser'
import {temporaryDirectory} from '@newsdesk/testing/temporary-directory'
import {previewOf, seeded, startPreviewed} from './previewed.ts'

test('01 the bar reports a stopped lake or preview, and the page catches up on return', async () => {
  const directory = temporaryDirectory()
  const {lake, client, preview} = await startPreviewed({directory})
  const browser = await launchBrowser()
  const opened = {lake, preview}
  onTestFinished(async () => {
    await browser.close()
    await opened.preview.close()
    await opened.lake.close()
  })
  const page = await browser.newPage({locale: 'de-DE'})
  await page.goto(`${preview.link}&to=/${seeded.slug}`)
  const trouble = page.locator('newsdesk-preview-bar .trouble')
  await page.locator('newsdesk-preview-bar .state').waitFor()
  const topOfText = () =>
    page.evaluate(() =>
      Math.round(document.querySelectorAll('section p')[2]?.getBoundingClientRect().top ?? NaN),
    )
  await page.evaluate(() => {
    document.querySelectorAll('section p')[2]?.scrollIntoView()
    Object.assign(globalThis, {isOld: true})
  })
  const top = await topOfText()
  await client.patch(seeded.id).set({title: 'Vorher'}).commit()
  await page.locator('h1', {hasText: 'Vorher'}).waitFor()

  await lake.close()
  await trouble.getByText('Der Content Lake antwortet nicht').waitFor()
  const port = Number(new URL(lake.url).port)
  opened.lake = await startLake({directory, port})
  const again = createEmbeddedClient(opened.lake).withConfig({perspective: 'raw'})
  await again.patch(seeded.id).set({title: 'Nach dem Ausfall des Lake'}).commit()
  await page.locator('h1', {hasText: 'Nach dem Ausfall des Lake'}).waitFor()
  await trouble.waitFor({state: 'hidden'})

  await preview.close()
  await trouble.getByText('Verbindung zur Vorschau').waitFor()
  await again.patch(seeded.id).set({title: 'Während die Vorschau fort war'}).commit()
  opened.preview = await previewOf(opened.lake, [], Number(new URL(preview.url).port))
  await page.locator('h1', {hasText: 'Während die Vorschau fort war'}).waitFor()
  await trouble.waitFor({state: 'hidden'})
  expect(
    await page.evaluate(() => (globalThis as unknown as {isOld?: boolean}).isOld === true),
  ).toBe(true)
  expect(await topOfText()).toBe(top)
})
