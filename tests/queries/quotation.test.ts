// The queries of quotations find both uses, with their words and sources.
import {describe, expect, test} from 'vitest'

import {QUOTATIONS_OF_ARTICLE, STATEMENTS_OF_SOURCE} from '../../src/content/queries/index.ts'
import {agency, answer, article, paragraph, person, reference} from './newsroom.ts'

const sources = [person, agency]
const quote = (key: string, source: string, fields: object = {}) => ({
  _key: key,
  _type: 'quote',
  source: reference(source),
  ...fields,
})
const withBody = (id: string, ...bodies: unknown[]) =>
  article(id, {sections: bodies.map((body, index) => ({_key: `s${index}`, body}))})

/** „Ich *denke*, ja“: the annotated words stretch over three spans, one of them emphasised. */
const said = paragraph(
  [
    {text: '"'},
    {text: 'Ich ', marks: ['q']},
    {text: 'denke', marks: ['em', 'q']},
    {text: ', ja', marks: ['q']},
    {text: '", sagte Ada.'},
  ],
  [quote('q', 'ada', {role: 'Sprecherin', occasion: 'Rede', saidOn: '2022-01-07'})],
)

const quotations = async (...bodies: unknown[]) => {
  const documents = [...sources, withBody('a', ...bodies)]
  const found = await answer(QUOTATIONS_OF_ARTICLE, documents, {slug: 'a'})
  return (found as {quotations: Record<string, unknown>[]}).quotations
}

const statements = (documents: ReturnType<typeof article>[], id = 'ada') =>
  answer(STATEMENTS_OF_SOURCE, [...sources, ...documents], {id})

describe('QUOTATIONS_OF_ARTICLE', () => {
  test('01 inline: the annotated words, across spans and emphasis', async () => {
    expect(await quotations([said])).toMatchObject([
      {use: 'inline', text: 'Ich denke, ja', source: {name: 'Ada Beispiel'}, role: 'Sprecherin'},
    ])
  })

  test('02 block: its own words', async () => {
    const block = quote('b', 'ada', {text: 'Ja.', via: reference('dpx'), url: 'https://x.example'})
    expect(await quotations([block])).toEqual([
      expect.objectContaining({
        _key: 'b',
        use: 'block',
        text: 'Ja.',
        url: 'https://x.example',
        via: expect.objectContaining({name: 'DPX'}),
      }),
    ])
  })

  test('03 both, over all sections, in the order of the text', async () => {
    const block = quote('b', 'dpx', {text: 'Ja.'})
    const found = await quotations([block, said], [said, block])
    expect(found.map(({use}) => use)).toEqual(['block', 'inline', 'inline', 'block'])
  })

  test('04 links and annotations without words are no quotations', async () => {
    const link = {_key: 'l', _type: 'link', href: '/'}
    const body = [paragraph([{text: 'x', marks: ['l']}], [link, quote('q', 'ada')])]
    expect(await quotations(body)).toEqual([])
  })

  test('05 a source that is gone leaves the words', async () => {
    expect(await quotations([quote('b', 'gone', {text: 'Ja.'})])).toMatchObject([
      {text: 'Ja.', source: null},
    ])
  })

  test('06 empty, missing and null bodies, blocks without annotations', async () => {
    expect(await quotations([], undefined, null, [paragraph([{text: 'x'}])])).toEqual([])
  })

  test('08 those in the running text of a block, in their place', async () => {
    const box = {_key: 'i', _type: 'infobox', body: [said, quote('n', 'dpx', {text: 'Im Kasten.'})]}
    const last = quote('b', 'ada', {text: 'Ja.'})
    expect(await quotations([box, last])).toMatchObject([
      {use: 'inline', text: 'Ich denke, ja', source: {name: 'Ada Beispiel'}},
      {use: 'block', text: 'Im Kasten.', source: {name: 'DPX'}},
      {use: 'block', text: 'Ja.'},
    ])
  })

  test('07 an article without sections has none, no article is null', async () => {
    expect(await answer(QUOTATIONS_OF_ARTICLE, [article('a')], {slug: 'a'})).toMatchObject({
      quotations: [],
    })
    expect(await answer(QUOTATIONS_OF_ARTICLE, [article('a')], {slug: 'b'})).toBeNull()
  })
})

describe('STATEMENTS_OF_SOURCE', () => {
  test('01 everything that is known of a statement and where it stands', async () => {
    expect(await statements([withBody('a', [said])])).toEqual([
      {
        _id: 'a',
        title: 'Titel a',
        slug: 'a',
        publishedAt: '2026-01-01T12:00:00.000Z',
        statements: [
          {
            _key: 'q',
            use: 'inline',
            text: 'Ich denke, ja',
            role: 'Sprecherin',
            occasion: 'Rede',
            saidOn: '2022-01-07',
            url: null,
            via: null,
          },
        ],
      },
    ])
  })

  test('02 only those of the source, block and inline', async () => {
    const body = [said, quote('b', 'dpx', {text: 'Nein.'}), quote('c', 'ada', {text: 'Doch.'})]
    expect(await statements([withBody('a', body)])).toMatchObject([
      {statements: [{text: 'Ich denke, ja'}, {text: 'Doch.'}]},
    ])
  })

  test('06 those in the running text of a block', async () => {
    const box = {_key: 'i', _type: 'infobox', body: [said, quote('n', 'dpx', {text: 'Im Kasten.'})]}
    expect(await statements([withBody('a', [box])])).toMatchObject([
      {statements: [{use: 'inline', text: 'Ich denke, ja', role: 'Sprecherin'}]},
    ])
  })

  test('03 an author, a credited agency or a spokesperson has no statements', async () => {
    const credited = article('a', {authors: [reference('ada')], agencies: [reference('ada')]})
    const passedOn = withBody('b', [quote('b', 'dpx', {text: 'Ja.', via: reference('ada')})])
    expect(await statements([credited, passedOn])).toEqual([])
  })

  test('04 newest article first', async () => {
    const older = {...withBody('old', [said]), publishedAt: '2020-01-01T00:00:00.000Z'}
    expect(await statements([older, withBody('new', [said])])).toMatchObject([
      {_id: 'new'},
      {_id: 'old'},
    ])
  })

  test('05 a deleted source keeps its statements', async () => {
    const body = [quote('b', 'gone', {text: 'Ja.'})]
    expect(await statements([withBody('a', body)], 'gone')).toMatchObject([
      {statements: [{text: 'Ja.'}]},
    ])
  })
})
