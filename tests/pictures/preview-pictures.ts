import {launchBrowser} from '@newsdesk/testing/browser'
import {seeded, startPreviewed} from '../preview/previewed.ts'
import {savePicture} from './save-picture.ts'

/** Takes pictures of a draft in the preview: with a problem, on a wide screen and on a phone. */
export async function takePreviewPictures(): Promise<void> {
  const {client, preview, close} = await startPreviewed()
  const article = await client.getDocument(seeded.id)
  const draft = {...article, _type: 'article', _id: `drafts.${seeded.id}`}
  const [opening, ...sections] = (draft as unknown as {sections: {body: object[]}[]}).sections
  const [first, ...paragraphs] = opening?.body ?? []
  const nobodySaid = {_type: 'quote', _key: 'z', text: 'Wir bitten um Hilfe'}
  await client.create({
    ...draft,
    sections: [{...opening, body: [first, nobodySaid, ...paragraphs]}, ...sections],
  })

  const browser = await launchBrowser()
  const looks = [
    {name: 'preview-problem', width: 1280, height: 860, colorScheme: 'light', lang: 'en'},
    {name: 'preview-phone', width: 390, height: 844, colorScheme: 'dark', lang: 'de'},
  ] as const
  for (const {name, width, height, colorScheme, lang} of looks) {
    const context = await browser.newContext({viewport: {width, height}, colorScheme})
    const page = await context.newPage()
    await page.goto(`${preview.link}&to=${encodeURIComponent(`/${seeded.slug}?lang=${lang}`)}`)
    await page.locator('newsdesk-preview-bar .state').waitFor()
    if (width > 500) {
      await page.locator('newsdesk-preview-bar .problems').click()
      await page.locator('newsdesk-preview-bar .panel button').first().click()
      await page.waitForTimeout(800)
    }
    await savePicture(page, name)
    await context.close()
  }
  await browser.close()
  await close()
}
