// Text is split into words as Unicode defines them, and `match` compares the words.
import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'

import {foldWord} from '../src/words/case-folding.ts'
import {wordsOf} from '../src/words/words.ts'
import {hostileText, latin, marks, piece} from '@newsdesk/testing/hostile-text'
import {resultOf} from './result-of.ts'

const isLong = process.env.MODE === 'long'
const numRuns = isLong ? 100_000 : 3_000

const segmenter = new Intl.Segmenter('en', {granularity: 'word'})

/** The words of a whole text, as Intl.Segmenter splits it. */
function segments(text: string): string[] {
  const words = [...segmenter.segment(text)].filter(({isWordLike}) => isWordLike)
  return words.map(({segment}) => foldWord(segment))
}

const soft = '\u00ad'
const unseen = [soft, '\u2060', '\u200d', '\u200c', '\ufeff', '\ufe0f', '\u034f', '\u{e0061}']
describe('words of a text', () => {
  test('01 law: text is split as Intl.Segmenter does, on the fast path too', () => {
    const simple = fc.array(fc.constantFrom(...marks, ...latin.slice(0, 12), '_', '·', '²'))
    const anyText = fc.oneof(
      simple.map((parts) => parts.join('')),
      hostileText,
    )
    fc.assert(
      fc.property(anyText, (one) => {
        expect(wordsOf(one)).toEqual(segments(one))
      }),
      {numRuns},
    )
  })

  test('02 law: each visible character below U+3000 splits as Intl.Segmenter does', () => {
    const unit = fc.integer({min: 0, max: 0x2fff}).map((code) => String.fromCharCode(code))
    const invisible = /[\p{Default_Ignorable_Code_Point}\u202f]/u
    const apart = fc.constantFrom('a', '1', ' ', '', 'ä', '.', '’')
    fc.assert(
      fc.property(fc.array(fc.tuple(apart, unit, apart)), (parts) => {
        const one = parts.flat().join('').normalize('NFC')
        fc.pre(!invisible.test(one))
        expect(wordsOf(one)).toEqual(segments(one))
      }),
      {numRuns},
    )
  })

  test('03 law: invisible characters neither split nor hide words', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(piece, fc.constantFrom('', ...unseen))), (parts) => {
        const bare = parts.map(([one]) => one.replaceAll('\u200d', '')).join('')
        const seen = parts.map(([one, behind]) => one + behind).join('')
        expect(wordsOf(seen)).toEqual(wordsOf(bare))
      }),
      {numRuns},
    )
  })

  test.each([
    ['a composed letter is the same as one with a combining mark', 'Ko\u0308ln', 'Köln'],
    ['capital sharp s', 'GROẞ', 'groß'],
    ['the Kelvin sign', '5\u212a', '5k'],
    ['final sigma', 'ΟΔΟΣ', 'οδος'],
    ['an apostrophe of typographers', 'Geht’s', "geht's"],
    ['a narrow no-break space is a space', '«\u202fAmpel\u202f»', 'ampel'],
    ['abbreviations and numbers', 'U.S. 3.14 1,5', 'u.s 3.14 1,5'],
    ['an address', 'e-mail@x.de', 'e mail x.de'],
  ])('04 equal words: %s', (_what, one, other) => {
    expect(wordsOf(one)).toEqual(other.split(' ').flatMap(wordsOf))
    expect(wordsOf(one)).not.toEqual([])
  })

  test.each([
    ['ß is not ss', 'Straße', 'Strasse'],
    ['diacritics count', 'Käse', 'Kase'],
    ['dotless i', 'ı', 'i'],
    ['a zero width space divides', 'Wirt\u200bschaft', 'Wirtschaft'],
  ])('05 different words: %s', (_what, one, other) => {
    expect(wordsOf(one)).not.toEqual(wordsOf(other))
  })

  test('06 a lone surrogate is no part of a word', () => {
    expect(wordsOf('a\ud83db \ude00')).toEqual(['a', 'b'])
  })
})

describe('match', () => {
  const beside = Array.from(
    '„“”‚‘’»«›‹…¿¡–—‐‑−·•†*()[]{}!?;:,.\'"/\\|#@&+=<>~^`´%§°€²™\u00a0\u202f\u2028',
  )

  test.each(beside)('07 a mark beside a word does not affect the match: %j', (mark) => {
    for (const sentence of [`Die ${mark}Ampel${mark} geht`, `${mark}Ampel`, `Ampel${mark}`]) {
      for (const pattern of ['ampel', 'AMPEL*', 'am*el']) {
        expect(resultOf('$sentence match $pattern', {sentence, pattern})).toBe(true)
        expect(resultOf('$sentence match text::query($pattern)', {sentence, pattern})).toBe(true)
      }
    }
  })

  test.each([
    ['Strecke Berlin–Warschau', 'warschau'],
    ['Strecke Berlin–Warschau', 'Berlin-Warschau'],
    [`Wirt${soft}schaft`, 'wirtschaft'],
    ['Wirtschaft', `wirt${soft}schaft`],
    [`Wirt${soft}schafts${soft}krise`, 'wirtschafts*'],
    ['東京都庁に行く', '東京*'],
    ['ภาษาไทย', 'ไทย'],
    ['v 1.2.3', '1.*'],
    ['siehe sanity.io', 'sanity.*'],
    ['Ampel', 'Ampel.*'],
    ['a_b', 'a_*'],
    ['don’t', "don't"],
    ["l'eau", 'l’e*'],
  ])('08 %j matches %j', (sentence, pattern) => {
    expect(resultOf('$sentence match $pattern', {sentence, pattern})).toBe(true)
  })

  test.each([
    ['ding.dong', 'dong'],
    ['Ampeln', 'ampel'],
    ['Ampel', 'ampel.de'],
    ['👍', '*'],
    ['', '*'],
    ['„“', '*'],
    ['Ampel', '„“'],
    ['Ampel', ''],
  ])('09 %j does not match %j', (sentence, pattern) => {
    expect(resultOf('$sentence match $pattern', {sentence, pattern})).toBe(false)
  })

  /** A reference matcher for a pattern of one word: a table over all prefixes of pattern and word. */
  function isGlobMatch(pattern: string, word: string): boolean {
    let row = Array.from({length: word.length + 1}, (_, at) => at === 0)
    for (const sign of pattern) {
      const next = row.map((_, at) =>
        sign === '*'
          ? row.slice(0, at + 1).some(Boolean)
          : at > 0 && row[at - 1]! && word[at - 1] === sign,
      )
      row = next
    }
    return row.at(-1) === true
  }

  test('10 law: "*" matches any characters within a word', () => {
    const letters = (...extra: string[]) =>
      fc.string({unit: fc.constantFrom('a', 'b', ...extra), minLength: 1, maxLength: 12})
    fc.assert(
      fc.property(letters('*', '*'), letters(), (pattern, word) => {
        expect(resultOf('$word match $pattern', {word, pattern})).toBe(isGlobMatch(pattern, word))
      }),
      {numRuns},
    )
  })

  test('11 law: patterns with long parts between stars match like a glob', () => {
    const part = fc.string({unit: fc.constantFrom('a', 'b'), minLength: 30, maxLength: 60})
    fc.assert(
      fc.property(fc.array(part, {maxLength: 3}), part, part, (parts, before, behind) => {
        const word = [before, ...parts, behind].join('')
        const pattern = `*${parts.map((one) => one.slice(1)).join('*')}*`
        expect(resultOf('$word match $pattern', {word, pattern})).toBe(isGlobMatch(pattern, word))
      }),
      {numRuns: numRuns / 10},
    )
  })

  const numbered = (count: number, word: string) =>
    Array.from({length: count}, (_, n) => `${word}${n}`).join(' ')
  const many = (part: string, count: number) => part.repeat(count)
  test.each([
    ['12 stars', many('a', 100), `${many('a*', 12)}b`],
    ['1,000 stars', many('a', 1e6), `${many('a*', 1000)}b`],
    ['1,000 stars in a text of many words', many('aaaaaaaaa ', 1e5), `${many('a*', 1000)}b`],
    ['a long part', many('a', 1e6), `*b${many('a', 1e5)}*`],
    ['50 words with stars', numbered(2e4, 'abc'), numbered(50, '*x*y*')],
    ['many words', many('a b ', 2.5e5), many('c ', 1e5)],
    ['half a million marks', many('.', 1e6), `${many('.', 5e5)}*`],
    ['a phrase', many('a ', 2e5), `"${many('a ', 5e4)}b"`],
    ['what is excluded', many('a ', 2e5), `a -"${many('a ', 5e4)}b"`],
    ['quotes', many('a', 1e6), many('"', 1e5)],
  ])(
    '12 matching takes linear time: %s',
    (what, sentence, pattern) => {
      expect(resultOf('$sentence match $pattern', {sentence, pattern})).toBe(false)
      const isFound = resultOf('$sentence match text::query($pattern)', {sentence, pattern})
      expect(isFound).toBe(what === 'what is excluded')
      const score = 'score(t match $pattern, boost(t match text::query($pattern), 2))'
      expect(resultOf(`[{"t": $sentence}] | ${score}._score`, {sentence, pattern})).toHaveLength(1)
    },
    20_000,
  )

  test('13 a pattern with more than 50 starred words is rejected with its number', () => {
    const pattern = numbered(51, 'a*')
    for (const query of ['"a" match $pattern', '"a" match text::query($pattern)']) {
      expect(() => resultOf(query, {pattern})).toThrow(
        '50 words with "*" at most, and this one has 51',
      )
    }
    const excluded = `-${many('a-', 100)}a*`
    expect(() => resultOf('"a" match text::query($excluded)', {excluded})).toThrow('has 102')
  })
})
