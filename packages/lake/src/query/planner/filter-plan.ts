import {isObject} from '../../document.ts'
import {elements, isIndexedPath, type FieldPath} from '../../storage/document-terms.ts'
import {
  wordBeginningOf,
  wordTermOf,
  wordTermsOf,
  type WordTerm,
} from '../../storage/document-words.ts'
import {isExactKey, isScalar, keyOf, rangeOfPrefix} from '../../storage/index-key.ts'
import type {KeyRange} from '../../storage/index-reader.ts'
import {patternOf, searchOf} from '../functions/search.ts'
import type {DatasetView} from '../view.ts'
import {rangeOfComparison} from './bounds.ts'
import type {Condition} from './condition.ts'
import {overlap} from './ranges.ts'

/** A way to find a superset of the rows that meet a condition. */
interface Lookup {
  /** A description for people. */
  readonly how: string
  /** One of {@link ranks}. */
  readonly rank: number
  /** The rows, or undefined when there are more than the limit. */
  readonly find: (
    types: Types,
    limit: number,
  ) => {readonly rows: readonly number[]; readonly isExact: boolean} | undefined
}

/**
 * The expected number of rows of a lookup, from few to many. It is an estimate by kind, because indexes keep no counts.
 * The lowest of several is tried first.
 */
const ranks = {
  /** One row for each id. */
  id: 0,
  /** Most values belong to one document, or a few. */
  equal: 1,
  references: 2,
  /** A list of topics, a word or a release is shared by many documents. */
  contains: 3,
  words: 3,
  idPrefix: 3,
  beginsWith: 4,
  /** "Since last year" often means most documents. */
  range: 5,
  /** Almost every document of a type has its attributes. */
  defined: 6,
} as const

/** Ways up to this rank mostly find few rows; ranges and `defined` mostly find many. */
export const lastNarrowRank = ranks.beginsWith

/** The types of documents, or undefined for any. */
export type Types = readonly string[] | undefined

/** A condition with its operands' values, ready for lookups. */
export type FilterPlan =
  | {readonly kind: 'all'}
  | {readonly kind: 'lookup'; readonly lookup: Lookup}
  | {readonly kind: 'types'; readonly types: readonly string[]}
  | {readonly kind: 'and' | 'or'; readonly parts: readonly FilterPlan[]}

const all: FilterPlan = {kind: 'all'}

/** Inserts the values of the filter's operands, from groq-js, into a condition. */
export function planOf(
  view: DatasetView,
  condition: Condition,
  values: readonly unknown[],
): FilterPlan {
  return new Planner(view, values).planOf(condition)
}

class Planner {
  readonly #view: DatasetView
  readonly #values: readonly unknown[]

  constructor(view: DatasetView, values: readonly unknown[]) {
    this.#view = view
    this.#values = values
  }

  planOf(condition: Condition): FilterPlan {
    switch (condition.kind) {
      case 'unknown':
        return all
      case 'and':
        return {kind: 'and', parts: this.#allOf(flattened(condition))}
      case 'or':
        return {kind: 'or', parts: condition.parts.map((part) => this.planOf(part))}
      case 'equal':
        return this.#equal(condition.path, [this.#values[condition.operand]])
      case 'oneOf': {
        const list = this.#values[condition.operand]
        return Array.isArray(list) ? this.#equal(condition.path, list) : all
      }
      case 'contains':
        return this.#contains(condition.path, this.#values[condition.operand])
      case 'compare': {
        const range = rangeOfComparison(condition, this.#values)
        return range ? this.#range(condition.path, range) : all
      }
      case 'defined':
        return this.#defined(condition.path, condition.isAll)
      case 'beginsWith':
        return this.#beginsWith(condition.path, this.#values[condition.operand])
      case 'references':
        return this.#references(condition.operands.flatMap((operand) => this.#values[operand]))
      case 'idPath':
        return this.#idPath(this.#values[condition.operand])
      case 'versionOf':
        return this.#versionOf(this.#values[condition.operand])
      case 'partOfRelease':
        return this.#partOfRelease(this.#values[condition.operand])
      case 'match':
        return this.#match(condition, this.#values[condition.operand])
    }
  }

  /** Combines comparisons of the same path into one range. */
  #allOf(parts: readonly Condition[]): FilterPlan[] {
    const ranges = new Map<string, {path: FieldPath; range: KeyRange}>()
    const plans: FilterPlan[] = []
    for (const part of parts) {
      const range = part.kind === 'compare' ? rangeOfComparison(part, this.#values) : undefined
      if (part.kind !== 'compare' || !range) {
        plans.push(this.planOf(part))
        continue
      }
      const name = JSON.stringify(part.path)
      const known = ranges.get(name)?.range
      ranges.set(name, {path: part.path, range: known ? overlap(known, range) : range})
    }
    return [...plans, ...[...ranges.values()].map(({path, range}) => this.#range(path, range))]
  }

  /** Only scalars can be looked up. Null equals a missing value, and arrays and objects equal nothing. */
  #equal(path: FieldPath, values: readonly unknown[]): FilterPlan {
    if (values.some((value) => value === null || value === undefined)) return all
    const scalars = values.filter(isScalar)
    const name = path.join('.')
    if (name === '_type') return {kind: 'types', types: [...new Set(scalars.filter(isString))]}
    const {index} = this.#view.reader
    if (name === '_id' || (name === '_originalId' && !this.#view.isRaw)) {
      const ids = scalars.filter(isString)
      const rows = name === '_id' && !this.#view.isRaw ? index.ofGroups(ids) : index.ofIds(ids)
      return lookup('id', ranks.id, (types) => ({rows, isExact: types === undefined}))
    }
    if (!isIndexedPath(path)) return all
    const keys = scalars.map(keyOf)
    const isExact = keys.every(isExactKey)
    return lookup(`${name} ==`, ranks.equal, (types, limit) => {
      const rows = index.equal(path, types, keys, limit)
      return rows && {rows, isExact}
    })
  }

  #contains(path: FieldPath, value: unknown): FilterPlan {
    if (!isScalar(value) || !isIndexedPath(path)) return all
    const key = keyOf(value)
    return lookup(`in ${path.join('.')}`, ranks.contains, (types, limit) => {
      const rows = this.#view.reader.index.equal([...path, elements], types, [key], limit)
      return rows && {rows, isExact: isExactKey(key)}
    })
  }

  #range(path: FieldPath, range: KeyRange): FilterPlan {
    if (!isIndexedPath(path)) return all
    return lookup(`${path.join('.')} in a range`, ranks.range, (types, limit) => {
      const rows = this.#view.reader.index.between(path, types, range, limit)
      return rows && {rows, isExact: false}
    })
  }

  #defined(path: FieldPath, isExact: boolean): FilterPlan {
    if (!isIndexedPath(path)) return all
    return lookup(`defined(${path.join('.')})`, ranks.defined, (types, limit) => {
      const rows = this.#view.reader.index.between(path, types, {}, limit)
      return rows && {rows, isExact}
    })
  }

  #beginsWith(path: FieldPath, prefix: unknown): FilterPlan {
    if (typeof prefix !== 'string' || !isIndexedPath(path)) return all
    const [from, to] = rangeOfPrefix(prefix)
    return lookup(`${path.join('.')} begins`, ranks.beginsWith, (types, limit) => {
      const rows = this.#view.reader.index.between(path, types, {from, to}, limit)
      return rows && {rows, isExact: false}
    })
  }

  #references(values: readonly unknown[]): FilterPlan {
    const ids = values.filter(isString)
    // Only strings are ids for `references()`, but a list of `_ref`s may hold other values.
    if (ids.length < values.length) return all
    return lookup('references', ranks.references, (_types, limit) => {
      const rows = this.#view.reader.index.referring(ids, limit)
      return rows && {rows, isExact: false}
    })
  }

  #idPath(path: unknown): FilterPlan {
    const pattern = isPath(path) ? path.toJSON() : path
    if (typeof pattern !== 'string') return all
    const prefix = /^[^*]*/.exec(pattern)?.[0] ?? ''
    if (prefix === '') return all
    const column = this.#view.isRaw ? 'id' : 'group_id'
    return lookup(`id begins with ${prefix}`, ranks.idPrefix, (_types, limit) => {
      const rows = this.#view.reader.index.withPrefix(column, prefix, limit)
      return rows && {rows, isExact: false}
    })
  }

  #versionOf(id: unknown): FilterPlan {
    if (typeof id !== 'string') return all
    const {index} = this.#view.reader
    return lookup('group', ranks.id, (_types, limit) => {
      // The ids of groups may themselves look like those of drafts and versions.
      const odd = index.withPrefix('group_id', 'versions.', limit)
      if (!odd) return undefined
      const own = this.#view.isRaw ? index.ofIds([id]) : []
      const rows = [...own, ...index.ofGroups([id, `drafts.${id}`]), ...odd]
      return {rows: [...new Set(rows)], isExact: false}
    })
  }

  #partOfRelease(release: unknown): FilterPlan {
    if (typeof release !== 'string') return all
    const column = this.#view.isRaw ? 'id' : 'group_id'
    return lookup('release', ranks.idPrefix, (_types, limit) => {
      const rows = this.#view.reader.index.withPrefix(column, `versions.${release}.`, limit)
      return rows && {rows, isExact: false}
    })
  }

  #match({isSearch, words}: Condition & {readonly kind: 'match'}, asked: unknown): FilterPlan {
    const search = isSearch ? searchOf(asked) : patternOf(asked)
    if (!search) return all
    const terms = [
      ...[...search.words.keys()].map(wordTermOf),
      ...[...search.globs.keys()].map(({start}) => wordBeginningOf(start)),
    ]
    // The address of the lake is part of the URLs of assets, and not indexed.
    const outside = wordTermsOf(this.#view.reader.lakeUrl)
    const known = terms.flatMap((term) => (term && !couldBeIn(term, outside) ? term : []))
    if (known.length === 0 || (words === 'any' && known.length < terms.length)) return all
    return lookup('words', ranks.words, (_types, limit) => {
      const rows = this.#view.reader.index.withWords(known, words, limit)
      return rows && {rows, isExact: false}
    })
  }
}

function flattened(condition: Condition & {readonly kind: 'and' | 'or'}): Condition[] {
  return condition.parts.flatMap((part) => (part.kind === 'and' ? flattened(part) : [part]))
}

function lookup(how: string, rank: number, find: Lookup['find']): FilterPlan {
  return {kind: 'lookup', lookup: {how, rank, find}}
}

function isString(value: unknown): value is string {
  return typeof value === 'string'
}

/** A path as groq-js has it: what `path()` gives. */
function isPath(value: unknown): value is {toJSON(): unknown} {
  return isObject(value) && 'toJSON' in value && 'matches' in value
}

function couldBeIn({text, isBeginning}: WordTerm, terms: ReadonlySet<string>): boolean {
  return isBeginning ? [...terms].some((term) => term.startsWith(text)) : terms.has(text)
}
