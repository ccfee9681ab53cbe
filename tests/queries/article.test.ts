// The query of an article returns everything that rendering needs.
import {describe, expect, test} from 'vitest'

import {
  ARTICLE_BY_SLUG,
  ARTICLE_LIST,
  ARTICLE_LIST_LENGTH,
  ARTICLE_SLUGS,
  SOURCES,
} from '../../src/content/queries/index.ts'
import {agency, answer, article, paragraph, person, picture, reference} from './newsroom.ts'

const sources = [person, agency]

const at = (id: string, publishedAt: string | null) => article(id, {publishedAt})
const list = (articles: ReturnType<typeof article>[], cursor: unknown) =>
  answer(ARTICLE_LIST, articles, {cursor}) as Promise<{_id: string}[]>

describe('ARTICLE_BY_SLUG', () => {
  test('01 returns the sources of annotations and of quotation blocks', async () => {
    const quote = {_type: 'quote', source: reference('ada'), via: reference('dpx')}
    const body = [
      paragraph([{text: 'ja', marks: ['q']}], [{_key: 'q', ...quote}]),
      {_key: 'b', ...quote, text: 'nein'},
    ]
    const found = await answer(
      ARTICLE_BY_SLUG,
      [...sources, article('a', {sections: [{_key: 's', body}]})],
      {slug: 'a'},
    )
    const named = {source: {name: 'Ada Beispiel', slug: 'ada-beispiel'}, via: {name: 'DPX'}}
    expect(found).toMatchObject({
      sections: [{body: [{markDefs: [named]}, {...named, text: 'nein'}]}],
    })
  })

  test('02 returns the target of a link', async () => {
    const link = {_key: 'l', _type: 'link', href: '/x'}
    const sections = [{_key: 's', body: [paragraph([{text: 'x', marks: ['l']}], [link])]}]
    const found = await answer(ARTICLE_BY_SLUG, [article('a', {sections})], {slug: 'a'})
    expect(found).toMatchObject({sections: [{body: [{markDefs: [link]}]}]})
  })

  test("03 returns the fields of a picture's asset that a page needs", async () => {
    const {asset, image} = picture
    const sections = [{_key: 's', body: [{_key: 'p', ...image}]}]
    const found = await answer(ARTICLE_BY_SLUG, [asset, article('a', {image, sections})], {
      slug: 'a',
    })
    const shown = {
      alt: 'Ein Platz',
      asset: {
        _id: asset._id,
        url: asset.url,
        dimensions: {width: 2, height: 1},
        lqip: null,
        mimeType: 'image/png',
      },
    }
    expect(found).toMatchObject({image: shown, sections: [{body: [shown]}]})
  })

  test('04 returns null for the missing target of any reference', async () => {
    const gone = reference('gone')
    const quote = {_key: 'q', _type: 'quote', source: gone, via: gone}
    const found = await answer(
      ARTICLE_BY_SLUG,
      [
        article('a', {
          authors: [gone],
          agencies: [gone],
          image: {...picture.image, asset: gone},
          sections: [{_key: 's', body: [paragraph([{text: 'x', marks: ['q']}], [quote]), quote]}],
        }),
      ],
      {slug: 'a'},
    )
    expect(found).toMatchObject({
      authors: [null],
      agencies: [null],
      image: {asset: null},
      sections: [{body: [{markDefs: [{source: null, via: null}]}, {source: null, via: null}]}],
    })
  })

  test('05 returns null for the missing fields of a draft', async () => {
    const sections = [{_key: 's'}, {_key: 't', body: null}, {_key: 'u', body: [paragraph([])]}]
    const found = await answer(ARTICLE_BY_SLUG, [article('a', {sections})], {slug: 'a'})
    expect(found).toMatchObject({
      kicker: null,
      image: null,
      authors: null,
      sections: [{heading: null, body: null}, {body: null}, {body: [{markDefs: null}]}],
    })
  })

  test('06 returns null for an unknown slug', async () => {
    expect(await answer(ARTICLE_BY_SLUG, [article('a')], {slug: 'b'})).toBeNull()
  })
})

describe('ARTICLE_LIST', () => {
  test('01 lists newest first, equal times by id, undated last', async () => {
    const articles = [
      at('none', null),
      at('old', '2022-01-01T00:00:00.000Z'),
      at('b', '2022-01-02T00:00:00.000Z'),
      at('a', '2022-01-02T00:00:00.000Z'),
    ]
    expect((await list(articles, null)).map(({_id}) => _id)).toEqual(['a', 'b', 'old', 'none'])
  })

  test('02 lists every article exactly once, page by page', async () => {
    const moments = [null, '2022-01-01T00:00:00.000Z', '2022-01-02T00:00:00.000Z']
    const ids = Array.from({length: 2 * ARTICLE_LIST_LENGTH + 50}, (_, index) => `a${index}`)
    const articles = ids.map((id, index) => at(id, moments[index % 3] ?? null))
    const seen: string[] = []
    let page = await list(articles, null)
    while (page.length > 0) {
      expect(page.length).toBeLessThanOrEqual(ARTICLE_LIST_LENGTH)
      seen.push(...page.map(({_id}) => _id))
      page = await list(articles, page.at(-1))
    }
    expect(seen).toHaveLength(ids.length)
    expect(new Set(seen)).toEqual(new Set(ids))
  })

  test('03 leaves out an article without a slug', async () => {
    expect(await list([article('a', {slug: null})], null)).toEqual([])
  })

  test('04 returns the names of authors and agencies', async () => {
    const credited = article('a', {authors: [reference('ada')], agencies: [reference('dpx')]})
    const found = await answer(ARTICLE_LIST, [...sources, credited], {cursor: null})
    expect(found).toMatchObject([{authors: [{name: 'Ada Beispiel'}], agencies: [{name: 'DPX'}]}])
  })
})

test('ARTICLE_SLUGS lists current and former slugs', async () => {
  const found = await answer(ARTICLE_SLUGS, [
    article('b', {formerSlugs: ['alt']}),
    article('a'),
    article('c', {slug: null}),
    person,
  ])
  expect(found).toEqual([
    {_id: 'a', _rev: '1', slug: 'a', formerSlugs: null},
    {_id: 'b', _rev: '1', slug: 'b', formerSlugs: ['alt']},
  ])
})

test('SOURCES lists all sources with a slug by name', async () => {
  const nameless = {...person, _id: 'x', slug: undefined}
  const found = await answer(SOURCES, [agency, nameless, person])
  expect(found).toMatchObject([
    {_id: 'ada', kind: 'person'},
    {_id: 'dpx', kind: 'agency'},
  ])
})
