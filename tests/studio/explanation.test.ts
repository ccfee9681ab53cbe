// A visible change of a published article is explained: by nothing, by "Stand", or by a correction.
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'

import {
  isComplete,
  patchesFor,
  type kindsOfChange,
} from '../../src/studio/publishing/explanation.ts'
import {isLaterUpdate} from '../../src/content/publication.ts'
import {needsExplanation} from '../../src/content/visible-change.ts'

const now = new Date('2026-11-30T12:00:12.345Z')
const span = (text: string, marks: string[] = [], key = 's') => ({
  _type: 'span',
  _key: key,
  text,
  marks,
})
const body = (...children: object[]) => [
  {_type: 'section', _key: 'a', body: [{_type: 'block', _key: 'b', markDefs: [], children}]},
]
const published = {
  _id: 'a',
  _rev: 'r1',
  title: 'Haushalt',
  slug: {current: 'haushalt'},
  publishedAt: '2026-11-20T10:00:00.000Z',
  sections: body(span('Ein Satz.')),
}
const asks = (changes: object, before: object | null = published) =>
  needsExplanation({...published, ...changes}, before as never, now.getTime())

describe('needsExplanation', () => {
  test.each([
    ['a word of the text', {sections: body(span('Zwei Sätze.'))}],
    ['a mark', {sections: body(span('Ein '), span('Satz.', ['strong']))}],
    ['the title', {title: 'Etat'}],
    ['a field that is new', {kicker: 'Berlin'}],
    ['a field that is gone', {title: undefined}],
    ['the picture', {image: {asset: {_ref: 'image-a'}}}],
    ['the date', {publishedAt: '2026-11-21T10:00:00.000Z'}],
  ])('01 a change needs an explanation: %s', (_, changes) => expect(asks(changes)).toBe(true))

  test.each([
    ['nothing at all', {}],
    ['the revision and other fields of the lake', {_rev: 'r2', _updatedAt: '2026-11-30'}],
    ['the address, which redirects', {slug: {current: 'etat'}, formerSlugs: ['haushalt']}],
    ['empty values', {kicker: '', topics: [], image: null, authors: undefined}],
    ['keys', {sections: body(span('Ein Satz.', [], 'other'))}],
    ['spans that read as one', {sections: body(span('Ein '), span('Satz.', [], 't'))}],
    ['an update with its Stand', {title: 'Etat', updatedAt: '2026-11-30T11:00:00.000Z'}],
    ['a correction by hand', {title: 'Etat', corrections: [{_key: 'k', text: 'Falsch.'}]}],
  ])('02 a change needs no explanation: %s', (_, changes) => expect(asks(changes)).toBe(false))

  test('03 an article that readers have not seen needs no explanation', () => {
    const held = {...published, publishedAt: '2099-01-01T10:00:00.000Z'}
    expect(asks({title: 'Etat'}, null)).toBe(false)
    expect(asks({...held, title: 'Etat'}, held)).toBe(false)
    expect(asks({...held, title: 'Etat'}, published)).toBe(true)
  })

  test('04 law: any values are compared without an error', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (fields) => {
        const before = JSON.parse(JSON.stringify(fields))
        expect(needsExplanation(fields, before, now.getTime())).toBe(false)
      }),
    )
  })
})

describe('patchesFor', () => {
  const patches = (kind: (typeof kindsOfChange)[number], isLater = false) =>
    patchesFor({kind, text: ' Es waren 13. '}, {key: 'k', now, ...(isLater && {later: 'r1'})})

  test('05 a slip changes nothing, and an update sets its date', () => {
    expect(patches('slip')).toEqual([])
    expect(patches('update')).toEqual([{set: {updatedAt: '2026-11-30T12:00:12.000Z'}}])
  })

  test('05b a slip for a later publication records the revision that it explains', () => {
    expect(patches('slip', true)).toEqual([{set: {slipOf: 'r1'}}])
    expect(asks({title: 'Etat', slipOf: 'r1'})).toBe(false)
    expect(asks({title: 'Etat', slipOf: 'r0'})).toBe(true)
  })

  test('05c an update for a later publication gets its date on publishing', () => {
    expect(patches('update', true)).toEqual([{set: {updatedAt: now.toISOString()}}])
    expect(isLaterUpdate(now.toISOString())).toBe(true)
  })

  test('06 a correction is added with its date, and without one for a later publication', () => {
    const added = (correction: object) => [
      {setIfMissing: {corrections: []}},
      {insert: {after: 'corrections[-1]', items: [correction]}},
    ]
    const correction = {_type: 'correction', _key: 'k', text: 'Es waren 13.'}
    expect(patches('correction')).toEqual(added({...correction, date: '2026-11-30T12:00:12.000Z'}))
    expect(patches('correction', true)).toEqual(added(correction))
  })

  test('07 only a correction needs a text', () => {
    expect(isComplete({})).toBe(false)
    expect(isComplete({kind: 'slip', text: ''})).toBe(true)
    expect(isComplete({kind: 'update'})).toBe(true)
    expect(isComplete({kind: 'correction', text: ' \n'})).toBe(false)
    expect(isComplete({kind: 'correction', text: 'Es waren 13.'})).toBe(true)
  })
})
