import {loadLake} from './load-lake.ts'
import {loadPayload} from './load-payload.ts'
import {loadRaw} from './load-raw.ts'
import {storedCorpus} from './stored-corpus.ts'

/**
 * Loads the documents of some number of articles. `node packages/lake/bench/groq/load-process.ts lake <directory>
 * <articles>` loads into a new lake. In its place `raw <file>` names a database made by hand, and `payload <file>` one
 * of Payload.
 */
const [what = '', path = '', articles = ''] = process.argv.slice(2)
const start = performance.now()
const documents = counted(storedCorpus(Number(articles)))

if (what === 'lake') loadLake(path, documents)
else if (what === 'raw') loadRaw(path, documents)
else await loadPayload(path, documents)

function* counted<T>(values: Iterable<T>): Generator<T, void> {
  let done = 0
  for (const value of values) {
    yield value
    done += 1
    if (done % 50_000 === 0) report(done)
  }
  report(done)
}

function report(done: number): void {
  const seconds = Math.round((performance.now() - start) / 1_000)
  console.error(`${what}: ${done} documents in ${seconds} s`)
}
