// A user's id is made of the name, and the name can be read from the id.
import * as fc from 'fast-check'
import {expect, test} from 'vitest'

import {findUser, userNamed} from '../src/users.ts'

const names = fc
  .stringMatching(/^[\p{L}\p{N}][\p{L}\p{M}\p{N} .'-]{0,59}$/u)
  .map((name) => name.trim().normalize('NFC'))
  .filter((name) => name.length <= 60)

test("01 law: a user's id encodes the name and needs no escaping in a URL", () => {
  fc.assert(
    fc.property(names, (name) => {
      const {id} = userNamed(name)
      expect(findUser(id)?.name).toBe(name)
      expect(encodeURIComponent(id)).toBe(id)
    }),
  )
})

test('02 law: any id finds the user with that id, or none', () => {
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
])('03 the id %s belongs to %s', (id, name) => {
  expect(findUser(id)).toMatchObject({id, name, displayName: name})
})

test.each(['nobody', 'u-', 'u-_0_', 'u-_110000_', 'u-_fffff_', 'u-_41_nna', 'u-a,b'])(
  '04 the id %s belongs to nobody',
  (id) => {
    expect(findUser(id)).toBeUndefined()
  },
)
