// Found quotations become annotations and nothing else of the text changes.
import fc from 'fast-check'
import {expect, test} from 'vitest'

import {openQuotations} from '../../src/quotations/index.ts'
import type {Candidate} from '../../src/studio/merging/candidates.ts'
import {annotate, removeAnnotation, type TextBlock} from '../../src/studio/suggestions/annotate.ts'
import {excerptAround} from '../../src/studio/suggestions/excerpt-around.ts'
import {moveEnd, moveStart} from '../../src/studio/suggestions/move-words.ts'
import {referenceTo, sourceNamed} from '../../src/studio/suggestions/sources.ts'
import {
  readExactDay,
  suggested,
  withName,
  writtenDay,
} from '../../src/studio/suggestions/suggestions.ts'
import {applyPatches} from './apply-patches.ts'
import {paragraph} from './articles.ts'

const at = ['sections', {_key: 's0'}, 'body', {_key: 'b0'}]

const blocks = fc
  .array(fc.string({minLength: 1, maxLength: 12}), {minLength: 1, maxLength: 6})
  .map((texts): TextBlock => ({
    _key: 'b0',
    markDefs: [],
    children: texts.map((text, n) => ({
      _key: `c${n}`,
      _type: 'span',
      text,
      marks: n % 2 ? ['em'] : [],
    })),
  }))

const textOf = ({children = []}: TextBlock) => children.map(({text}) => text).join('')

test('01 an annotation covers exactly the words, and its removal restores the text and its marks', () => {
  fc.assert(
    fc.property(blocks, fc.nat(), fc.nat(), (block, from, length) => {
      const text = textOf(block)
      const start = from % text.length
      const end = start + 1 + (length % (text.length - start))
      let count = 0
      const newKey = () => `n${(count += 1)}`
      const annotation = {_type: 'quote', _key: 'q0'} as const
      const quoted = applyPatches(block, at, annotate(block, at, {start, end}, annotation, newKey))
      expect(textOf(quoted)).toBe(text)
      const words = (quoted.children ?? []).filter(({marks}) => marks?.includes('q0'))
      expect(words.map((span) => span.text).join('')).toBe(text.slice(start, end))
      expect(new Set((quoted.children ?? []).map(({_key}) => _key)).size).toBe(
        quoted.children?.length,
      )
      const back = applyPatches(quoted, at, removeAnnotation(quoted, at, 'q0'))
      expect(textOf(back)).toBe(text)
      expect(back.markDefs).toEqual([])
      expect((back.children ?? []).flatMap(({marks}) => marks ?? [])).not.toContain('q0')
      const emphasised = (one: TextBlock) =>
        (one.children ?? []).flatMap(({text: words_ = '', marks}) =>
          Array.from({length: words_.length}, () => marks?.join()),
        )
      expect(emphasised(back)).toEqual(emphasised(block))
    }),
  )
})

test('02 annotated and refused quotations are not suggested again', () => {
  const body = [paragraph('„Das ist gut für uns alle“, sagte Anna Brehm. „Es reicht“, sagte sie.')]
  const article = {sections: [{_type: 'section', _key: 's0', body}]}
  const [first, second] = openQuotations(article)
  expect([first?.found.words, second?.found.words]).toEqual([
    'Das ist gut für uns alle',
    'Es reicht',
  ])
  expect(openQuotations(article, new Set([first?.id ?? '']))).toEqual([second])
  const [block] = body
  const {place} = first?.found ?? {place: {start: 0, end: 0}}
  const annotated = applyPatches(
    block as TextBlock,
    at,
    annotate(block as TextBlock, at, place, {_type: 'quote', _key: 'q0'}, () => 'n0'),
  )
  const left = openQuotations({sections: [{_key: 's0', body: [annotated]}]})
  expect(left.map(({found}) => found.words)).toEqual(['Es reicht'])
})

test('03 a source is found by its name unless two have it', () => {
  const source = (id: string, title: string): Candidate => ({id, title, isPublished: true})
  const sources = [
    source('a', 'Ali Yıldız'),
    source('b', 'Jörg Müller'),
    source('c', 'Jörg Müller'),
  ]
  expect(sourceNamed('ali yildiz', sources)?.id).toBe('a')
  expect(sourceNamed('Jörg Müller', sources)).toBeUndefined()
  expect(sourceNamed('Yıldız', sources)).toBeUndefined()
  expect(referenceTo({id: 'a', isPublished: true})).toEqual({_type: 'reference', _ref: 'a'})
  expect(referenceTo({id: 'a', isPublished: false})).toMatchObject({_weak: true})
})

test('04 a quotation grows and shrinks by one word at either end', () => {
  const text = 'Er sagte: „Das ist gut“, und ging.'
  const piece = {start: 11, end: 22}
  const words = ({start, end}: typeof piece) => text.slice(start, end)
  expect(words(piece)).toBe('Das ist gut')
  expect(words(moveEnd(text, piece, -1))).toBe('Das ist')
  expect(words(moveStart(text, piece, 1))).toBe('ist gut')
  expect(words(moveStart(text, piece, -1))).toBe('„Das ist gut')
  const only = {start: 11, end: 14}
  expect(words(moveStart(text, only, 1))).toBe('Das')
  expect(words(moveEnd(text, only, -1))).toBe('Das')
})

test('05 another name drops the suggested role, and typed days are read exactly', () => {
  const body = [paragraph('„Das ist gut für uns alle“, sagte Landwirtin Anna Brehm.')]
  const [one] = openQuotations({sections: [{_key: 's0', body}]})
  if (!one) throw new Error('Nothing is found')
  const initial = suggested(one.found)
  expect(initial).toMatchObject({name: 'Anna Brehm', role: 'Landwirtin'})
  const other = withName(initial, 'Ben Roth', initial)
  expect(other).toMatchObject({name: 'Ben Roth', role: ''})
  expect(withName(other, 'Anna Brehm', initial)).toEqual(initial)
  expect(withName({...other, role: 'Bauer'}, 'Ben Rot', initial).role).toBe('Bauer')
  expect([writtenDay('2022-01-07', 'de-DE'), writtenDay('2022-01-07', 'en-US')]).toEqual([
    '7.1.2022',
    '2022-01-07',
  ])
  expect(['7.1.2022', '2022-01-07', '1.2022', 'bald', ''].map(readExactDay)).toEqual([
    '2022-01-07',
    '2022-01-07',
    null,
    null,
    undefined,
  ])
})

test('06 the excerpt around a quotation has whole words and contains the quotation', () => {
  const words = fc.array(
    fc.string({unit: fc.constantFrom('a', 'ö', ',', '„'), minLength: 1, maxLength: 12}),
    {minLength: 1, maxLength: 60},
  )
  fc.assert(
    fc.property(words, fc.nat(), fc.nat(), fc.nat(), (parts, from, length, other) => {
      const text = parts.join(' ')
      const start = from % text.length
      const piece = {start, end: start + 1 + (length % (text.length - start))}
      const evidence = {start: other % text.length, end: (other % text.length) + 1}
      const shown = excerptAround(text, piece, [evidence])
      expect(shown.start).toBeLessThanOrEqual(Math.min(piece.start, evidence.start))
      expect(shown.end).toBeGreaterThanOrEqual(Math.max(piece.end, evidence.end))
      const isWhole = (border: number) =>
        border === 0 || border === text.length || /\s/.test(text.slice(border - 1, border + 1))
      const isAsked = (border: number) =>
        [piece, evidence].some((part) => part.start === border || part.end === border)
      expect(
        [shown.start, shown.end].filter((border) => !isWhole(border) && !isAsked(border)),
      ).toEqual([])
    }),
  )
})
