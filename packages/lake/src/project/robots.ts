import {createHash, randomBytes} from 'node:crypto'

import {badRequest, LakeError} from '../errors.ts'
import type {User} from '../users.ts'
import type {Records} from './records.ts'

/** A right of a token, beside reading what a public dataset shows. */
export type Right = 'deploy' | 'manage' | 'read' | 'write' | 'write-drafts'

/** A role as the API shows one. */
export interface Role {
  readonly name: string
  readonly title: string
  readonly description: string
}

/** The roles that a token may have, as the hosted lake names them and means them (https://www.sanity.io/docs/user-guides/roles). */
const roles: Readonly<Record<string, Omit<Role, 'name'> & {readonly rights: readonly Right[]}>> = {
  administrator: {
    title: 'Administrator',
    description: 'May read and change everything',
    rights: ['deploy', 'manage', 'read', 'write', 'write-drafts'],
  },
  developer: {
    title: 'Developer',
    description:
      'May read and change everything; members and payments, which others may not, are not here',
    rights: ['deploy', 'manage', 'read', 'write', 'write-drafts'],
  },
  editor: {
    title: 'Editor',
    description: 'May read and change all documents and assets',
    rights: ['read', 'write', 'write-drafts'],
  },
  contributor: {
    title: 'Contributor',
    description: 'May read all documents, change drafts and upload assets, but publish nothing',
    rights: ['read', 'write-drafts'],
  },
  viewer: {title: 'Viewer', description: 'May read all documents', rights: ['read']},
  'deploy-studio': {
    title: 'Deploy Studio',
    description: 'May deploy schemas, and read what everybody reads',
    rights: ['deploy'],
  },
}

/** The names of the roles, the one with most rights first. */
export const roleNames: readonly string[] = Object.keys(roles)

/** All roles, as the API shows them. */
export const shownRoles: readonly Role[] = Object.entries(roles).map(
  ([name, {title, description}]) => ({name, title, description}),
)

/** Returns the rights of a role; none for one that is not known. */
export function rightsOf(role: string): readonly Right[] {
  return roles[role]?.rights ?? []
}

/** A token beside the lake's own; its secret is not kept. */
export interface Robot {
  readonly id: string
  readonly label: string
  readonly role: string
  readonly createdAt: string
  /** ISO 8601; missing for one that does not expire. */
  readonly expiresAt?: string
}

interface StoredRobot extends Robot {
  /** SHA-256 of the secret, hexadecimal. */
  readonly digest: string
}

/** The tokens that `sanity tokens create` and `lake token create` make. */
export class Robots {
  readonly #records: Records

  constructor(records: Records) {
    this.#records = records
  }

  /** All of them, oldest first. */
  get all(): Robot[] {
    return this.#records
      .all<StoredRobot>('robot')
      .map(withoutDigest)
      .sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1))
  }

  /** Makes a token. Returns it with its secret, which nothing shows again. Throws `bad-request`. */
  create(label: string, role: string, expiresAt?: string): Robot & {readonly token: string} {
    if (!Object.hasOwn(roles, role)) {
      throw badRequest(`There is no role "${role}". A token is one of ${roleNames.join(', ')}.`)
    }
    if (label.trim() === '' || label.length > 200) {
      throw badRequest('The label of a token has 1 to 200 characters')
    }
    if (expiresAt !== undefined && Number.isNaN(Date.parse(expiresAt))) {
      throw badRequest(`"${expiresAt}" is no moment at which a token expires`)
    }
    const token = newSecret()
    const robot: Robot = {
      id: `robot-${randomBytes(6).toString('hex')}`,
      label,
      role,
      createdAt: new Date().toISOString(),
      ...(expiresAt === undefined ? {} : {expiresAt}),
    }
    this.#records.put('robot', robot.id, {...robot, digest: digestOf(token)})
    return {...robot, token}
  }

  /** Replaces the secret of a token. Throws `not-found`. */
  rotate(id: string): Robot & {readonly token: string} {
    const stored = this.#records.get('robot', id) as StoredRobot | undefined
    if (!stored) throw new LakeError('not-found', 404, `No token has the id "${id}"`)
    const token = newSecret()
    this.#records.put('robot', id, {...stored, digest: digestOf(token)})
    return {...withoutDigest(stored), token}
  }

  /** The user as whom a token asks, with its role. Throws `not-found`. */
  user(id: string): {readonly user: User; readonly role: string} {
    const robot = this.all.find((one) => one.id === id)
    if (!robot) throw new LakeError('not-found', 404, `There is no user "${id}"`)
    const {label: name, role} = robot
    const user = {id, name, displayName: name, email: '', imageUrl: '', provider: 'sanity-token'}
    return {user, role}
  }

  /** Revokes a token. Throws `not-found`. */
  remove(id: string): void {
    if (this.#records.remove('robot', id)) return
    throw new LakeError('not-found', 404, `No token has the id "${id}"`)
  }

  /** Returns the robot of a secret, unless it has expired. */
  find(token: string): Robot | undefined {
    const digest = digestOf(token)
    // A digest tells nothing of the secret, so comparing it leaks nothing.
    return this.#records
      .all<StoredRobot>('robot')
      .find(
        (robot) =>
          robot.digest === digest && Date.parse(robot.expiresAt ?? '9999-01-01') > Date.now(),
      )
  }
}

function withoutDigest({id, label, role, createdAt, expiresAt}: StoredRobot): Robot {
  return {id, label, role, createdAt, ...(expiresAt === undefined ? {} : {expiresAt})}
}

function newSecret(): string {
  return `sk${randomBytes(32).toString('base64url')}`
}

function digestOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
