// A scan of some attributes returns the values that parsing the whole document gives.
import {DatabaseSync} from 'node:sqlite'

import * as fc from 'fast-check'
import {expect, test} from 'vitest'

import {DocumentScan} from '../src/storage/document-scan.ts'
import {datasetSchema} from '../src/storage/schema.ts'
import {statementsOf} from '../src/storage/sqlite.ts'

const database = new DatabaseSync(':memory:')
database.exec(datasetSchema.sql)

/** The values that a scan reads from a document with this JSON. */
function readOf(json: string, attributes?: readonly string[]): unknown {
  const sql = 'insert or replace into document (k, id, json) values (7, ?, ?)'
  database.prepare(sql).run('a', json)
  const scan = new DocumentScan(statementsOf(database), () => 'http://127.0.0.1', attributes)
  return scan.read([7, 8]).get(7)
}

/** The named attributes of the parsed document, without those that are null. */
function partOf(json: string, attributes: readonly string[]): unknown {
  const names = new Set(['_id', '_type', '_system', ...attributes])
  const members = Object.entries(JSON.parse(json) as object).filter(
    ([name, value]) => names.has(name) && value !== null,
  )
  return Object.fromEntries(members)
}

const names = ['a', 'title', '_x', 'A', 'long_name_9', 'missing']
const name = fc.oneof(fc.constantFrom(...names), fc.string({unit: 'binary'}))
const text = fc.oneof(
  fc.string({unit: 'binary'}),
  fc.constantFrom(
    '',
    '\u0000',
    '"',
    '\\',
    '\ud83d',
    '\ude00',
    '\u{1F600}',
    'ä\u2028',
    '$.a',
    '1.0',
  ),
)
const value = fc.letrec((tie) => ({
  value: fc.oneof(
    {depthSize: 'small'},
    text,
    fc.double(),
    fc.maxSafeInteger(),
    fc.constantFrom(null, true, false, 1e21, 5e-324, 2 ** 53),
    fc.array(tie('value'), {maxLength: 4}),
    fc.dictionary(name, tie('value'), {maxKeys: 4}),
  ),
})).value

test('01 law: a scan of some attributes gives the values of JSON.parse', () => {
  fc.assert(
    fc.property(fc.dictionary(name, value, {maxKeys: 8}), (attributes) => {
      const json = JSON.stringify({_id: 'a', _type: 'note', ...attributes})
      expect(readOf(json, names)).toStrictEqual(partOf(json, names))
      expect(readOf(json)).toStrictEqual(JSON.parse(json))
    }),
    {numRuns: 400},
  )
})

test.each([
  ['1'],
  ['1.0'],
  ['-0'],
  ['-0.0'],
  ['1E+2'],
  ['9007199254740993'],
  ['123456789012345678901234567890'],
  ['0.1000000000000000055511151231257827'],
  ['1e400'],
  ['-1e-400'],
  [String.raw`"\ud83d\ude00 \ud83d \u0000 \u00e4 \/"`],
])('02 a scan reads %s as JSON.parse does', (written) => {
  const json = `{"_id":"a","_type":"note","a":${written}}`
  expect(readOf(json, ['a'])).toStrictEqual(JSON.parse(json))
})
