// Spellings of a topic that look the same share one page.
import {DatabaseSync} from 'node:sqlite'
import {join} from 'node:path'

import {expect, test} from 'vitest'

import {article, openNewsroom} from './newsroom.ts'

test('01 spellings that look the same share one topic page with all articles', async () => {
  const {client, build, files} = await openNewsroom()
  const spellings = ['Wirt\u00ADschaft', 'Wirtschaft', 'wirt\u200Bschaft ']
  for (const [at, topic] of spellings.entries()) {
    await client.create(article(`a${at}`, `meldung-${at}`, {topics: [topic, 'Wirtschaft']}))
  }
  await build({formats: ['page', 'topics']})
  const pages = Object.entries(files()).filter(([path]) => path.startsWith('thema/'))
  expect(pages.map(([path]) => path)).toEqual(['thema/wirtschaft/index.html'])
  const [, html = ''] = pages[0] ?? []
  for (const at of spellings.keys()) expect(html).toContain(`href="../../meldung-${at}/"`)
  expect(html).not.toMatch(/\u00AD(?=schaft)|\u200B/u)
})

test('02 topic pages move to new slugs, and old pages are removed', async () => {
  const {client, site, build, files} = await openNewsroom()
  await client.create(article('a', 'eins', {topics: ['Wirt\u00ADschaft']}))
  await build({formats: ['page', 'topics']})
  // This is the state of an earlier renderer that split words at soft hyphens.
  const state = new DatabaseSync(join(site, '.newsdesk', 'state.sqlite'))
  state.exec(`update topic set slug = 'wirt-schaft'; update meta set value = '' where name = 'fingerprint';
    delete from list where name = 'topic:wirtschaft'`)
  state.close()
  await build({formats: ['page', 'topics']})
  expect(Object.keys(files())).toContain('thema/wirtschaft/index.html')
  expect(Object.keys(files()).filter((path) => path.startsWith('thema/'))).toHaveLength(1)
})
