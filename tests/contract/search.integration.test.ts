// Full text: `match`, `text::query` and their scores.
import {afterAll, beforeAll, describe, expect, test} from 'vitest'

import {engines, type Engine} from './engines.ts'

const block = (...texts: string[]) => ({
  _type: 'block',
  _key: texts.join(''),
  children: texts.map((text, index) => ({_type: 'span', _key: String(index), text})),
})

const documents: readonly {readonly _id: string; readonly [attribute: string]: unknown}[] = [
  {_id: '1', title: 'Proteste in Kasachstan', body: [block('Präsident ', 'Tokajew', ' spricht.')]},
  {_id: '2', title: 'Kasachstan: Proteste dauern an', tags: ['Almaty', 'Gas']},
  {_id: '3', title: 'Wahlen', tags: ['Proteste', 'in', 'Kasachstan'], names: ['Almaty']},
  {_id: '4', title: 'Gaspreise in Almaty', body: [block('Tokajew'), block('spricht nicht.')]},
]

describe.each(engines)('searches %s', (_name, start) => {
  let engine: Engine
  beforeAll(async () => {
    engine = await start()
    const transaction = engine.client.transaction()
    for (const document of documents) transaction.create({...document, _type: 'article'})
    await transaction.commit()
  })
  afterAll(() => engine.close())

  const find = (search: string, text = '@') =>
    engine.client.fetch<string[]>(
      `*[_type == "article" && ${text} match text::query($search)]._id`,
      {
        search,
      },
    )

  test.each([
    ['kasachstan proteste', ['1', '2', '3']],
    ['"proteste in kasachstan"', ['1']],
    ['"Proteste" almaty', ['2', '3']],
    ['"in almaty" gas*', ['4']],
    ['"in almaty" wahlen', []],
    ['"Kasachstan Proteste dauern"', ['2']],
    ['"roteste in"', []],
    ['"gas*"', ['2']],
  ])('01 words match in any order, phrases in sequence: %s', async (search, found) => {
    expect(await find(search)).toEqual(found)
    expect(await find(search, '[@, _id]')).toEqual(found)
  })

  test.each([
    ['kasachstan -almaty', ['1']],
    ['-kasachstan', ['4']],
    ['almaty -"in almaty"', ['2', '3']],
    ['-almaty -tokajew', []],
    ['- kasachstan', ['1', '2', '3']],
    ['kasachstan-proteste', ['1', '2', '3']],
    ['kasachstan -""', ['1', '2', '3']],
  ])('02 excluded words remove documents: %s', async (search, found) => {
    expect(await find(search)).toEqual(found)
  })

  test.each([
    ['"', []],
    ['', []],
    ['"almaty', ['2', '3', '4']],
    ['"almaty" "', ['2', '3', '4']],
    ['alm*', ['2', '3', '4']],
    ['*', ['1', '2', '3', '4']],
    ['(.+', []],
  ])('03 an incomplete search is answered: %s', async (search, found) => {
    expect(await find(search)).toEqual(found)
  })

  test('04 text::query() matches fields, arrays and computed text, and no missing field', async () => {
    expect(await find('"in kasachstan"', 'title')).toEqual(['1'])
    expect(await find('"proteste" -wahlen', '[title, tags[0]]')).toEqual(['1', '2'])
    expect(await find('"spricht nicht"', 'pt::text(body)')).toEqual(['4'])
    expect(await find('"almaty"', 'missing')).toEqual([])
    expect(await engine.client.fetch('"a" match text::query(1)')).toBe(false)
  })

  test('05 a score counts words as match does, and is 0 for excluded documents', async () => {
    const scores = (search: string) =>
      engine.client.fetch<object[]>(
        `*[_type == "article"] | score(boost(title match text::query($search), 2)) | order(_id) {_score}`,
        {search},
      )
    const [plain, phrase] = await Promise.all([scores('proteste in'), scores('"proteste in"')])
    expect(phrase).toEqual([plain[0], {_score: 0}, {_score: 0}, {_score: 0}])
    expect(plain[0]).not.toEqual({_score: 0})
    expect(await scores('in -almaty')).toEqual([
      expect.anything(),
      {_score: 0},
      {_score: 0},
      {_score: 0},
    ])
  })
})
