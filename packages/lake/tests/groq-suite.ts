import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {gunzipSync} from 'node:zlib'

/** A case of GROQ's conformance suite: a query, one of the suite's datasets, and the expected result. */
export interface SuiteCase {
  readonly id: string
  readonly query: string
  readonly params: Readonly<Record<string, unknown>> | null
  /** Whether the query is valid GROQ. */
  readonly valid: boolean
  readonly result?: unknown
  readonly dataset: string
  /** The reason why the runner of groq-js skips the case, if it does. */
  readonly groqjsSkip: string | null
}

export interface SuiteDataset {
  readonly id: string
  /** The documents; missing for a dataset that is too large for the suite. */
  readonly documents?: readonly {readonly _id: string; readonly _type: string}[]
}

/** Reads the cases and the data sets of the suite in a folder. */
export function readSuite(folder: string): {cases: SuiteCase[]; datasets: SuiteDataset[]} {
  return {
    cases: linesOf<SuiteCase>(join(folder, 'tests.ndjson.gz')),
    datasets: linesOf<SuiteDataset>(join(folder, 'datasets.ndjson.gz')),
  }
}

function linesOf<Line>(file: string): Line[] {
  const text = gunzipSync(readFileSync(file)).toString('utf8')
  return text.split('\n').flatMap((line) => (line === '' ? [] : (JSON.parse(line) as Line)))
}

/** The attributes that a lake adds to a stored document. */
const added = new Set(['_rev', '_createdAt', '_updatedAt', '_system'])

/** Whether a result is the expected one. The suite holds the rank of a score, as `_pos`, instead of its value. */
export function isResult(got: unknown, wanted: unknown): boolean {
  return isSame(withRanks(got), wanted)
}

function isSame(got: unknown, wanted: unknown): boolean {
  if (Array.isArray(wanted)) {
    return (
      Array.isArray(got) &&
      got.length === wanted.length &&
      wanted.every((element, index) => isSame(got[index], element))
    )
  }
  if (!isObject(wanted)) return (got ?? null) === (wanted ?? null)
  return (
    isObject(got) &&
    Object.entries(wanted).every(([name, value]) => isSame(got[name], value)) &&
    Object.keys(got).every((name) => name in wanted || added.has(name))
  )
}

function withRanks(result: unknown): unknown {
  const scores = [...new Set(scoresIn(result))].sort((a, b) => b - a)
  const ranked = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(ranked)
    if (!isObject(value)) return value
    const members = Object.entries(value).map(([name, member]) =>
      name === '_score' ? ['_pos', scores.indexOf(Number(member)) + 1] : [name, ranked(member)],
    )
    return Object.fromEntries(members) as unknown
  }
  return scores.length === 0 ? result : ranked(result)
}

function scoresIn(value: unknown): number[] {
  if (Array.isArray(value)) return value.flatMap(scoresIn)
  if (!isObject(value)) return []
  const own = typeof value._score === 'number' ? [value._score] : []
  return [...own, ...Object.values(value).flatMap(scoresIn)]
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
