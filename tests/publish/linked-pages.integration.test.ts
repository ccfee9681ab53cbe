// A site renders an article again when a linked article moves, appears, disappears or leaves an embargo.
import {expect, test} from 'vitest'

import {article, openNewsroom, paragraph} from './newsroom.ts'

const weak = (id: string) => ({_type: 'reference', _ref: id, _weak: true})
const linking = article('linking', 'verweis', {
  sections: [
    {
      _key: 's',
      _type: 'section',
      body: [
        paragraph('Mehr dazu.', {
          markDefs: [{_key: 'l', _type: 'internalLink', reference: weak('target')}],
          children: [{_key: 'a', _type: 'span', text: 'Mehr dazu', marks: ['l']}],
        }),
        {_key: 'r', _type: 'related', articles: [{_key: 't', ...weak('target')}]},
      ],
    },
  ],
})

test('01 links follow the slug of their target, and exist only while it is published', async () => {
  const {client, build, files} = await openNewsroom()
  await client.create(linking)
  const links = async (now?: Date) => {
    await build({now})
    return [
      ...(files()['verweis/index.html'] ?? '').matchAll(/<a href="([^"]+)">(Mehr|Titel)/g),
    ].map(([, href, word]) => `${word} ${href}`)
  }
  expect(await links()).toEqual([])
  await client.create(article('target', 'ziel'))
  expect(await links()).toEqual(['Mehr ../ziel/', 'Titel ../ziel/'])
  await client.patch('target').set({'slug.current': 'neues-ziel'}).commit()
  expect(await links()).toEqual(['Mehr ../neues-ziel/', 'Titel ../neues-ziel/'])
  const moment = '2099-01-01T10:00:00.000Z'
  await client.patch('target').set({publishedAt: moment}).commit()
  expect(await links()).toEqual([])
  expect(await links(new Date(moment))).toEqual(['Mehr ../neues-ziel/', 'Titel ../neues-ziel/'])
  await client.delete('target')
  expect(await links(new Date(moment))).toEqual([])
})
