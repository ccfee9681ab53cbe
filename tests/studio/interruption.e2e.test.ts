// Typing survives a stopped lake and a full disk.
import {rmSync} from 'node:fs'

import {startLake} from '@newsdesk/lake'
import {expect, onTestFinished, test} from 'vitest'

import {builtStudio} from '../support/build-studio.ts'
import {fillDisk, mountSmallDisk} from '@newsdesk/testing/small-disk'
import {temporaryDirectory} from '@newsdesk/testing/temporary-directory'
import {article, startNewsroom, textField} from './newsroom.ts'

async function repeat(action: () => Promise<unknown>): Promise<never> {
  for (;;) await action()
}

test('01 typing while the lake stops is reported, kept, and saved later', async () => {
  const directory = temporaryDirectory()
  const {lake, client, open} = await startNewsroom({directory})
  const {page, watched} = await open(article.path, 'Anna')
  const title = textField(page, 'title')
  await title.fill('Anfang')
  await expect.poll(() => client.getDocument(article.draft)).toMatchObject({title: 'Anfang'})

  const typing = title.pressSequentially(' und mitten im Wort bricht die Verbindung ab', {
    delay: 30,
  })
  await expect.poll(() => title.inputValue()).toContain('mitten')
  // Studio has pending requests whenever a lake stops.
  await client.create({_id: 'drafts.neu', _type: 'article', title: 'Von anderswo'})
  await client.patch(article.draft).set({'image.caption': 'Von anderswo'}).commit()
  await lake.close()
  await typing
  await page.getByText('Die Verbindung wird wiederhergestellt').waitFor()
  await page.getByText('Ihre Änderungen werden nicht gespeichert').waitFor()
  const typed = await title.inputValue()
  expect(typed).toContain('mitten')

  const port = Number(new URL(lake.url).port)
  const again = await startLake({directory, port, studio: builtStudio()})
  onTestFinished(() => again.close())
  await page.getByText('Die Verbindung wird wiederhergestellt').waitFor({state: 'detached'})
  expect(await title.inputValue()).toBe(typed)
  // All listeners have reconnected: new words are saved, and changes of others arrive.
  await title.fill(`${typed}, weiter`)
  const draft = () => client.getDocument(article.draft)
  await expect.poll(draft).toMatchObject({title: `${typed}, weiter`})
  await client.patch(article.draft).set({kicker: 'Von anderswo'}).commit()
  await expect.poll(() => textField(page, 'kicker').inputValue()).toBe('Von anderswo')
  expect(watched.foreign).toEqual([])
}, 240_000)

test('02 typing on a full disk is kept and reported, and saved once there is space', async ({
  skip,
}) => {
  const directory = temporaryDirectory()
  if (!mountSmallDisk(directory)) skip('only a privileged user can make a disk that is full')
  const {client, open} = await startNewsroom({directory, report: () => undefined})
  const {page, watched} = await open(article.path)
  const title = textField(page, 'title')
  const stored = () => client.getDocument(article.draft)
  const fillUp = async () => {
    const filling = fillDisk(directory)
    // The database files still have free pages, which must be used up first.
    for (const length of [100_000, 1_000]) {
      const write = () => client.create({_type: 'note', text: 'x'.repeat(length)})
      await expect(repeat(write)).rejects.toMatchObject({statusCode: 503})
    }
    return filling
  }
  await expect.poll(() => title.isEditable()).toBe(true)
  let filling = await fillUp()
  await title.fill('Die ersten Worte')
  const notice = page.getByText('weil der Datenträger voll ist')
  await notice.waitFor()
  await page.getByText('Ihre Änderungen werden nicht gespeichert').waitFor()
  expect(await stored()).toBeUndefined()
  rmSync(filling)
  await expect.poll(stored).toMatchObject({title: 'Die ersten Worte'})
  await notice.waitFor({state: 'detached'})

  filling = await fillUp()
  const long = 'Was nirgends hinpasst'
  await title.fill(long)
  await page
    .getByText(/^Ihre Änderungen werden/)
    .first()
    .waitFor()
  rmSync(filling)
  await expect.poll(stored).toMatchObject({title: long})
  expect(await title.inputValue()).toBe(long)
  expect(watched.foreign).toEqual([])
}, 240_000)
