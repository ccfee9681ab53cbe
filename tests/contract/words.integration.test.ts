// Words and phrases are found in queries, listeners and mutations.
import * as fc from 'fast-check'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'

import {hostileText} from '@newsdesk/testing/hostile-text'
import {engines, type Engine} from './engines.ts'
import {listening} from '@newsdesk/testing/listening'

const block = (...texts: string[]) => ({
  _type: 'block',
  _key: texts.join(''),
  children: texts.map((text, index) => ({_type: 'span', _key: String(index), text})),
})

const soft = '\u00ad'

const articles: readonly {_id: string; title: string; body: object[]}[] = [
  {_id: 'w1', title: 'Kritik an der „Ampel“ wächst', body: [block('Minister: „Jetzt reicht es“')]},
  {_id: 'w2', title: 'Strecke Berlin–Warschau gesperrt', body: [block('Wirt', 'schafts', 'krise')]},
  {_id: 'w3', title: `Wirt${soft}schaft wächst`, body: [block('«\u202fCharlie\u202f» in Paris')]},
  {_id: 'w4', title: '¿Qué pasa? So geht’s …', body: [block('Ko\u0308ln, U.S. und 3,14 Mio.')]},
]

/** The queries of Studio for a list of documents and for its global search. */
const studioList =
  '*[_type in ["article"] && ([@, _id] match text::query($search) || references($search))]' +
  '{_type, _id, "orderings": [_updatedAt]} | order(orderings[0] desc)[0...101]'
const studioSearch =
  '*[_type in ["article"]] | score(boost(_type in ["article"] && title match text::query($search), 10),' +
  ' ([@, _id] match text::query($search) || references($search)))[_score > 0]' +
  '{_type, _id, "orderings": [_score]} | order(orderings[0] desc)[0...101]'

describe.each(engines)('words %s', (_name, start) => {
  let engine: Engine
  beforeAll(async () => {
    engine = await start()
    const transaction = engine.client.transaction()
    for (const article of articles) transaction.create({...article, _type: 'article'})
    await transaction.commit()
  })
  afterAll(() => engine.close())

  const ids = async (query: string, search: string) => {
    const found = await engine.client.fetch<{_id: string}[]>(query, {search})
    return found.map(({_id}) => _id).sort()
  }

  test.each([
    ['ampel', ['w1']],
    ['AMPEL*', ['w1']],
    ['Ampel.*', ['w1']],
    ['jetzt', ['w1']],
    ['reicht es', ['w1']],
    ['„Jetzt', ['w1']],
    ['warschau', ['w2']],
    ['berlin-warschau', ['w2']],
    ['wirtschaft*', ['w2', 'w3']],
    ['Wirtschaftskrise', ['w2']],
    ['wirtschaft', ['w3']],
    ['charlie', ['w3']],
    ['qué', ['w4']],
    ["geht's*", ['w4']],
    ['köln', ['w4']],
    ['u.s.', ['w4']],
    ['3,14', ['w4']],
    ['wächst', ['w1', 'w3']],
    ['mpel', []],
    ['14', []],
  ])('01 %s is found by a list of the Studio, its search, and match', async (search, found) => {
    expect(await ids(studioList, search)).toEqual(found)
    expect(await ids(studioSearch, search)).toEqual(found)
    expect(await ids('*[@ match text::query($search)]', search)).toEqual(found)
    expect(await ids('*[[title, pt::text(body)] match $search]', search)).toEqual(found)
  })

  test('02 phrases match across punctuation', async () => {
    expect(await ids(studioList, '"der ampel wächst"')).toEqual(['w1'])
    expect(await ids(studioList, '"ampel der"')).toEqual([])
    expect(await ids(studioList, 'wächst -"der ampel"')).toEqual(['w3'])
    expect(await ids(studioList, 'wächst -am*')).toEqual(['w3'])
  })

  test('03 a worker finds the same words', async () => {
    const query = '$texts[@ match "ampel" && count($texts[@ match "warschau*"]) == 1]'
    const texts = articles.map(({title}) => title)
    expect(await engine.client.fetch(query, {texts})).toEqual([articles[0]?.title])
  })

  test('04 a listener hears documents with a word', async () => {
    const heard = await listening(engine.client, '*[_type == "note" && title match "ampel*"]')
    await engine.client.create({_id: 'other', _type: 'note', title: 'Warschau'})
    await engine.client.create({_id: 'heard', _type: 'note', title: 'Die »Ampel«'})
    expect(await heard(1)).toMatchObject([{documentId: 'heard'}])
  })

  test('05 a mutation by query changes documents with a word', async () => {
    await engine.client.create({_id: 'm1', _type: 'memo', title: 'Die ‚Ampel‘'})
    await engine.client.create({_id: 'm2', _type: 'memo', title: 'Warschau'})
    const query = '*[_type == "memo" && title match "ampel"]'
    await engine.client.patch({query}).set({found: true}).commit()
    expect(await engine.client.fetch('*[_type == "memo" && found]._id')).toEqual(['m1'])
  })

  test('06 law: the index finds every word that Intl.Segmenter finds', async () => {
    const segmenter = new Intl.Segmenter('en', {granularity: 'word'})
    const wordsOf = (text: string) =>
      [...segmenter.segment(text)].flatMap((one) => (one.isWordLike ? one.segment : []))
    await fc.assert(
      fc.asyncProperty(fc.array(hostileText, {minLength: 20, maxLength: 20}), async (texts) => {
        const documents = texts.map((text, n) => ({_id: `law${n}`, _type: 'law', text}))
        await engine.client.mutate(documents.map((document) => ({createOrReplace: document})))
        const words = documents.flatMap(({_id, text}) =>
          wordsOf(text).map((word) => ({_id, word, start: `${word}*`})),
        )
        const query = `$words[]{
          "found": _id in *[_type == "law" && text match ^.word]._id,
          "begun": _id in *[_type == "law" && @ match text::query(^.start)]._id
        }`
        const found = await engine.client.fetch<{found: boolean; begun: boolean}[]>(query, {words})
        const missed = words.filter((_, n) => !found[n]?.found || !found[n].begun)
        expect(missed).toEqual([])
      }),
      {numRuns: 5},
    )
  })
})
