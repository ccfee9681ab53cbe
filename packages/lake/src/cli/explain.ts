import type {ExplainedStep} from '../query/planner/explanation.ts'
import {reasonOf} from '../errors.ts'
import {askLake, counted, datasetInPath} from './ask-lake.ts'
import {common, defineCommand, onlyWord, UsageError} from './command.ts'

export const explain = defineCommand({
  usage: "explain '<groq>'",
  summary:
    'answer a query, and list the indexes that it used\n\nAlso prints the number of documents read, and the scans that no index shortened.',
  options: {
    ...common,
    params: {type: 'string', value: 'JSON', help: "the values of the query's parameters"},
    perspective: {
      type: 'string',
      value: 'P',
      help: 'raw (default), published, drafts, or releases with commas',
    },
    json: {type: 'boolean', help: 'print {"steps","ms"}'},
  },
  takesWords: true,
  run: async ({values, positionals}) => {
    const query = onlyWord(
      positionals,
      'explain takes one query, in quotes: lake explain \'*[_type == "article"]\'',
    )
    const params = readParams(values.params)
    const {perspective = 'raw'} = values
    await askLake(values.data, async ({lake, ask}) => {
      const options = new URLSearchParams({perspective, explain: 'true', returnQuery: 'false'})
      const dataset = datasetInPath(values.dataset ?? lake.dataset)
      const path = `/data/query/${dataset}?${options}`
      const {explain: steps = [], ms, result} = await ask<Answer>(path, 'POST', {query, params})
      if (values.json) console.log(JSON.stringify({steps, ms}))
      else report(steps, ms ?? 0, result)
    })
  },
})

interface Answer {
  readonly explain?: readonly ExplainedStep[]
  readonly ms?: number
  readonly result?: unknown
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

function readParams(text = '{}'): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new UsageError(
      `--params takes a JSON object, such as '{"slug": "a"}': ${reasonOf(error)}`,
    )
  }
}
