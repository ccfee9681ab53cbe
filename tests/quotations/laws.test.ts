// Found quotations are words of their text, in order and nested, and the search takes linear time.
import fc from 'fast-check'
import {expect, test} from 'vitest'

import {findInArticle} from '../../src/quotations/find-in-article.ts'
import {findQuotations, type FoundQuotation} from '../../src/quotations/index.ts'
import {readCorpus} from './read-corpus.ts'

const isLong = process.env.MODE === 'long'

const marks = ['„', '“', '”', '"', '»', '«', '‚', '‘', '’', "'", ',,', '``', '›', '‹', ' ', ' ']
const phrases = [
  ' sagte ',
  ' er ',
  ' sie',
  'Müller',
  'Anna Brehm',
  'der Minister',
  ' laut ',
  ' so ',
]
const others = ['hieß es', ' said ', ' she ', 'le ministre', ' a déclaré ', 'x', '7', '\n', 'sei']
const odd = [
  'Sprecherin der Polizei',
  ' von der ',
  'am Freitag',
  '3. März',
  '\u00AD',
  '😀',
  '\uD800',
]
const stops = [',', '.', ':', '!', '–', '(', ')']
const pieces = fc.constantFrom(...marks, ...phrases, ...others, ...odd, ...stops)
const texts = fc.array(
  fc.oneof(
    fc.string(),
    fc.array(pieces, {maxLength: 40}).map((parts) => parts.join('')),
  ),
  {maxLength: 6},
)

test('01 found quotations are words of their text, in order and nested', () => {
  fc.assert(
    fc.property(texts, (paragraphs) => {
      const found = findQuotations(paragraphs, {publishedOn: '2026-03-12', before: ['Anna Brehm']})
      for (const [index, one] of found.entries()) expectSound(one, index, paragraphs, found)
    }),
    {numRuns: isLong ? 20_000 : 300},
  )
})

function expectSound(
  one: FoundQuotation,
  index: number,
  paragraphs: readonly string[],
  all: readonly FoundQuotation[],
): void {
  const {place, words, confidence, continues, within} = one
  expect(paragraphs[place.paragraph]?.slice(place.start, place.end)).toBe(words)
  expect(words).toMatch(/[\p{L}\p{N}]/u)
  expect(confidence).toBeGreaterThanOrEqual(0.5)
  expect(confidence).toBeLessThanOrEqual(1)
  expect(Math.max(continues ?? -1, within ?? -1)).toBeLessThan(index)
  for (const other of all.slice(0, index)) {
    if (other.place.paragraph !== place.paragraph) continue
    const isApart = other.place.end <= place.start
    expect(isApart || other.place.end >= place.end).toBe(true)
  }
  for (const {value, evidence} of [one.speaker, one.via, one.role, one.occasion, one.saidOn].filter(
    (suggestion) => suggestion !== undefined,
  )) {
    expect(value.trim()).not.toBe('')
    for (const {paragraph, start, end} of evidence) {
      const text = paragraph < 0 ? 'Anna Brehm' : (paragraphs[paragraph] ?? '')
      expect(text.slice(start, end)).not.toBe('')
    }
  }
}

test('02 a second search finds the same, and another style of quotation marks the same speakers', () => {
  for (const {paragraphs, publishedOn} of readCorpus()) {
    const answer = findQuotations(paragraphs, {publishedOn})
    expect(findQuotations(paragraphs, {publishedOn})).toEqual(answer)
    const isPlain = paragraphs.some((text) => text.includes('„'))
    if (!isPlain || paragraphs.some((text) => /["”‚»«]/u.test(text))) continue
    for (const [opening, closing] of styles) {
      const other = paragraphs.map((text) => text.replaceAll('„', opening).replaceAll('“', closing))
      const again = findQuotations(other, {publishedOn})
      expect(again.map(said), other.join('\n')).toEqual(answer.map(said))
    }
  }
})

/** The marks of other countries and typists. */
const styles = [
  ['»', '«'],
  ['«', '»'],
  ['"', '"'],
  ['“', '”'],
  ['„', '"'],
  ['„', '”'],
  ['“', '“'],
] as const

const said = ({words, speaker}: FoundQuotation) => [words, speaker?.value]

test('03 an article of any shape is searched without an error', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (body, lead) => {
      const blocks = [{_type: 'block', _key: 'b', children: body}]
      for (const article of [
        body,
        {lead, sections: [{_key: 'a', body}, body, {_key: 'a', body: blocks}]},
      ]) {
        expect(Array.isArray(findInArticle(article))).toBe(true)
      }
    }),
  )
})

/** Each would take minutes in quadratic time. */
const hostile: Readonly<Record<string, (length: number) => string>> = {
  'opening marks': (length) => '„'.repeat(length),
  'short quotations': (length) => '"a" '.repeat(length / 4),
  capitals: (length) => 'Aa '.repeat(length / 3),
  'verbs and names': (length) => 'sagte Müller '.repeat(length / 13),
  'commas and relatives': (length) => ', der '.repeat(length / 6),
  'nested quotations': (length) => '„Er sagte: ‚Nein‘“, '.repeat(length / 20),
  'one word': (length) => 'ä'.repeat(length),
  hyphens: (length) => 'a-'.repeat(length / 2),
  particles: (length) => 'Anna von '.repeat(length / 9),
  people: (length) =>
    Array.from({length: length / 40}, (_, n) => `Präsident Anna Mu${n} sagte: „Ja.“ `).join(''),
  brackets: (length) => 'Anna Brehm ('.repeat(length / 12),
  'paragraphs that never close': (length) => '„Hallo du.\n\n'.repeat(length / 12),
}

test.each(Object.entries(hostile))(
  '04 the search takes linear time: %s',
  (_, write) => {
    const text = write(isLong ? 5_000_000 : 120_000)
    for (const paragraphs of [[text], text.split('\n\n')]) {
      expect(findQuotations(paragraphs).length).toBeLessThan(text.length)
    }
  },
  isLong ? 600_000 : 120_000,
)
