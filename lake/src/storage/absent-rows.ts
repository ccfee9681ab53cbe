import type {StatementSync} from 'node:sqlite'

import {isScalar, rangeOfType} from './index-key.ts'
import type {FieldPath} from './document-terms.ts'
import type {Document} from '../document.ts'

interface Tracked {
  readonly path: FieldPath
  readonly rows: Set<number>
}

const [firstScalar] = rangeOfType(0)
const [, afterScalars] = rangeOfType(true)

/**
 * Which documents of a type have nothing at a path that can be ordered. No index has what is not there: it is worked out
 * when it is first asked for, which takes time in proportion to the type, and followed from then on.
 */
export class AbsentRows {
  readonly #sql: (sql: string) => StatementSync
  readonly #tracked = new Map<string, Map<string, Tracked>>()

  constructor(sql: (sql: string) => StatementSync) {
    this.#sql = sql
  }

  /** The rows, or undefined when there are more than the limit. */
  rows(type: string, path: FieldPath, limit: number): number[] | undefined {
    const paths = this.#tracked.get(type) ?? new Map<string, Tracked>()
    this.#tracked.set(type, paths)
    const name = JSON.stringify(path)
    const tracked = paths.get(name) ?? {path, rows: this.#find(type, name)}
    paths.set(name, tracked)
    return tracked.rows.size > limit ? undefined : [...tracked.rows]
  }

  /** A document was stored in a row, in place of another or none. */
  put(k: number, before: Document | undefined, after: Document): void {
    if (before && before._type !== after._type) this.remove(k, before)
    for (const {path, rows} of this.#tracked.get(after._type)?.values() ?? []) {
      if (isScalar(valueAt(after, path))) rows.delete(k)
      else rows.add(k)
    }
  }

  /** The document of a row was removed. */
  remove(k: number, before: Document): void {
    for (const {rows} of this.#tracked.get(before._type)?.values() ?? []) rows.delete(k)
  }

  /** Forgets everything: documents have changed unseen. */
  forget(): void {
    this.#tracked.clear()
  }

  #find(type: string, path: string): Set<number> {
    const rows = this.#sql(
      `select k from place where type = ?
       except select k from term
       where field = (select n from field where type = ? and path = ?) and key >= ? and key < ?`,
    ).all(type, type, path, firstScalar, afterScalars)
    return new Set(rows.map(({k}) => Number(k)))
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
