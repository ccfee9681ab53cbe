// The queries of quotations return annotations and quotation blocks with words and sources.
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
  test('01 returns the annotated words across spans and emphasis', async () => {
    expect(await quotations([said])).toMatchObject([
      {use: 'inline', text: 'Ich denke, ja', source: {name: 'Ada Beispiel'}, role: 'Sprecherin'},
    ])
  })

  test('02 returns the words of a quotation block', async () => {
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

  test('03 returns both kinds from all sections in the order of the text', async () => {
    const block = quote('b', 'dpx', {text: 'Ja.'})
    const found = await quotations([block, said], [said, block])
    expect(found.map(({use}) => use)).toEqual(['block', 'inline', 'inline', 'block'])
  })

  test('04 leaves out links and annotations without words', async () => {
    const link = {_key: 'l', _type: 'link', href: '/'}
    const body = [paragraph([{text: 'x', marks: ['l']}], [link, quote('q', 'ada')])]
    expect(await quotations(body)).toEqual([])
  })

  test('05 returns the words of a quotation whose source was deleted', async () => {
    expect(await quotations([quote('b', 'gone', {text: 'Ja.'})])).toMatchObject([
      {text: 'Ja.', source: null},
    ])
  })

  test('06 accepts empty and missing bodies, and blocks without annotations', async () => {
    expect(await quotations([], undefined, null, [paragraph([{text: 'x'}])])).toEqual([])
  })

  test('08 returns quotations in the running text of a block', async () => {
    const box = {_key: 'i', _type: 'infobox', body: [said, quote('n', 'dpx', {text: 'Im Kasten.'})]}
    const last = quote('b', 'ada', {text: 'Ja.'})
    expect(await quotations([box, last])).toMatchObject([
      {use: 'inline', text: 'Ich denke, ja', source: {name: 'Ada Beispiel'}},
      {use: 'block', text: 'Im Kasten.', source: {name: 'DPX'}},
      {use: 'block', text: 'Ja.'},
    ])
  })

  test('07 returns none for an article without sections, and null for no article', async () => {
    expect(await answer(QUOTATIONS_OF_ARTICLE, [article('a')], {slug: 'a'})).toMatchObject({
      quotations: [],
    })
    expect(await answer(QUOTATIONS_OF_ARTICLE, [article('a')], {slug: 'b'})).toBeNull()
  })
})

describe('STATEMENTS_OF_SOURCE', () => {
  test('01 returns each statement with its details and its article', async () => {
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

  test('02 returns only statements of the source, annotations and blocks', async () => {
    const body = [said, quote('b', 'dpx', {text: 'Nein.'}), quote('c', 'ada', {text: 'Doch.'})]
    expect(await statements([withBody('a', body)])).toMatchObject([
      {statements: [{text: 'Ich denke, ja'}, {text: 'Doch.'}]},
    ])
  })

  test('06 returns statements in the running text of a block', async () => {
    const box = {_key: 'i', _type: 'infobox', body: [said, quote('n', 'dpx', {text: 'Im Kasten.'})]}
    expect(await statements([withBody('a', [box])])).toMatchObject([
      {statements: [{use: 'inline', text: 'Ich denke, ja', role: 'Sprecherin'}]},
    ])
  })

  test('03 returns nothing for authors, credited agencies and spokespersons', async () => {
    const credited = article('a', {authors: [reference('ada')], agencies: [reference('ada')]})
    const passedOn = withBody('b', [quote('b', 'dpx', {text: 'Ja.', via: reference('ada')})])
    expect(await statements([credited, passedOn])).toEqual([])
  })

  test('04 lists the newest article first', async () => {
    const older = {...withBody('old', [said]), publishedAt: '2020-01-01T00:00:00.000Z'}
    expect(await statements([older, withBody('new', [said])])).toMatchObject([
      {_id: 'new'},
      {_id: 'old'},
    ])
  })

  test('05 returns the statements of a deleted source', async () => {
    const body = [quote('b', 'gone', {text: 'Ja.'})]
    expect(await statements([withBody('a', body)], 'gone')).toMatchObject([
      {statements: [{text: 'Ja.'}]},
    ])
  })
})
