import {parseArgs} from 'node:util'

import {reasonOf} from '../src/errors.ts'
import {exitCode, UsageError} from '../src/cli/command.ts'
import {countsFor} from './groq/corpus.ts'
import {loaded, type Loaded} from './groq/datasets.ts'
import {httpTable} from './groq/http-load.ts'
import {scanTable} from './groq/long-scan.ts'
import {measureQueries, type Measured} from './groq/measure.ts'
import {queriesFor} from './groq/queries.ts'
import {growthTable, sizeTable} from './groq/report.ts'
import {startContender} from './groq/start-contender.ts'

const help = `bench:groq: twelve queries over a newsroom's articles

Answers each query with the lake, with groq-js alone over everything in memory, and with node:sqlite
by hand, and with Payload's local API where it is installed (npm install --no-save payload
@payloadcms/db-sqlite graphql) and there are no more than 10,000 articles, in turns; the answers must
be equal. Then asks over HTTP, and lets others ask during a
query for everything. What is loaded is kept in node_modules/.cache/bench-groq for the next run; a
million articles are not.

Usage
  npm run bench:groq -- [options]

Options
  --sizes <n,…>      how many articles (default 1000,10000,100000)
  --long             a million articles too, and how the times grow: 20 GB of disk, 12 GB of memory
  --without-groq-js  compares with node:sqlite alone; a million then needs one GB of memory
  --keep             keep even the million
  --only <part>      queries, http or scan alone

Exit codes: 0 done, 1 answers differ or something failed, 2 wrong usage`

const parts = ['queries', 'http', 'scan']
const usualSizes = '1000,10000,100000'
const million = 1_000_000
/** From here on HTTP and the scan are measured. */
const largeSize = 100_000

const options = {
  sizes: {type: 'string', default: usualSizes},
  long: {type: 'boolean', default: false},
  keep: {type: 'boolean', default: false},
  only: {type: 'string'},
  'without-groq-js': {type: 'boolean', default: false},
  help: {type: 'boolean', short: 'h', default: false},
} as const

try {
  const {values} = parseArgs({options})
  if (values.help) console.log(help)
  else await run(values)
} catch (error) {
  const isUsage = error instanceof UsageError || error instanceof TypeError
  console.error(`bench:groq: ${reasonOf(error)}`)
  process.exitCode = isUsage ? exitCode.wrongUsage : exitCode.failed
}

async function run(values: ReturnType<typeof parseArgs<{options: typeof options}>>['values']) {
  const {sizes, long, keep, only, 'without-groq-js': isWithout} = values
  if (only !== undefined && !parts.includes(only)) {
    throw new UsageError(`--only takes one of ${parts.join(', ')}, not "${only}"`)
  }
  const counts = [...sizesIn(sizes), ...(long ? [million] : [])]
  const tables: (readonly [number, readonly Measured[]])[] = []
  for (const articles of counts) {
    const data = await loaded(articles, keep)
    try {
      if (only === undefined || only === 'queries') {
        tables.push([articles, await measure(articles, data, !isWithout)])
      }
      if (articles === counts.findLast((count) => count <= largeSize)) {
        await askServer(data, articles, only)
      }
    } finally {
      data.remove()
    }
  }
  const few = tables.find(([articles]) => articles === 10_000)
  const many = tables.find(([articles]) => articles === million)
  if (few && many) console.log(`\n${growthTable(few, many)}`)
}

async function measure(articles: number, data: Loaded, withGroqJs: boolean): Promise<Measured[]> {
  const queries = queriesFor(countsFor(articles))
  const contenders = [await startContender('lake', data.lake, articles)]
  try {
    if (withGroqJs) contenders.push(await startContender('alone', data.lake, articles))
    contenders.push(await startContender('raw', data.raw, articles))
    if (data.payload) {
      contenders.push(await startContender('payload', data.payload, articles))
    }
    const measured = await measureQueries(queries, contenders)
    console.log(`\n${sizeTable(articles, measured)}`)
    return measured
  } catch (error) {
    throw new Error(reasonOf(error), {cause: error})
  } finally {
    for (const contender of contenders) await contender.close()
  }
}

async function askServer(data: Loaded, articles: number, only: string | undefined): Promise<void> {
  const queries = queriesFor(countsFor(articles))
  if (only === undefined || only === 'http') {
    console.log(`\n${await httpTable(data.lake, queries)}`)
  }
  if (only === undefined || only === 'scan') {
    console.log(`\n${await scanTable(data.lake, queries)}`)
  }
}

function sizesIn(text: string): number[] {
  return text.split(',').map((size) => {
    const articles = Number(size)
    if (!Number.isInteger(articles) || articles < 1_000) {
      throw new UsageError(`--sizes takes whole numbers from 1000 on, not "${size}"`)
    }
    return articles
  })
}
