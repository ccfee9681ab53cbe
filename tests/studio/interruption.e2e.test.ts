import {startLake} from '@newsdesk/lake'
import {expect, onTestFinished, test} from 'vitest'

import {builtStudio} from '../support/build-studio.ts'
import {temporaryDirectory} from '../support/temporary-directory.ts'
import {article, startNewsroom, textField} from './newsroom.ts'

test('01 the lake stops while an editor types: Studio says so, keeps the words, and saves them later', async () => {
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
  // Studio looks at what has changed: there are always questions without an answer when a lake stops.
  await client.create({_id: 'drafts.neu', _type: 'article', title: 'Von anderswo'})
  await client.patch(article.draft).set({'image.caption': 'Von anderswo'}).commit()
  await lake.close()
  await typing
  await page.getByText('Versuch der Verbindung').waitFor()
  await page.getByText('Ihre Änderungen werden nicht gespeichert').waitFor()
  const typed = await title.inputValue()
  expect(typed).toContain('mitten')

  const port = Number(new URL(lake.url).port)
  const again = await startLake({directory, port, studio: builtStudio()})
  onTestFinished(() => again.close())
  await page.getByText('Versuch der Verbindung').waitFor({state: 'detached'})
  expect(await title.inputValue()).toBe(typed)
  // Every listener is there again: what is typed now is saved, and what others write arrives.
  await title.fill(`${typed}, weiter`)
  const draft = () => client.getDocument(article.draft)
  await expect.poll(draft).toMatchObject({title: `${typed}, weiter`})
  await client.patch(article.draft).set({kicker: 'Von anderswo'}).commit()
  await expect.poll(() => textField(page, 'kicker').inputValue()).toBe('Von anderswo')
  expect(watched.foreign).toEqual([])
}, 240_000)
