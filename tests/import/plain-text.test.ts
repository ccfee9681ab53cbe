// Plain text becomes paragraphs, or one line in a plain field.
import fc from 'fast-check'
import {expect, test} from 'vitest'

import {ARTICLE_TEXT, readPlainText, toBlocks, toOneLine} from '../../src/import/index.ts'
import {written} from './read-html.ts'

const textOf = (text: string) =>
  written(
    toBlocks(readPlainText(text).pieces, {
      target: ARTICLE_TEXT,
      newKey: () => 'k',
      hasBytes: () => false,
    }).blocks,
  )

test.each([
  ['01 an empty line separates paragraphs', 'a\n\nb', ['a', 'b']],
  ['02 an empty line may have CRLF and spaces', 'a\r\n \t\r\n\r\nb\r\n', ['a', 'b']],
  ['03 a line break stays', 'a\r\nb', ['a\nb']],
  ['04 bullets become list items', 'a\n• b\n•\tc\n  d', ['a', '- b', '- c\nd']],
  ['05 a dash stays a dash', '– a\n- b\n1. c', ['– a\n- b\n1. c']],
  ['06 markup stays text', '<b>a</b> &amp;', ['<b>a</b> &amp;']],
  ['07 no-break spaces and quotation marks stay', '„12\u00A0Euro“', ['„12\u00A0Euro“']],
  ['08 white space alone gives nothing', ' \n\n\t', []],
])('%s', (_, text, expected) => {
  expect(textOf(text)).toEqual(expected)
})

test('law: no word is lost, and no paragraph is empty', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('a', 'b', ' ', '\n', '\r\n', '\t', '• ', '\u00A0', '\u2028')),
      (parts) => {
        const paragraphs = textOf(parts.join(''))
        expect(paragraphs.join('').match(/[ab]/g)).toEqual(parts.join('').match(/[ab]/g))
        expect(paragraphs.every((words) => words.trim() !== '')).toBe(true)
      },
    ),
  )
})

test.each([
  ['a\nb', 'a b'],
  ['a \r\n\r\n b', 'a b'],
  ['a\tb', 'a b'],
  ['a\u2028b', 'a b'],
  ['Haus\u00ADhalt', 'Haushalt'],
  ['12\u00A0Euro  „a“', '12\u00A0Euro  „a“'],
  ['\na\n', 'a'],
  ['a\u0000b', 'ab'],
])('%j pasted into a plain field becomes %j', (text, line) => {
  expect(toOneLine(text)).toBe(line)
})
