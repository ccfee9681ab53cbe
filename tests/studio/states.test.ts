// The state of a draft beside the published article.
import {describe, expect, test} from 'vitest'

import {lengthState} from '../../src/studio/form/length-state.ts'
import {draftState} from '../../src/studio/state/draft-state.ts'
import {planOf} from '../../src/studio/state/plan.ts'

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

describe('a scheduled publication', () => {
  const release = (name: string, publishAt?: string, state = 'scheduled') => ({
    _id: `_.releases.${name}`,
    publishAt,
    state,
  })
  const version = (name: string, _updatedAt = '2026-01-01T00:00:00Z') => ({
    _id: `versions.${name}.a`,
    _updatedAt,
  })
  const moment = '2026-11-30T04:03:00Z'

  test('01 is that of the earliest release', () => {
    const releases = [release('late', '2099-01-01T00:00:00Z'), release('soon', moment)]
    expect(planOf('a', [version('late'), version('soon'), {_id: 'a'}], releases)).toEqual({
      publishAt: moment,
      changedAt: '2026-01-01T00:00:00Z',
    })
  })

  test('02 is missing without a matching scheduled release', () => {
    const versions = [version('r')]
    expect(planOf('a', versions, [release('r', moment, 'active')])).toBeUndefined()
    expect(planOf('a', versions, [release('r')])).toBeUndefined()
    expect(planOf('b', versions, [release('r', moment)])).toBeUndefined()
    expect(planOf('a', versions, [])).toBeUndefined()
    expect(planOf('a', [{_id: 'drafts.a'}, {_id: 'a'}], [release('r', moment)])).toBeUndefined()
  })

  test('03 is the state of a draft unchanged since scheduling', () => {
    const plan = {changedAt: '2026-01-02T00:00:00Z'}
    expect(draftState(at('2026-01-02T00:00:00Z'), null, plan)).toBeNull()
    expect(draftState(at('2026-01-03T00:00:00Z'), null, plan)).toBe('draft')
    expect(draftState(at('2026-01-03T00:00:00Z'), at('2026-01-01T00:00:00Z'), plan)).toBe('newer')
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
