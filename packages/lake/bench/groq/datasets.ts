import {fork} from 'node:child_process'
import {createHash} from 'node:crypto'
import {once} from 'node:events'
import {existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'

import {datasetSchema} from '../../src/storage/schema.ts'
import {isPayloadInstalled} from './open-payload.ts'
import {rawIndexes, rawTables} from './raw-schema.ts'

/** The same documents, as each contender wants them. */
export interface Loaded {
  /** The data directory of a lake. */
  readonly lake: string
  /** An SQLite database made by hand. */
  readonly raw: string
  /** A database of Payload, if that is installed and the articles are not too many for it. */
  readonly payload: string | undefined
  /** Removes what is not kept for the next run. */
  remove(): void
}

/** A larger dataset is loaded anew each time and removed afterwards: it takes some 15 gigabytes. */
const largestKept = 100_000

/** Payload stores some twenty articles a second. */
const largestInPayload = 10_000

const cache = fileURLToPath(new URL('../../../../node_modules/.cache/bench-groq', import.meta.url))

/** Everything that what is loaded depends on. */
const generator = [
  'random',
  'words',
  'sentences',
  'article',
  'corpus',
  'stored-corpus',
  'load-lake',
  'load-raw',
]

/** Loads the corpus of some number of articles, or takes what an earlier run has loaded. */
export async function loaded(articles: number, keep: boolean): Promise<Loaded> {
  const isKept = keep || articles <= largestKept
  const parent = isKept ? join(cache, fingerprint()) : tmpdir()
  mkdirSync(parent, {recursive: true})
  const place = join(parent, String(articles))
  if (isKept && existsSync(place)) return withPayload(at(place, isKept), articles)
  const directory = mkdtempSync(join(parent, 'newsdesk-bench-'))
  try {
    await load(at(directory, isKept), articles)
    if (!isKept) return at(directory, isKept)
    // A run that was stopped in the middle leaves nothing under this name.
    renameSync(directory, place)
    return await withPayload(at(place, isKept), articles)
  } catch (error) {
    rmSync(directory, {recursive: true, force: true})
    throw error
  }
}

function at(directory: string, isKept: boolean): Loaded {
  return {
    lake: join(directory, 'lake'),
    raw: join(directory, 'raw.sqlite'),
    payload: undefined,
    remove: () => {
      if (!isKept) rmSync(directory, {recursive: true, force: true})
    },
  }
}

async function load({lake, raw}: Loaded, articles: number): Promise<void> {
  await Promise.all([loadIn('lake', lake, articles), loadIn('raw', raw, articles)])
}

/** Somebody may have installed Payload since the rest was loaded. */
async function withPayload(data: Loaded, articles: number): Promise<Loaded> {
  if (!isPayloadInstalled() || articles > largestInPayload) return data
  const payload = join(dirname(data.raw), 'payload.sqlite')
  if (!existsSync(payload)) {
    const loading = `${payload}.loading`
    rmSync(loading, {force: true})
    await loadIn('payload', loading, articles)
    renameSync(loading, payload)
  }
  return {...data, payload}
}

/** Loads in a process of its own, whose memory goes with it. */
async function loadIn(what: string, path: string, articles: number): Promise<void> {
  const program = fileURLToPath(new URL('load-process.ts', import.meta.url))
  const child = fork(program, [what, path, String(articles)])
  const [code] = (await once(child, 'exit')) as [number | null]
  if (code !== 0) throw new Error(`Loading "${what}" ended with ${code}`)
}

function fingerprint(): string {
  const hash = createHash('sha256')
  for (const name of generator) {
    hash.update(readFileSync(new URL(`${name}.ts`, import.meta.url)))
  }
  hash.update(JSON.stringify([datasetSchema, rawTables, rawIndexes]))
  return hash.digest('hex').slice(0, 12)
}
