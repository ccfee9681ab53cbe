import {LakeError} from './errors.ts'

/** A person as the API shows one. */
export interface User {
  readonly id: string
  readonly name: string
  readonly displayName: string
  readonly email: string
  readonly imageUrl: string
  readonly provider: string
}

/** The user that everything is done as unless somebody says who they are. */
export const localUser = userOf('local', 'Local user')

/** The one role: everything may be done. */
export const administrator = {
  name: 'administrator',
  title: 'Administrator',
  description: 'May read and change everything',
}

const namePattern = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} .'-]{0,59}$/u

/** Of an id that a name was made into. */
const idPrefix = 'u-'

/**
 * The user of a name, as in `--user Anna`. The id is made of the name and gives it back, so users need not be kept: who
 * wrote something can be told from the log alone. Throws `invalid-option` for what is no name.
 */
export function userNamed(name: string): User {
  const normal = name.trim().normalize('NFC')
  if (!namePattern.test(normal)) {
    throw new LakeError(
      'invalid-option',
      400,
      `"${name}" cannot be the name of a user: it has 1 to 60 letters, digits, spaces, ".", "-" and "'", and begins with a letter or digit`,
    )
  }
  const id = normal.replaceAll(
    /[^A-Za-z0-9-]/gu,
    (character) => `_${character.codePointAt(0)?.toString(16)}_`,
  )
  return userOf(`${idPrefix}${id}`, normal)
}

/** The user of an id, if there can be one. */
export function findUser(id: string): User | undefined {
  if (id === localUser.id) return localUser
  if (!id.startsWith(idPrefix)) return undefined
  const name = id
    .slice(idPrefix.length)
    .replaceAll(/_([0-9a-f]{1,5})_/g, (_whole, code: string) =>
      String.fromCodePoint(Number.parseInt(code, 16)),
    )
  if (!namePattern.test(name)) return undefined
  const user = userNamed(name)
  return user.id === id ? user : undefined
}

function userOf(id: string, name: string): User {
  return {
    id,
    name,
    displayName: name,
    email: `${id}@localhost`,
    imageUrl: '',
    provider: 'local',
  }
}
