import type {StatementSync} from 'node:sqlite'

import {MissingValues} from './missing-values.ts'
import type {FieldPath} from './document-terms.ts'
import type {WordTerm} from './document-words.ts'
import {otherKey} from './index-key.ts'
import {PositionReader} from './position-reader.ts'

/** A range of keys, with inclusive or exclusive ends. */
export interface KeyRange {
  readonly from?: Buffer
  readonly to?: Buffer
}

/** One entry of an index in its order. */
export interface IndexEntry {
  readonly key: Buffer
  readonly k: number
}

type Statements = (sql: string) => StatementSync

/** The most types of a condition that is looked up in an index. */
const mostTypes = 100

/**
 * Looks up rows of documents in the index. With a `limit`, the result is `undefined` for more rows than that, and the
 * caller tries another index.
 */
export class IndexReader {
  readonly #sql: Statements

  readonly places: PositionReader
  readonly #missing: MissingValues
  readonly #fields = new Map<string, number>()

  constructor(sql: Statements) {
    this.#sql = sql
    this.places = new PositionReader(sql)
    this.#missing = new MissingValues(sql)
  }

  /** The known documents without a value at a path. The store reports every change to it. */
  get missingValues(): MissingValues {
    return this.#missing
  }

  /** The rows of documents of these types (or of all) whose key at a path is one of these. */
  equal(
    path: FieldPath,
    types: readonly string[] | undefined,
    keys: readonly Buffer[],
    limit: number,
  ): number[] | undefined {
    return this.#ofFields(path, types, limit, (field, rest) =>
      this.#limited(rest, keys, (key, left) =>
        this.#sql('select k from term where field = ? and key = ? limit ?').all(field, key, left),
      ),
    )
  }

  /** The rows of documents whose key at a path lies in a range, its ends included. */
  between(
    path: FieldPath,
    types: readonly string[] | undefined,
    {from = lowest, to = highest}: KeyRange,
    limit: number,
  ): number[] | undefined {
    return this.#ofFields(path, types, limit, (field, rest) =>
      rowsOf(
        this.#sql('select k from term where field = ? and key >= ? and key <= ? limit ?').all(
          field,
          from,
          to,
          rest,
        ),
      ),
    )
  }

  /** The rows of documents that refer to one of these ids, with references of any kind. */
  referring(ids: readonly string[], limit: number): number[] | undefined {
    const rows = this.#limited(limit + 1, ids, (id, left) =>
      this.#sql('select distinct k from reference where target = ? limit ?').all(id, left),
    )
    return atMost(rows, limit)
  }

  /** The rows of documents that have all or any of these words, or words with these beginnings. */
  withWords(terms: readonly WordTerm[], which: 'all' | 'any', limit: number): number[] | undefined {
    const query = terms
      .map(({text, isBeginning}) => (isBeginning ? `"${text}"*` : `"${text}"`))
      .join(which === 'all' ? ' AND ' : ' OR ')
    const rows = this.#sql('select rowid as k from word where word match ? limit ?').all(
      query,
      limit + 1,
    )
    return atMost(rowsOf(rows), limit)
  }

  /** The rows of documents with these ids. */
  ofIds(ids: readonly string[]): number[] {
    return ids.flatMap((id) => rowsOf(this.#sql('select k from document where id = ?').all(id)))
  }

  /** The rows of documents of these groups. */
  ofGroups(groups: readonly string[]): number[] {
    return groups.flatMap((group) =>
      rowsOf(this.#sql('select k from place where group_id = ?').all(group)),
    )
  }

  /** Returns the rows of documents whose id, or group id, begins with a text. */
  withPrefix(column: 'id' | 'group_id', prefix: string, limit: number): number[] | undefined {
    // No id has a character after "~", so this is where the prefix ends.
    const rows =
      column === 'id'
        ? this.#sql('select k from document where id >= ? and id < ? limit ?')
        : this.#sql('select k from place where group_id >= ? and group_id < ? limit ?')
    return atMost(rowsOf(rows.all(prefix, `${prefix}~`, limit + 1)), limit)
  }

  /** Returns the number of documents of these types (or of all), in total or in the perspective `published`. */
  count(types: readonly string[] | undefined, view: 'raw' | 'published'): number {
    const known =
      types ??
      this.#sql('select distinct type from tally')
        .all()
        .map(({type}) => String(type))
    return known.reduce((sum, type) => {
      const layers = this.#sql('select layer, n from tally where type = ?').all(type)
      const seen = layers.filter(({layer}) => view === 'raw' || layer === 'published')
      return sum + seen.reduce((all, {n}) => all + Number(n), 0)
    }, 0)
  }

  /** The next entries of a path of one type in the order of their keys, after an entry. */
  walk(
    field: number,
    direction: 'asc' | 'desc',
    {from = lowest, to = highest}: KeyRange,
    after: IndexEntry | undefined,
    limit: number,
  ): IndexEntry[] {
    const rows =
      direction === 'asc'
        ? this.#sql(
            `select key, k from term where field = ? and (key, k) > (?, ?) and key <= ?
             order by key, k limit ?`,
          ).all(field, after?.key ?? from, after?.k ?? -1, to, limit)
        : this.#sql(
            `select key, k from term where field = ? and (key, k) < (?, ?) and key >= ?
             order by key desc, k desc limit ?`,
          ).all(field, after?.key ?? to, after?.k ?? Number.MAX_SAFE_INTEGER, from, limit)
    return rows.map(({key, k}) => ({key: Buffer.from(key as Uint8Array), k: Number(k)}))
  }

  /** The rows of documents that have an array or an object at a path. */
  others(field: number | undefined, limit: number): number[] | undefined {
    if (field === undefined) return []
    const rows = this.#sql('select k from term where field = ? and key = ? limit ?')
    return atMost(rowsOf(rows.all(field, otherKey, limit + 1)), limit)
  }

  /**
   * Returns the rows of documents of a type without an orderable value at a path, in the order of their groups. They
   * are found once, and kept up to date.
   */
  withoutValue(type: string, path: FieldPath, limit: number): readonly number[] | undefined {
    return this.#missing.rows(type, path, limit)
  }

  /** Clears the caches, because documents have changed. */
  forget(): void {
    this.#missing.forget()
    this.#fields.clear()
  }

  /** The number of a path of a type, if any document has something there. */
  fieldOf(type: string, path: FieldPath): number | undefined {
    const name = JSON.stringify(path)
    const key = `${name} ${type}`
    const known = this.#fields.get(key)
    if (known !== undefined) return known
    const n = this.#sql('select n from field where type = ? and path = ?').get(type, name)?.n
    if (n === undefined) return undefined
    // A path keeps its number.
    this.#fields.set(key, Number(n))
    return Number(n)
  }

  #ofFields(
    path: FieldPath,
    types: readonly string[] | undefined,
    limit: number,
    rowsOfField: (field: number, limit: number) => number[],
  ): number[] | undefined {
    const fields = this.#fieldsOf(path, types)
    if (fields.length > mostTypes) return undefined
    let rows: number[] = []
    for (const field of fields) {
      rows = rows.concat(rowsOfField(field, limit + 1 - rows.length))
      if (rows.length > limit) return undefined
    }
    return rows
  }

  #fieldsOf(path: FieldPath, types: readonly string[] | undefined): number[] {
    const name = JSON.stringify(path)
    if (types) return types.flatMap((type) => this.fieldOf(type, path) ?? [])
    return this.#sql('select n from field where path = ? limit ?')
      .all(name, mostTypes + 1)
      .map(({n}) => Number(n))
  }

  #limited<T>(
    limit: number,
    values: readonly T[],
    rowsOfValue: (value: T, limit: number) => readonly object[],
  ): number[] {
    const rows = new Set<number>()
    for (const value of values) {
      if (rows.size >= limit) break
      for (const row of rowsOf(rowsOfValue(value, limit))) rows.add(row)
    }
    return [...rows]
  }
}

const lowest = Buffer.alloc(0)
const highest = Buffer.of(0xff)

function atMost(rows: number[], limit: number): number[] | undefined {
  return rows.length > limit ? undefined : rows
}

function rowsOf(rows: readonly object[]): number[] {
  return rows.map((row) => Number((row as {k: unknown}).k))
}
