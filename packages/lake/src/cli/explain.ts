import {LakeError, reasonOf} from '../errors.ts'
import {findOrStartLake} from '../find-or-start-lake.ts'
import type {ExplainedStep} from '../query/planner/explanation.ts'
import {parseWords, UsageError} from './usage.ts'

/** Runs `lake explain '<groq>'`: answers a query and explains how its documents were found. */
export async function explain(args: string[]): Promise<void> {
  const {query, data, dataset, params, perspective, json} = readOptions(args)
  const lake = await findOrStartLake(data)
  try {
    const url = new URL(`${lake.url}/vX/data/query/${encodeURIComponent(dataset)}`)
    url.search = new URLSearchParams({
      perspective,
      explain: 'true',
      returnQuery: 'false',
    }).toString()
    const response = await fetch(url, {
      method: 'POST',
      headers: {authorization: `Bearer ${lake.token}`, 'content-type': 'application/json'},
      body: JSON.stringify({query, params}),
    })
    const answer = (await response.json()) as Answer
    if (!response.ok) throw refusal(response.status, answer)
    const {explain: steps = [], ms, result} = answer
    if (json) console.log(JSON.stringify({steps, ms}))
    else report(steps, ms ?? 0, result)
  } finally {
    await lake.close()
  }
}

interface Answer {
  readonly explain?: readonly ExplainedStep[]
  readonly ms?: number
  readonly result?: unknown
  readonly message?: string
  readonly error?: {readonly description?: string} | string
}

function refusal(status: number, {message, error}: Answer): LakeError {
  const description = typeof error === 'object' ? error.description : message
  return new LakeError('query-failed', status, description ?? `The lake answered ${status}`)
}

function report(steps: readonly ExplainedStep[], ms: number, result: unknown): void {
  if (steps.length === 0) console.log('The query reads no documents.')
  for (const {filter, access, times, candidates} of steps) {
    console.log(filter)
    console.log(`  by ${access}`)
    console.log(
      times === 1
        ? `  ${counted(candidates, 'document')} looked at`
        : `  asked ${counted(times, 'time')}, ${counted(candidates, 'document')} looked at`,
    )
  }
  const results = Array.isArray(result) ? `${counted(result.length, 'result')}, ` : ''
  console.log(`${results}${ms} ms`)
}

function counted(n: number, noun: string): string {
  return `${n.toLocaleString('en')} ${noun}${n === 1 ? '' : 's'}`
}

function readOptions(args: string[]) {
  const {values, positionals} = parseWords({
    args,
    allowPositionals: true,
    options: {
      data: {type: 'string'},
      dataset: {type: 'string'},
      params: {type: 'string'},
      perspective: {type: 'string'},
      json: {type: 'boolean'},
    },
  })
  const [query, ...more] = positionals
  if (query === undefined || more.length > 0) {
    throw new UsageError(
      'explain takes one query, in quotes: lake explain \'*[_type == "article"]\'',
    )
  }
  const {data, dataset = 'production', perspective = 'raw', json = false} = values
  return {query, data, dataset, perspective, json, params: readParams(values.params)}
}

function readParams(text = '{}'): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new UsageError(
      `--params takes a JSON object, such as '{"slug": "a"}': ${reasonOf(error)}`,
    )
  }
}
