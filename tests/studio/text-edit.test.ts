// Editing one text together keeps the words of all editors, and selections keep their words.
import {applyPatches, parsePatch} from '@sanity/diff-match-patch'
import fc from 'fast-check'
import {expect, test} from 'vitest'

import {editText, moveSelection} from '../../src/studio/form/text-edit.ts'

const words = (...letters: string[]) =>
  fc.string({unit: fc.constantFrom(...letters), minLength: 1, maxLength: 40})

/** Some of them share one half of a surrogate pair. */
const characters = fc.string({
  unit: fc.oneof(
    fc.constantFrom('a', '🎉', '🎈', '𝅗', '𝅘'),
    fc.string({unit: 'grapheme', maxLength: 1}),
  ),
})

/** Applies an edit as the mutator does. */
const apply = (edit: string | undefined, text: string) =>
  applyPatches(parsePatch(edit ?? ''), text, {allowExceedingIndices: true})[0]

test('01 law: applying an edit gives the typed text', () => {
  fc.assert(
    fc.property(characters, characters, (before, after) => {
      expect(apply(editText(before, after), before)).toBe(after)
    }),
  )
})

test('02 law: concurrent edits at both ends of a text are both kept, in any order', () => {
  fc.assert(
    fc.property(
      words('a', 'b', 'c', ' '),
      words('m', 'n', 'o', 'ä'),
      words('x', 'y', 'z', '🎉'),
      (text, first, last) => {
        const edits = [editText(text, first + text), editText(text, text + last)] as const
        expect(apply(edits[1], apply(edits[0], text))).toBe(first + text + last)
        expect(apply(edits[0], apply(edits[1], text))).toBe(first + text + last)
      },
    ),
  )
})

test('03 concurrent edits of an empty field are both kept', () => {
  const both = apply(editText('', 'Ben'), apply(editText('', 'Anna'), ''))
  expect(['AnnaBen', 'BenAnna']).toContain(both)
})

test('04 law: a selection keeps its words after edits around it', () => {
  fc.assert(
    fc.property(
      words('a', 'b', 'c'),
      words('m', 'n', 'o'),
      words('x', 'y', 'z'),
      words('1', '2', '3'),
      (a, b, c, added) => {
        const selection = {start: a.length, end: a.length + b.length, direction: 'none'} as const
        for (const after of [added + a + b + c, a + b + c + added, b + c, a + b, b]) {
          const {start, end} = moveSelection(selection, a + b + c, after)
          expect(after.slice(start, end)).toBe(b)
        }
      },
    ),
  )
})

test('05 a caret stays before text that is deleted behind it', () => {
  const caret = {start: 3, end: 3, direction: 'none'} as const
  expect(moveSelection(caret, 'abcdef', 'abc')).toMatchObject({start: 3, end: 3})
  expect(moveSelection(caret, 'abcdef', '')).toMatchObject({start: 0, end: 0})
})
