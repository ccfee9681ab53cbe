import type {DatabaseSync, StatementSync} from 'node:sqlite'

import {isObject} from '../document.ts'
import {badRequest, LakeError} from '../errors.ts'
import {limits} from '../limits.ts'
import {openDatabase, statementsOf, type DatabaseSchema} from './sqlite.ts'
import {translated} from './storage-error.ts'

/** One thing that a client keeps for a user: Studio keeps the order of lists and what was searched for. */
export interface KeyValuePair {
  readonly key: string
  /** Any JSON. */
  readonly value: unknown
}

const userTable = 'create table user (id text primary key) strict, without rowid;'

const schema: DatabaseSchema = {
  version: 2,
  sql: `
${userTable}
create table key_value (
  user text not null,
  key text not null,
  value text not null,
  primary key (user, key)
) strict, without rowid;
`,
  upgrades: {1: userTable},
}

const keyPattern = /^[a-z0-9_.:-]+$/i

/** The users who have been here, and what clients keep for each, in one SQLite database beside the datasets. */
export class UserStore {
  /** Whether nobody had been here when this was opened. */
  readonly isNew: boolean
  readonly #path: string
  readonly #met = new Set<string>()
  readonly #database: DatabaseSync
  readonly #sql: (sql: string) => StatementSync

  /** Opens the store in a file or, with `:memory:`, in memory. Throws `damaged-data` when the file is not sound. */
  constructor(path: string) {
    this.#path = path
    this.#database = openDatabase(path, schema)
    this.#sql = statementsOf(this.#database)
    this.isNew = this.ids.length === 0
  }

  /** The ids of the users who have been here, in alphabetical order. */
  get ids(): string[] {
    return translated(this.#path, () =>
      this.#sql('select id from user order by id')
        .all()
        .map((row) => String(row.id)),
    )
  }

  /** Notes that users are here. Somebody whom a full disk leaves unnoted can work all the same. */
  meet(...ids: readonly string[]): void {
    const strangers = ids.filter((id) => !this.#met.has(id))
    if (strangers.length === 0) return
    try {
      translated(this.#path, () => {
        this.#sql('insert or ignore into user (id) select value from json_each(?)').run(
          JSON.stringify(strangers),
        )
      })
      for (const id of strangers) this.#met.add(id)
    } catch (error) {
      if (!(error instanceof LakeError)) throw error
    }
  }

  /** The stored values of a user under some keys, or under all; a key without a value gives none. */
  pairsOf(user: string, keys?: readonly string[]): KeyValuePair[] {
    return translated(this.#path, () =>
      this.#sql('select key, value from key_value where user = ? order by key')
        .all(user)
        .map((row) => ({key: String(row.key), value: JSON.parse(String(row.value)) as unknown}))
        .filter(({key}) => !keys || keys.includes(key)),
    )
  }

  /** Keeps some pairs for a user, all or none of them; what was kept under a key before is replaced. */
  keep(user: string, pairs: readonly KeyValuePair[]): void {
    const json = JSON.stringify(pairs)
    translated(this.#path, () =>
      this.#sql(
        `insert into key_value (user, key, value)
         select ?, value ->> 'key', value -> 'value' from json_each(?) where true
         on conflict (user, key) do update set value = excluded.value`,
      ).run(user, json),
    )
  }

  /** Closes the file. */
  close(): void {
    this.#database.close()
  }
}

/** Reads the body of a request to keep something: a list of pairs. Throws `bad-request`. */
export function readKeyValuePairs(body: unknown): KeyValuePair[] {
  if (!Array.isArray(body)) throw badRequest('The body must be a list of {key, value}')
  return body.map((pair: unknown) => {
    if (!isObject(pair) || typeof pair.key !== 'string') {
      throw badRequest('Each of the pairs must be an object with a string "key"')
    }
    if (!keyPattern.test(pair.key) || pair.key.length > limits.keyValueKey) {
      throw badRequest(
        `Invalid key "${pair.key.slice(0, 40)}": at most ${limits.keyValueKey} letters, digits, ".", ":", "_" and "-"`,
      )
    }
    return {key: pair.key, value: pair.value ?? null}
  })
}
