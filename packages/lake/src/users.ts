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

/** The default user. */
export const localUser = userOf('local', 'Local user')

/** The one role, which has all rights. */
export const administrator = {
  name: 'administrator',
  title: 'Administrator',
  description: 'May read and change everything',
}

const namePattern = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} .'-]{0,59}$/u

/** The prefix of ids that were made from names. */
const idPrefix = 'u-'

/**
 * Returns the user of a name, as in `--user Anna`. The id encodes the name, so users need no storage: the log alone
 * identifies the authors. Throws `invalid-option` for an invalid name.
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

/** Returns the user of an id, if the id is valid. */
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
