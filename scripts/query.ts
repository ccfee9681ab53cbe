import {reasonOf} from '../src/content/reason-of.ts'
import {runCommand, UsageError} from './command.ts'
import {checkPerspective, readPerspective} from './perspective.ts'
import {withClient} from './with-client.ts'

const help = `query: ask the lake in GROQ; the answer is JSON on standard output

Usage
  npm run -s query -- '<GROQ>' [options]

Options
  --params '{"name": value}'   values of the query's parameters, as JSON
  --perspective P              published (default), drafts, raw, or the name of a release
  -h, --help                   show this help

Examples
  npm run -s query -- '*[_type == "article"]{title, publishedAt}'
  npm run -s query -- '*[slug.current == $slug][0].lead' --params '{"slug": "kasachstan-proteste"}'

Exit codes: 0 done, 1 failed, 2 wrong usage`

await runCommand({
  name: 'query',
  help,
  options: {params: {type: 'string'}, perspective: {type: 'string'}},
  takesWords: true,
  run: async ({params, perspective}, positionals) => {
    const [query, ...rest] = positionals
    if (!query?.trim()) throw new UsageError('Which query? Put it in single quotes.')
    if (rest.length > 0) {
      throw new UsageError(
        `One query at a time, but there is also "${rest[0]}". Put the query in single quotes.`,
      )
    }
    const values = readParams(params)
    const layers = readPerspective(perspective)
    const result = await withClient(async (client) =>
      client.fetch<unknown>(query, values, {perspective: await checkPerspective(client, layers)}),
    )
    console.log(JSON.stringify(result, null, 2))
  },
})

function readParams(json: string | undefined): Record<string, unknown> {
  if (json === undefined) return {}
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch (error) {
    throw new UsageError(`--params is not valid JSON: ${reasonOf(error)}`)
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new UsageError('--params takes a JSON object, such as {"slug": "kasachstan-proteste"}')
  }
  return value as Record<string, unknown>
}
