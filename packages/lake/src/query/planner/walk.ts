import type {Document} from '../../document.ts'
import {rangeOfType} from '../../storage/index-key.ts'
import type {IndexEntry, IndexReader, KeyRange} from '../../storage/index-reader.ts'
import type {Evaluation} from './evaluation.ts'
import {explained, type Filtering} from './filtering.ts'
import type {ConditionLookup} from './lookup.ts'
import type {IndexOrder} from './order.ts'

/** The end of a walk, and the documents that count. */
export interface WalkOptions {
  /** The number of passing documents to find. */
  readonly limit: number
  readonly passing: (document: Document) => boolean
  readonly filtering: Filtering
}

/** The index entries to read at once. The first batch has as many as are wanted, later ones more. */
const pageSizes = {first: 16, later: 128} as const

/** The keys of strings, numbers and booleans. Higher keys count as missing values. */
const scalars: KeyRange = {from: rangeOfType(0)[0], to: rangeOfType(true)[1]}

/**
 * Walks along an index in the requested order until the first documents that pass are found, with all that are equal to
 * the last of them. Returns them in the order of their ids; undefined when no index has the order, or another way is
 * better.
 */
export function walk(
  evaluation: Evaluation,
  lookup: ConditionLookup,
  {path, direction, missingKey, thenById}: IndexOrder,
  {limit, passing, filtering}: WalkOptions,
): Document[] | undefined {
  const {view, limits} = evaluation
  const {index} = view.reader
  const {types} = lookup
  if (!types || types.length > limits.walkedTypes || limit === 0) return undefined
  const {range, isDefined} = lookup.boundsOf(path)
  const fields = types.flatMap((type) => index.fieldOf(type, path) ?? [])
  const bounded = {from: range.from ?? scalars.from, to: range.to ?? scalars.to}
  const standsIn = missingKey !== undefined && !isDefined
  const missingRows = () => rowsWithoutValue(index, types, path, limits.withoutValue)
  const unorderedRows = (): UnorderedRows | undefined => {
    if (!isDefined && !standsIn) return missingRows()
    if (isDefined && (range.from ?? range.to)) return {rows: []}
    return rowsWithUnorderedValue(index, types, path, limits.withoutValue)
  }
  const others = unorderedRows()
  if (!others) return undefined
  const missing = standsIn ? new MissingEntries(missingKey, missingRows, others.rows) : undefined

  const found: Document[] = []
  const step = explained(evaluation, filtering, `order of ${path.join('.')}`)
  const take = (documents: Iterable<Document>) => {
    for (const document of evaluation.read(documents)) {
      if (step) step.candidates += 1
      if (passing(document)) found.push(document)
      // Rows come in the order of their ids. If equal documents have that order, too, the rest of them follows.
      if (thenById && found.length >= limit) return
    }
  }
  if (direction === 'desc') take(view.inOrder(others.rows, others.order))
  let looked = 0
  let isImpatient = false
  const cursors = fields.map((field) => entriesOf(index, field, direction, bounded, limit))
  if (missing) cursors.push(missing.entries())
  for (const rows of found.length >= limit ? [] : ties(cursors, direction)) {
    if (missing?.areTooMany) return undefined
    take(rows.length > pageSizes.first ? view.inOrder(rows) : view.ofRows(rows))
    looked += rows.length
    if (found.length >= limit) break
    if (!isImpatient && looked > limits.missesPerHit * (limit + 1)) {
      isImpatient = true
      if (lookup.rows(limits.lookedUpInstead)) return undefined
    }
  }
  if (missing?.areTooMany) return undefined
  if (direction === 'asc' && found.length < limit) take(view.inOrder(others.rows, others.order))
  return found.sort((a, b) => (a._id < b._id ? -1 : 1))
}

/** The row of an entry that only marks a position in the order. */
const noRow = -1

/** Documents without a value, at the position of the value that `coalesce` puts in its place. */
class MissingEntries {
  readonly key: Buffer
  readonly #find: () => UnorderedRows | undefined
  readonly #others: readonly number[]
  areTooMany = false

  /** `find` returns them and `others`, whose values cannot be ordered. */
  constructor(key: Buffer, find: () => UnorderedRows | undefined, others: readonly number[]) {
    this.key = key
    this.#find = find
    this.#others = others
  }

  /** An entry that marks their position in the order, then their rows, which are looked up when the walk gets there. */
  *entries(): Generator<IndexEntry, undefined> {
    yield {key: this.key, k: noRow}
    const found = this.#find()
    this.areTooMany = found === undefined
    const others = new Set(this.#others)
    for (const k of found?.rows ?? []) if (!others.has(k)) yield {key: this.key, k}
    return undefined
  }
}

/** Returns the rows of documents that an index does not order. */
interface UnorderedRows {
  readonly rows: readonly number[]
  readonly order?: 'by group'
}

/** The rows of documents without a value that can be ordered; undefined when they are more than the limit. */
function rowsWithoutValue(
  index: IndexReader,
  types: readonly string[],
  path: IndexOrder['path'],
  limit: number,
): UnorderedRows | undefined {
  const rows = rowsOfTypes(types, limit, (type) => index.withoutValue(type, path, limit))
  return rows && {rows, ...(types.length === 1 && {order: 'by group'})}
}

/** The rows of documents with an array or an object there; undefined when they are more than the limit. */
function rowsWithUnorderedValue(
  index: IndexReader,
  types: readonly string[],
  path: IndexOrder['path'],
  limit: number,
): UnorderedRows | undefined {
  const rows = rowsOfTypes(types, limit, (type) => index.others(index.fieldOf(type, path), limit))
  return rows && {rows}
}

function rowsOfTypes(
  types: readonly string[],
  limit: number,
  find: (type: string) => readonly number[] | undefined,
): readonly number[] | undefined {
  let rows: readonly number[] = []
  for (const type of types) {
    const more = find(type)
    if (!more || rows.length + more.length > limit) return undefined
    rows = rows.length === 0 ? more : [...rows, ...more]
  }
  return rows
}

/** The rows of several indexes in their common order, those with equal keys together. */
function* ties(
  cursors: readonly Iterator<IndexEntry, undefined>[],
  direction: IndexOrder['direction'],
): Generator<number[], void> {
  const sign = direction === 'asc' ? 1 : -1
  const heads = cursors.map((cursor) => cursor.next().value)
  for (;;) {
    let first: Buffer | undefined
    for (const head of heads) {
      if (head && (!first || sign * Buffer.compare(head.key, first) < 0)) first = head.key
    }
    if (!first) return
    const rows: number[] = []
    for (const [which, cursor] of cursors.entries()) {
      for (let head = heads[which]; head && head.key.equals(first); head = heads[which]) {
        if (head.k !== noRow) rows.push(head.k)
        heads[which] = cursor.next().value
      }
    }
    yield rows
  }
}

function* entriesOf(
  index: IndexReader,
  field: number,
  direction: IndexOrder['direction'],
  range: KeyRange,
  limit: number,
): Generator<IndexEntry, undefined> {
  let last: IndexEntry | undefined
  // One more row than wanted shows that no later row is equal to the last one.
  let size = Math.min(Math.max(limit + 1, pageSizes.first), pageSizes.later)
  for (;;) {
    const page = index.walk(field, direction, range, last, size)
    yield* page
    last = page.at(-1)
    if (!last || page.length < size) return undefined
    size = pageSizes.later
  }
}
