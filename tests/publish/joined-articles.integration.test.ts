import {expect, test} from 'vitest'

import {ArticleFetcher} from '../../src/publish/articles/fetch-articles.ts'
import {ARTICLE_BY_SLUG} from '../../src/content/queries/index.ts'
import {formats} from '../../src/render/index.ts'
import {runSeed} from '../../scripts/run-seed.ts'
import {plain} from '@newsdesk/testing/pictures'
import {article, openNewsroom, paragraph, reference} from './newsroom.ts'

test('01 an article joined here is rendered as the one that the query joins, in every format', async () => {
  const {client} = await openNewsroom()
  await runSeed(client)
  const png = await plain(400, 200, 'red').png().toBuffer()
  const asset = await client.assets.upload('image', png)
  const image = {
    _type: 'picture',
    asset: {_type: 'reference', _ref: asset._id},
    alt: 'Ein Platz',
    crop: {_type: 'sanity.imageCrop', top: 0.1, bottom: 0, left: 0.2, right: 0},
  }
  await client.patch('article-kasachstan-proteste').set({image}).commit()
  const picture = {...image, _key: 'p'}
  const quote = {
    _key: 'q',
    _type: 'quote',
    text: 'Wort',
    source: {_type: 'reference', _ref: 'nobody', _weak: true},
  }
  await client.create(
    article('other', 'other', {
      authors: [{...reference('nobody'), _weak: true}],
      sections: [{_key: 's', _type: 'section', body: [paragraph('Text.'), picture, quote]}],
    }),
  )
  for (const slug of ['kasachstan-proteste', 'other']) {
    const queried = await client.fetch(ARTICLE_BY_SLUG, {slug}, {perspective: 'published'})
    const [joined] = await new ArticleFetcher(client).fetch([queried?._id ?? ''])
    expect(queried && joined).toBeTruthy()
    if (!queried || !joined) continue
    const site = {title: 'newsdesk', baseUrl: 'https://news.example/'}
    for (const {render} of Object.values(formats)) {
      expect(render(joined.article, {site})).toBe(render(queried, {site}))
    }
  }
})

test('02 what an article refers to is known by id and revision, and what it quotes', async () => {
  const {client} = await openNewsroom()
  await runSeed(client)
  const [found] = await new ArticleFetcher(client).fetch(['article-kasachstan-proteste'])
  const sources = await client.fetch<{_id: string; _rev: string}[]>('*[_type == "source"]')
  const byId = (one: {id: string}, other: {id: string}) => one.id.localeCompare(other.id)
  expect(
    found?.references.map(({id, document}) => ({id, rev: document?._rev})).toSorted(byId),
  ).toEqual(sources.map(({_id: id, _rev: rev}) => ({id, rev})).toSorted(byId))
  const quoted = found?.references.filter(({isQuoted}) => isQuoted).map(({id}) => id)
  expect(quoted).toHaveLength(
    (
      await client.fetch<string[]>(
        'array::unique(*[_type == "article"].sections[].body[].markDefs[_type == "quote"].source._ref)',
      )
    ).length,
  )
})
