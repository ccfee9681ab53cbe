// The queries of lists, feeds, topics and sitemaps.
import {describe, expect, test} from 'vitest'

import {
  ARTICLES_OF_TOPIC,
  ENTRIES_AFTER,
  ENTRIES_LENGTH,
  FEED_ARTICLES,
  NEWS_ENTRIES,
  SOURCE_BY_ID,
  STATEMENTS_IN_CONTEXT,
} from '../../src/content/queries/index.ts'
import {agency, answer, article, paragraph, person, reference} from './newsroom.ts'

const ids = async (query: string, dataset: ReturnType<typeof article>[], params = {}) =>
  ((await answer(query, dataset, params)) as {_id: string}[]).map(({_id}) => _id)

const withoutSlug = article('z', {slug: undefined})

describe('page by page', () => {
  test('01 every article with a slug is listed once', async () => {
    const dataset = ['c', 'a', 'b'].map((id) => article(id))
    expect(await ids(ENTRIES_AFTER, [...dataset, withoutSlug], {after: ''})).toEqual([
      'a',
      'b',
      'c',
    ])
    expect(await ids(ENTRIES_AFTER, dataset, {after: 'a'})).toEqual(['b', 'c'])
    expect(await ids(ENTRIES_AFTER, dataset, {after: 'c'})).toEqual([])
  })

  test('02 a page of the list has a maximum length', async () => {
    const many = Array.from({length: ENTRIES_LENGTH + 1}, (_, at) =>
      article(`a${String(at).padStart(4, '0')}`),
    )
    expect(await ids(ENTRIES_AFTER, many, {after: ''})).toHaveLength(ENTRIES_LENGTH)
  })
})

test('a feed lists the newest articles first, with their text', async () => {
  const at = (id: string, publishedAt: string | null) =>
    article(id, {publishedAt, sections: [{_key: 's', body: [paragraph([{text: id}])]}]})
  const dataset = [
    at('old', '2022-01-01T00:00:00Z'),
    at('new', '2022-01-02T00:00:00Z'),
    at('none', null),
  ]
  expect(await ids(FEED_ARTICLES, dataset)).toEqual(['new', 'old', 'none'])
  expect(await answer(FEED_ARTICLES, dataset)).toMatchObject([
    {sections: [{body: [{children: [{text: 'new'}]}]}]},
    {},
    {},
  ])
})

test('NEWS_ENTRIES lists the articles since a given time', async () => {
  const dataset = [
    article('old', {publishedAt: '2022-01-01T00:00:00Z'}),
    article('new', {publishedAt: '2022-01-02T00:00:00Z'}),
    article('never', {publishedAt: undefined}),
  ]
  expect(await ids(NEWS_ENTRIES, dataset, {since: '2022-01-01T12:00:00Z'})).toEqual(['new'])
})

test('a topic lists the articles of all its spellings', async () => {
  const dataset = [
    article('a', {topics: ['USA', 'China']}),
    article('b', {topics: ['usa']}),
    article('c', {topics: ['Usambara']}),
    article('d', {topics: undefined}),
  ]
  expect(await ids(ARTICLES_OF_TOPIC, dataset, {topics: ['USA', 'usa']})).toEqual(['a', 'b'])
})

describe('STATEMENTS_IN_CONTEXT', () => {
  const quote = (key: string, source: string, more = {}) => ({
    _key: key,
    _type: 'quote',
    source: reference(source),
    ...more,
  })
  const said = paragraph(
    [{text: 'Er sagte "'}, {text: 'ja', marks: ['q']}, {text: '".'}],
    [quote('q', 'ada')],
  )
  const passedOn = paragraph(
    [{text: 'nein', marks: ['q']}],
    [quote('q', 'dpx', {via: reference('ada')})],
  )
  const sections = [
    {_key: 's1', heading: 'Eins', body: [said, paragraph([{text: 'Sonst nichts.'}])]},
    {_key: 's2', heading: 'Zwei', body: [passedOn]},
    {_key: 's3', heading: 'Drei', body: [{...quote('b', 'ada'), text: 'So ist es.'}]},
  ]

  test('01 returns only paragraphs with statements of the source, with their headings', async () => {
    const found = await answer(STATEMENTS_IN_CONTEXT, [person, agency, article('a', {sections})], {
      id: 'ada',
    })
    expect(found).toMatchObject([
      {
        slug: 'a',
        passages: [
          {
            heading: 'Eins',
            body: [{children: said.children, markDefs: [{source: {name: 'Ada Beispiel'}}]}],
          },
          {heading: 'Drei', body: [{text: 'So ist es.', source: {slug: 'ada-beispiel'}}]},
        ],
      },
    ])
  })

  test('03 returns a block whose running text holds a statement', async () => {
    const box = {_key: 'i', _type: 'infobox', body: [passedOn, {...quote('b', 'ada'), text: 'Ja.'}]}
    const other = {_key: 'o', _type: 'infobox', body: [passedOn]}
    const boxed = article('b', {sections: [{_key: 's', body: [other, box]}]})
    expect(await answer(STATEMENTS_IN_CONTEXT, [person, agency, boxed], {id: 'ada'})).toMatchObject(
      [{passages: [{body: [{_key: 'i'}]}]}],
    )
  })

  test('02 leaves out articles that only credit the source', async () => {
    const credited = article('b', {
      authors: [reference('ada')],
      sections: [{_key: 's', body: [passedOn]}],
    })
    expect(await answer(STATEMENTS_IN_CONTEXT, [person, agency, credited], {id: 'ada'})).toEqual([])
  })
})

test('SOURCE_BY_ID returns a source or null', async () => {
  expect(await answer(SOURCE_BY_ID, [person], {id: 'ada'})).toMatchObject({slug: 'ada-beispiel'})
  expect(await answer(SOURCE_BY_ID, [person], {id: 'x'})).toBeNull()
})
