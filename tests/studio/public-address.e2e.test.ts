// The Studio shows the URL of an article while it is published on the site.
import {rmSync} from 'node:fs'

import {temporaryDirectory} from '@newsdesk/testing/temporary-directory'
import {expect, onTestFinished, test} from 'vitest'

import {serveSite, watchSite} from '../../src/publish/index.ts'
import {createArticle} from './articles.ts'
import {publish, startNewsroom} from './newsroom.ts'

test('01 the URL appears after publishing, can be opened and copied, and disappears after unpublishing', async () => {
  const directory = temporaryDirectory()
  const served = await serveSite({
    directory,
    basePath: () => '/',
    isWritten: () => true,
    port: 0,
    portOption: '--site-port',
  })
  onTestFinished(() => served.close())
  const site = `${served.origin}/`
  const {client, open} = await startNewsroom({memory: true, site})
  const ended = new AbortController()
  const listener = {onReport: () => {}, onTrouble: () => {}, onRecovered: () => {}}
  const watching = watchSite(
    client.withConfig({perspective: 'published'}),
    {directory, servedAt: site, formats: ['page', 'errorPages']},
    listener,
    ended.signal,
  )
  onTestFinished(async () => {
    ended.abort()
    await watching
    rmSync(directory, {recursive: true, force: true})
  })
  const {id, path} = await createArticle(client, {title: 'Neue Brücke'}, 'draft')
  const {page, context} = await open(path)
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const line = page.getByTestId('public-address')
  await page.getByTestId('field-title').waitFor()
  expect(await line.count()).toBe(0)

  await publish(page)
  await line.waitFor()
  await page.getByText('Jetzt auf der Website').waitFor()
  const address = (await line.getByRole('link').getAttribute('href')) ?? ''
  expect(address.startsWith(site)).toBe(true)
  await expect.poll(async () => (await fetch(address)).status).toBe(200)
  const [tab] = await Promise.all([context.waitForEvent('page'), line.getByRole('link').click()])
  await expect.poll(() => tab.title()).toContain('Neue Brücke')
  await tab.close()
  await line.getByRole('button', {name: 'Adresse kopieren'}).click()
  await line.getByText('Kopiert').waitFor()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address)

  await client.delete(id)
  await line.waitFor({state: 'detached'})
  await expect.poll(async () => (await fetch(address)).status).toBe(410)
})
