import type {DatabaseSync, StatementSync} from 'node:sqlite'

import {isObject} from '../document.ts'
import {badRequest} from '../errors.ts'
import {limits} from '../limits.ts'
import {openDatabase, statementsOf} from './sqlite.ts'
import {translated} from './storage-error.ts'

/** One thing that a client keeps for a user: Studio keeps the order of lists and what was searched for. */
export interface KeyValuePair {
  readonly key: string
  /** Any JSON. */
  readonly value: unknown
}

const schema = {
  version: 1,
  sql: `
create table key_value (
  user text not null,
  key text not null,
  value text not null,
  primary key (user, key)
) strict, without rowid;
`,
}

const keyPattern = /^[a-z0-9_.:-]+$/i

/** What clients keep for each user, in one SQLite database beside the datasets. */
export class KeyValueStore {
  readonly #path: string
  readonly #database: DatabaseSync
  readonly #sql: (sql: string) => StatementSync

  /** Opens the store in a file or, with `:memory:`, in memory. Throws `damaged-data` when the file is not sound. */
  constructor(path: string) {
    this.#path = path
    this.#database = openDatabase(path, schema)
    this.#sql = statementsOf(this.#database)
  }

  /** What is kept for a user under some keys, or under all; a key that nothing is kept under gives none. */
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
