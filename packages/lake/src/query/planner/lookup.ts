import type {FieldPath} from '../../storage/document-terms.ts'
import type {DatasetView} from '../view.ts'
import {boundsOf, type Bounds} from './bounds.ts'
import type {Condition} from './condition.ts'
import {lastNarrowRank, planOf, type FilterPlan, type Types} from './filter-plan.ts'

/** Rows of documents, and whether each of them certainly meets the condition. */
export interface FoundRows {
  readonly rows: readonly number[]
  readonly isExact: boolean
  /** The indexes that found them, for people. */
  readonly how: string
}

/**
 * The limit of rows in the first round. Each further round allows sixteen times as many. So the part of a condition
 * that narrows most finishes first, and the others are never read to their end.
 */
const rounds = [64, 1_024, 16_384, 262_144, 4_194_304]

/** The lookups of a condition on one state of a view. Repeated lookups are cached. */
export class ConditionLookup {
  readonly #plan: FilterPlan
  readonly #condition: Condition
  readonly #values: readonly unknown[]
  readonly #found = new Map<string, FoundRows | undefined>()

  /** @param values those of the filter's operands, from groq-js */
  constructor(view: DatasetView, condition: Condition, values: readonly unknown[]) {
    this.#condition = condition
    this.#values = values
    this.#plan = planOf(view, condition, values)
  }

  /** The types that the condition allows, if it restricts them. */
  get types(): Types {
    return typesOf(this.#plan)
  }

  /** Whether the condition only restricts types. */
  get isOnlyTypes(): boolean {
    return this.#plan.kind === 'types'
  }

  /** Returns the bounds of the condition for the keys at a path. */
  boundsOf(path: FieldPath): Bounds {
    return boundsOf(this.#condition, this.#values, path)
  }

  /**
   * Returns a superset of the rows whose documents meet the condition. Undefined when there are more than `most`, or
   * when none of the allowed ways can look them up.
   */
  rows(most: number, ways: Ways = 'all'): FoundRows | undefined {
    const name = `${ways} ${most}`
    if (!this.#found.has(name)) this.#found.set(name, this.#find(most, ways))
    return this.#found.get(name)
  }

  #find(most: number, ways: Ways): FoundRows | undefined {
    for (const limit of [...rounds.filter((step) => step < most), most]) {
      const found = lookUp(this.#plan, {types: undefined, limit, ways})
      if (found === 'never') return undefined
      if (found) return found
    }
    return undefined
  }
}

/** The allowed ways of looking up: all, or only those that are expected to find few rows. */
type Ways = 'all' | 'narrow'

interface Search {
  readonly types: Types
  readonly limit: number
  readonly ways: Ways
}

function lookUp(plan: FilterPlan, search: Search): FoundRows | 'never' | undefined {
  switch (plan.kind) {
    case 'all':
    case 'types':
      return 'never'
    case 'lookup': {
      if (search.ways === 'narrow' && plan.lookup.rank > lastNarrowRank) return 'never'
      const found = plan.lookup.find(search.types, search.limit)
      return found && {...found, how: plan.lookup.how}
    }
    case 'or':
      return findAny(plan.parts, search)
    case 'and':
      return findAll(plan, search)
  }
}

function findAny(parts: readonly FilterPlan[], search: Search): FoundRows | 'never' | undefined {
  const rows = new Set<number>()
  const how: string[] = []
  let isExact = true
  for (const part of parts) {
    const found = lookUp(part, search)
    if (found === 'never' || !found) return found
    for (const row of found.rows) rows.add(row)
    if (rows.size > search.limit) return undefined
    isExact &&= found.isExact
    how.push(found.how)
  }
  return {rows: [...rows], isExact, how: how.join(' or ')}
}

/** Above this many rows, a second part of a condition is looked up to narrow them. */
const worthNarrowing = 256

function findAll(
  plan: FilterPlan & {readonly kind: 'and' | 'or'},
  search: Search,
): FoundRows | 'never' | undefined {
  const types = both(search.types, typesOf(plan))
  const parts = plan.parts.filter(({kind}) => kind !== 'types')
  let canBeFound = false
  let used = 0
  let best: FoundRows | undefined
  for (const part of [...parts].sort((a, b) => rankOf(a) - rankOf(b))) {
    const found = lookUp(part, {...search, types})
    if (found === 'never') continue
    canBeFound = true
    if (!found) continue
    used += 1
    best = best ? narrowed(best, found) : found
    if (best.rows.length <= worthNarrowing) break
  }
  if (!best) return canBeFound ? undefined : 'never'
  return {...best, isExact: best.isExact && used === parts.length}
}

function narrowed(a: FoundRows, b: FoundRows): FoundRows {
  const rows = new Set(b.rows)
  return {
    rows: a.rows.filter((row) => rows.has(row)),
    isExact: a.isExact && b.isExact,
    how: `${a.how} and ${b.how}`,
  }
}

function rankOf(plan: FilterPlan): number {
  if (plan.kind === 'lookup') return plan.lookup.rank
  if (plan.kind === 'and') return Math.min(...plan.parts.map(rankOf))
  if (plan.kind === 'or') return Math.max(...plan.parts.map(rankOf))
  return Infinity
}

function typesOf(plan: FilterPlan): Types {
  if (plan.kind === 'types') return plan.types
  if (plan.kind === 'and') return plan.parts.map(typesOf).reduce(both, undefined)
  if (plan.kind !== 'or') return undefined
  const types = plan.parts.map(typesOf)
  return types.every((some) => some !== undefined) ? [...new Set(types.flat())] : undefined
}

function both(a: Types, b: Types): Types {
  return a && b ? a.filter((type) => b.includes(type)) : (a ?? b)
}
