import {spellOut} from '../../content/slugify.ts'
import {missingIn, type Missing} from '../quotations/quotation.ts'
import type {Statement} from './statement.ts'

/** A source, as far as a list of statements needs it. */
export interface Speaker {
  readonly _id: string
  readonly name?: string | null
  readonly kind?: string | null
}

/** A statement with the names of its sources, and what it lacks. */
export interface ListedStatement extends Statement {
  readonly speaker?: string
  readonly via?: string
  readonly missing: readonly Missing[]
  /** Everything that a search finds it by, spelled out in lower case. */
  readonly searched: string
}

/** Returns statements as a list shows them. */
export function listStatements(
  statements: readonly Statement[],
  sources: readonly Speaker[],
): ListedStatement[] {
  const byId = new Map(sources.map((source) => [source._id, source]))
  return statements.map((statement) => {
    const {quotation, title} = statement
    const source = byId.get(quotation.source ?? '')
    const speaker = source?.name?.trim() || undefined
    const via = byId.get(quotation.via ?? '')?.name?.trim() || undefined
    const {words, role, occasion} = quotation
    return {
      ...statement,
      ...(speaker !== undefined && {speaker}),
      ...(via !== undefined && {via}),
      missing: missingIn(quotation, source?.kind ?? undefined),
      searched: spellOut([words, speaker, via, role, occasion, title].filter(Boolean).join('\n')),
    }
  })
}

/** The choices of an editor. Missing ones choose everything. */
export interface StatementFilter {
  readonly text?: string
  /** The `_id` of a source. */
  readonly source?: string
  readonly missing?: Missing | 'any'
  /** The first and the last day of the statement, as ISO dates. */
  readonly from?: string
  readonly to?: string
}

/** Returns the statements that fulfil all choices of a filter. Words may be parts of words, in any order. */
export function filterStatements(
  statements: readonly ListedStatement[],
  {text = '', source, missing, from, to}: StatementFilter,
): ListedStatement[] {
  const words = spellOut(text).split(/\s+/).filter(Boolean)
  return statements.filter(({quotation, missing: lacks, searched}) => {
    const {saidOn} = quotation
    return (
      words.every((word) => searched.includes(word)) &&
      (source === undefined || quotation.source === source) &&
      (missing === undefined || (missing === 'any' ? lacks.length > 0 : lacks.includes(missing))) &&
      ((from === undefined && to === undefined) || saidOn !== undefined) &&
      (from === undefined || (saidOn ?? '') >= from) &&
      (to === undefined || (saidOn ?? '') <= to)
    )
  })
}

/** The orders in which an editor can read statements. */
export const statementOrders = ['article', 'saidOn', 'speaker'] as const

export type StatementOrder = (typeof statementOrders)[number]

/**
 * Returns statements by article, by day, or by speaker, the newest first. Those without a day or a speaker come last;
 * equal ones keep the order of the text.
 */
export function orderStatements(
  statements: readonly ListedStatement[],
  order: StatementOrder,
): ListedStatement[] {
  const newest = (left = '', right = '') => (left < right ? 1 : left > right ? -1 : 0)
  const byArticle = (left: ListedStatement, right: ListedStatement) =>
    newest(left.publishedAt, right.publishedAt) || newest(right.article, left.article)
  const byDay = (left: ListedStatement, right: ListedStatement) =>
    newest(left.quotation.saidOn, right.quotation.saidOn)
  if (order === 'article') return statements.toSorted(byArticle)
  if (order === 'saidOn') {
    return statements.toSorted((left, right) => byDay(left, right) || byArticle(left, right))
  }
  const {compare} = new Intl.Collator('de')
  return statements.toSorted(
    (left, right) =>
      Number(left.speaker === undefined) - Number(right.speaker === undefined) ||
      compare(left.speaker ?? '', right.speaker ?? '') ||
      byDay(left, right) ||
      byArticle(left, right),
  )
}

/** Returns the quoted sources by name, each with the number of its statements. */
export function speakersOf(
  statements: readonly ListedStatement[],
): {id: string; name: string; count: number}[] {
  const found = new Map<string, {id: string; name: string; count: number}>()
  for (const {quotation, speaker} of statements) {
    const {source: id} = quotation
    if (id === undefined) continue
    const count = (found.get(id)?.count ?? 0) + 1
    found.set(id, {id, name: speaker ?? id, count})
  }
  const {compare} = new Intl.Collator('de')
  return [...found.values()].sort((left, right) => compare(left.name, right.name))
}
