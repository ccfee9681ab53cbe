import type {StatementSync} from 'node:sqlite'

import {isScalar, rangeOfType} from './index-key.ts'
import type {FieldPath} from './document-terms.ts'
import {publishedId, type Document} from '../document.ts'

interface Tracked {
  readonly path: FieldPath
  /** The groups of the documents by their rows. */
  readonly rows: Map<number, string>
  /** The rows in the order of their groups, while that order is valid. */
  sorted?: readonly number[]
}

const [firstScalar] = rangeOfType(0)
const [, afterScalars] = rangeOfType(true)

/**
 * Finds the documents of a type without an orderable value at a path. Indexes only hold existing values, so the first
 * search reads the whole type. Later changes are followed.
 */
export class MissingValues {
  readonly #sql: (sql: string) => StatementSync
  readonly #tracked = new Map<string, Map<string, Tracked>>()

  constructor(sql: (sql: string) => StatementSync) {
    this.#sql = sql
  }

  /** The rows in the order of their groups, or undefined when there are more than the limit. */
  rows(type: string, path: FieldPath, limit: number): readonly number[] | undefined {
    const paths = this.#tracked.get(type) ?? new Map<string, Tracked>()
    this.#tracked.set(type, paths)
    const name = JSON.stringify(path)
    const tracked = paths.get(name) ?? {path, rows: this.#find(type, name)}
    paths.set(name, tracked)
    if (tracked.rows.size > limit) return undefined
    tracked.sorted ??= [...tracked.rows]
      .sort(([, a], [, b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([k]) => k)
    return tracked.sorted
  }

  /** A document was stored in a row, in place of another or none. */
  put(k: number, before: Document | undefined, after: Document): void {
    if (before && before._type !== after._type) this.remove(k, before)
    for (const tracked of this.#tracked.get(after._type)?.values() ?? []) {
      const isMissing = !isScalar(valueAt(after, tracked.path))
      if (isMissing === tracked.rows.has(k)) continue
      if (isMissing) tracked.rows.set(k, publishedId(after._id))
      else tracked.rows.delete(k)
      tracked.sorted = undefined
    }
  }

  /** The document of a row was removed. */
  remove(k: number, before: Document): void {
    for (const tracked of this.#tracked.get(before._type)?.values() ?? []) {
      if (tracked.rows.delete(k)) tracked.sorted = undefined
    }
  }

  /** Clears everything, because documents have changed without notice. */
  forget(): void {
    this.#tracked.clear()
  }

  #find(type: string, path: string): Map<number, string> {
    const rows = this.#sql(
      `select k, group_id from place where k in (
         select k from place where type = ?
         except select k from term
         where field = (select n from field where type = ? and path = ?) and key >= ? and key < ?
       )`,
    ).all(type, type, path, firstScalar, afterScalars)
    return new Map(rows.map(({k, group_id: group}) => [Number(k), String(group)]))
  }
}

function valueAt(document: Document, path: FieldPath): unknown {
  return path.reduce<unknown>((value, name) => {
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
    return isObject && Object.hasOwn(value, name)
      ? (value as Record<string, unknown>)[name]
      : undefined
  }, document)
}
