import type {DatabaseSync, StatementSync} from 'node:sqlite'

import {openDatabase, statementsOf, type DatabaseSchema} from '../storage/sqlite.ts'
import {translated} from '../storage/storage-error.ts'

const schema: DatabaseSchema = {
  version: 1,
  sql: `
create table record (
  kind text not null,
  id text not null,
  value text not null,
  primary key (kind, id)
) strict, without rowid;
`,
}

/** The kinds of records of a project. */
export type RecordKind = 'alias' | 'hook' | 'job' | 'origin' | 'robot' | 'schema'

/**
 * Settings of a project beside its content: allowed origins, tokens and the like, in one SQLite database. It is opened
 * when it is first needed, because most lakes hold none.
 */
export class Records {
  readonly #path: string
  #opened: {database: DatabaseSync; sql: (sql: string) => StatementSync} | undefined

  /** `path` is a file or `:memory:`. */
  constructor(path: string) {
    this.#path = path
  }

  /** All records of a kind, in the order of their ids. */
  all<T>(kind: RecordKind): T[] {
    return this.#run('select value from record where kind = ? order by id', (statement) =>
      statement.all(kind).map((row) => JSON.parse(String(row.value)) as T),
    )
  }

  /** The record of an id, if there is one. */
  get(kind: RecordKind, id: string): unknown {
    return this.#run('select value from record where kind = ? and id = ?', (statement) => {
      const row = statement.get(kind, id)
      return row && (JSON.parse(String(row.value)) as unknown)
    })
  }

  /** Keeps a record, and replaces the one with its id. */
  put<T>(kind: RecordKind, id: string, value: T): T {
    this.#run('insert or replace into record (kind, id, value) values (?, ?, ?)', (statement) =>
      statement.run(kind, id, JSON.stringify(value)),
    )
    return value
  }

  /** Removes a record. Returns whether it was there. */
  remove(kind: RecordKind, id: string): boolean {
    return this.#run(
      'delete from record where kind = ? and id = ?',
      (statement) => Number(statement.run(kind, id).changes) > 0,
    )
  }

  /** Closes the file. */
  close(): void {
    this.#opened?.database.close()
    this.#opened = undefined
  }

  #run<T>(sql: string, work: (statement: StatementSync) => T): T {
    return translated(this.#path, () => {
      if (!this.#opened) {
        const database = openDatabase(this.#path, schema)
        this.#opened = {database, sql: statementsOf(database)}
      }
      return work(this.#opened.sql(sql))
    })
  }
}
