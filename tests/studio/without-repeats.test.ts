// A problem is said once.
import {expect, test} from 'vitest'

import {withoutRepeats} from '../../src/studio/problems/without-repeats.ts'

const problem = (text: string, ...path: (string | {_key: string})[]) => ({text, marker: {path}})

test('01 a missing slug and its missing text are one problem', () => {
  const slug = problem('Kurzadresse fehlt', 'slug')
  const text = problem('Kurzadresse fehlt', 'slug', 'current')
  expect(withoutRepeats([slug, text])).toEqual([slug])
  expect(withoutRepeats([text, slug])).toEqual([text])
})

test('02 the same words of two quotations stay two problems', () => {
  const quotations = ['a', 'b'].map((_key) =>
    problem('Zitat ohne Wortlaut: Quelle fehlt', 'sections', {_key}, 'source'),
  )
  expect(withoutRepeats(quotations)).toEqual(quotations)
})

test('03 two problems of one field stay two', () => {
  const both = [problem('zu lang', 'title'), problem('steht schon da', 'title')]
  expect(withoutRepeats(both)).toEqual(both)
})
