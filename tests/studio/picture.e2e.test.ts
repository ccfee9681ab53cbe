import {expect, test} from 'vitest'

import {fields} from '../support/pictures.ts'
import {article, startNewsroom} from './newsroom.ts'

test('01 an editor uploads a picture, sees it, and it is in the draft', async () => {
  const {client, open} = await startNewsroom()
  const {page, watched} = await open(article.path)
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: 'felder.jpg',
      mimeType: 'image/jpeg',
      buffer: await (await fields(1_200, 800)).jpeg().toBuffer(),
    })
  const uploaded = () =>
    client.fetch<{name: string; width: number} | null>(
      '*[_id == $id][0].image.asset->{"name": originalFilename, "width": metadata.dimensions.width}',
      {id: `drafts.${article.id}`},
    )
  await expect.poll(uploaded, {timeout: 20_000}).toEqual({name: 'felder.jpg', width: 1_200})
  const picture = page.getByTestId('hotspot-image-input')
  await picture.waitFor()
  const width = () => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth)
  await expect.poll(width).toBeGreaterThan(100)
  expect(watched).toEqual({foreign: [], complaints: []})
})
