// The state of a draft beside the published article.
import {describe, expect, test} from 'vitest'

import {lengthState} from '../../src/studio/form/length-state.ts'
import {draftState} from '../../src/studio/state/draft-state.ts'

const at = (_updatedAt: string) => ({_updatedAt})

describe('the state of a draft beside the published article', () => {
  test.each([
    ['no draft', null, at('2026-01-01T00:00:00Z'), null],
    ['never published', at('2026-01-01T00:00:00Z'), null, 'draft'],
    ['changed since', at('2026-01-02T00:00:00Z'), at('2026-01-01T00:00:00Z'), 'newer'],
    ['made by copying', at('2026-01-01T00:00:00Z'), at('2026-01-01T00:00:00Z'), 'newer'],
    [
      'published since by a release',
      at('2026-01-01T00:00:00Z'),
      at('2026-01-02T00:00:00Z'),
      'older',
    ],
    ['of no known time', {}, {}, 'newer'],
  ] as const)('%s', (_, draft, published, state) => {
    expect(draftState(draft, published)).toBe(state)
  })
})

test.each([
  [0, 'recommended'],
  [80, 'recommended'],
  [81, 'long'],
  [110, 'long'],
  [111, 'too-long'],
])('a title of %i characters is %s', (characters, state) => {
  expect(lengthState(characters)).toBe(state)
})
