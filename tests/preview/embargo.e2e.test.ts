// The preview bar shows an embargo until the publication time.
import {expect, test} from 'vitest'

import {startPreviewed} from './previewed.ts'
import {openTab} from './tab.ts'
import {createTestArticle} from './test-article.ts'

test('the bar shows the end of an embargo, and hides it once the embargo has ended', async () => {
  const previewed = await startPreviewed()
  const {client, preview} = previewed
  const {browser, page, complaints} = await openTab({locale: 'de-DE'})
  try {
    const {id, slug} = await createTestArticle(client)
    await client.patch(id).set({publishedAt: '2099-01-01T10:00:00Z'}).commit()
    await page.goto(preview.link)
    const embargo = page.locator('newsdesk-preview-bar .embargo')
    await page.goto(new URL(slug, preview.url).href)
    await expect.poll(() => embargo.innerText()).toBe('Gesperrt bis 1. Januar 2099, 11:00 Uhr')
    await page.goto(new URL(`${slug}?lang=en`, preview.url).href)
    await expect.poll(() => embargo.innerText()).toBe('Embargoed until 1 January 2099, 11:00')

    const due = Date.now() + 4_000
    await client
      .patch(id)
      .set({publishedAt: new Date(due).toISOString()})
      .commit()
    await expect.poll(() => embargo.innerText()).not.toContain('2099')
    await expect.poll(() => embargo.innerText()).toBe('')
    expect(Date.now()).toBeGreaterThanOrEqual(due)
    await expect
      .poll(() => page.locator('newsdesk-preview-bar .dot').getAttribute('data-kind'))
      .toBe('published')
    expect(complaints).toEqual([])
  } finally {
    await browser.close()
    await previewed.close()
  }
})
