// A user's id is made of the name, and gives it back.
import * as fc from 'fast-check'
import {expect, test} from 'vitest'

import {findUser, userNamed} from '../src/users.ts'

const names = fc
  .stringMatching(/^[\p{L}\p{N}][\p{L}\p{M}\p{N} .'-]{0,59}$/u)
  .map((name) => name.trim().normalize('NFC'))
  .filter((name) => name.length <= 60)

test('01 the id of a user gives the name back, and goes into an address as it is', () => {
  fc.assert(
    fc.property(names, (name) => {
      const {id} = userNamed(name)
      expect(findUser(id)?.name).toBe(name)
      expect(encodeURIComponent(id)).toBe(id)
    }),
  )
})

test('02 any id gives the user of that id, or none', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.string().map((text) => `u-${text}`),
      ),
      (id) => {
        expect([id, undefined]).toContain(findUser(id)?.id)
      },
    ),
  )
})

test.each([
  ['local', 'Local user'],
  ['u-Anna', 'Anna'],
  ['u-J_f6_rg', 'Jörg'],
])('03 %s is %s', (id, name) => {
  expect(findUser(id)).toMatchObject({id, name, displayName: name})
})

test.each(['nobody', 'u-', 'u-_0_', 'u-_110000_', 'u-_fffff_', 'u-_41_nna', 'u-a,b'])(
  '04 %s is nobody',
  (id) => {
    expect(findUser(id)).toBeUndefined()
  },
)
