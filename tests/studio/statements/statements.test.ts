// The list of all quotations: its entries, its order, and its export.
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'

import {csvOf} from '../../../src/studio/statements/csv.ts'
import {
  filterStatements,
  listStatements,
  orderStatements,
  speakersOf,
} from '../../../src/studio/statements/listed-statements.ts'
import {readDay} from '../../../src/studio/statements/read-day.ts'
import {statementsOf} from '../../../src/studio/statements/statement.ts'
import {statementsCsv} from '../../../src/studio/statements/statements-csv.ts'

const ref = (id: string) => ({_type: 'reference', _ref: id})
const quote = (_key: string, text: string, fields: object = {}) => ({
  _type: 'quote',
  _key,
  text,
  ...fields,
})
const annotated = (_key: string, words: string, fields: object = {}) => ({
  _type: 'block',
  _key,
  markDefs: [{_type: 'quote', _key: `${_key}m`, ...fields}],
  children: [{_type: 'span', _key: `${_key}s`, text: words, marks: [`${_key}m`]}],
})
const article = (_id: string, body: object[], fields: object = {}) => ({
  _id,
  _originalId: _id,
  title: `Titel ${_id}`,
  publishedAt: '2026-11-20T10:00:00Z',
  sections: [{_key: 's', body}],
  ...fields,
})
const sources = [
  {_id: 'muster', name: 'Maria Muster', kind: 'person'},
  {_id: 'aerzte', name: 'Ärztekammer', kind: 'organisation'},
]
const listed = listStatements(
  [
    article('a', [
      annotated('b0', 'Ein Herzstück der Stadt', {
        source: ref('muster'),
        role: 'Bürgermeisterin',
        occasion: 'Ratssitzung',
        saidOn: '2022-01-07',
      }),
      {
        _type: 'infobox',
        _key: 'i',
        body: [annotated('n', 'Im Kasten'), quote('q', 'Block im Kasten')],
      },
    ]),
    article('b', [quote('q', 'Ohne Größe', {source: ref('aerzte'), saidOn: '2021-05-01'})], {
      _originalId: 'drafts.b',
      publishedAt: '2026-11-25T10:00:00Z',
    }),
    {
      _id: 'c',
      title: 7,
      sections: [null, {body: [{_type: 'quote', _key: 'k', source: ref('gone')}]}],
    },
    article('d', [quote('q', '', {source: ref('gone')})], {title: null}),
  ].flatMap(statementsOf),
  sources,
)
const words = (statements: typeof listed) => statements.map(({quotation}) => quotation.words)

test('01 every quotation is listed: annotations, blocks, and those within other blocks', () => {
  expect(words(listed)).toEqual([
    'Ein Herzstück der Stadt',
    'Im Kasten',
    'Block im Kasten',
    'Ohne Größe',
    '',
  ])
  expect(listed[1]?.quotation.path).toEqual([
    'sections',
    {_key: 's'},
    'body',
    {_key: 'i'},
    'body',
    {_key: 'n'},
    'markDefs',
    {_key: 'nm'},
  ])
  expect(listed.map(({isDraft}) => isDraft)).toEqual([false, false, false, true, false])
})

test.each([
  ['02 parts of words, in any order and without accents', {text: 'stadt herzstuck'}, 0],
  ['03 umlauts spelled out', {text: 'herzstueck'}, 1],
  ['04 the speaker, the role, the occasion and the article', {text: 'muster bürger rat titel'}, 1],
  ['05 a speaker', {source: 'aerzte'}, 1],
  ['06 anything missing', {missing: 'any'}, 4],
  ['07 one thing missing', {missing: 'source'}, 2],
  ['08 the words missing', {missing: 'words'}, 1],
  ['09 a first day', {from: '2022-01-07'}, 1],
  ['10 a last day', {to: '2022-01-06'}, 1],
  ['11 no field', {}, 5],
] as const)('filters by %s', (_, filter, count) => {
  expect(filterStatements(listed, filter)).toHaveLength(count)
})

test.each([
  ['article', ['Ohne Größe', 'Ein Herzstück der Stadt', 'Im Kasten', 'Block im Kasten', '']],
  ['saidOn', ['Ein Herzstück der Stadt', 'Ohne Größe', 'Im Kasten', 'Block im Kasten', '']],
  ['speaker', ['Ohne Größe', 'Ein Herzstück der Stadt', 'Im Kasten', 'Block im Kasten', '']],
] as const)('12 orders by %s', (order, expected) => {
  expect(words(orderStatements(listed, order))).toEqual(expected)
})

test('13 speakers are counted by name, deleted sources included', () => {
  expect(speakersOf(listed)).toEqual([
    {id: 'aerzte', name: 'Ärztekammer', count: 1},
    {id: 'gone', name: 'gone', count: 1},
    {id: 'muster', name: 'Maria Muster', count: 1},
  ])
})

describe('a typed day', () => {
  test.each([
    ['7.1.2022', '2022-01-07', '2022-01-07'],
    ['07.01.22', '2022-01-07', '2022-01-07'],
    ['7. 1. 2022', '2022-01-07', '2022-01-07'],
    [' 2022-01-07 ', '2022-01-07', '2022-01-07'],
    ['2.2024', '2024-02-01', '2024-02-29'],
    ['2022-12', '2022-12-01', '2022-12-31'],
    ['2022', '2022-01-01', '2022-12-31'],
    ['', undefined, undefined],
    ['29.2.2022', null, null],
    ['13.2022', null, null],
    ['22', null, null],
    ['gestern', null, null],
  ])('14 %j', (text, first, last) => {
    expect(readDay(text, 'first')).toBe(first)
    expect(readDay(text, 'last')).toBe(last)
  })
})

/** Reads CSV by RFC 4180. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]]
  const cells = text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy)
  for (const [, quoted, plain = '', end] of cells) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain)
    if (end === '\r\n') rows.push([])
  }
  return rows.slice(0, -1)
}

test('15 law: exported CSV is read back unchanged, and no cell is a formula', () => {
  const cell = fc.oneof(
    fc.string(),
    fc.string({unit: fc.constantFrom('"', ',', '\n', '\r', '=', '+', '-', '@', '\t', ' ', 'ä')}),
  )
  const rows = fc.array(fc.array(cell, {minLength: 1}), {minLength: 1})
  fc.assert(
    fc.property(rows, (written) => {
      const text = csvOf(written)
      expect(text.startsWith('\uFEFF')).toBe(true)
      const read = readCsv(text.slice(1))
      expect(read.map((row) => row.length)).toEqual(written.map((row) => row.length))
      for (const [index, row] of read.entries()) {
        for (const [column, value] of row.entries()) {
          expect(value).not.toMatch(/^\s*[=+\-@＝＋－＠]/u)
          const original = written[index]?.[column] ?? ''
          expect([original, `'${original}`]).toContain(value)
          expect(/^[\p{L}„]/u.test(original) && value !== original).toBe(false)
        }
      }
    }),
  )
})

test('16 statements are exported with all their details', () => {
  const [, head, first] =
    /^\uFEFF([^\r]*)\r\n([^\r]*)\r\n/.exec(statementsCsv(listed, (key) => key)) ?? []
  expect(head?.split(',')).toHaveLength(12)
  expect(first).toBe(
    'Ein Herzstück der Stadt,Maria Muster,Bürgermeisterin,Ratssitzung,2022-01-07,,,Titel a,,2026-11-20T10:00:00Z,uses.published,',
  )
})
