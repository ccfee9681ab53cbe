import {openLake} from './lake.ts'
import {loadLake} from './load-lake.ts'
import {loadPayload} from './load-payload.ts'
import {loadRaw} from './load-raw.ts'

/**
 * Loads documents: `node bench/groq/load-process.ts lake <directory> <articles>` into a new lake, or
 * `… raw <directory> <file>` from that lake into a database made by hand, or `… payload <directory> <file>` of Payload.
 */
const [what = '', directory = '', last = ''] = process.argv.slice(2)
const start = performance.now()
const seconds = () => Math.round((performance.now() - start) / 1_000)

if (what === 'lake') {
  loadLake(directory, Number(last), report)
} else {
  const lake = openLake(directory)
  const documents = counted(lake.dataset('production').documents())
  if (what === 'raw') loadRaw(last, documents)
  else await loadPayload(last, documents)
  lake.close()
}
console.error(`${what}: loaded in ${seconds()} s`)

function* counted<T>(values: Iterable<T>): Generator<T, void> {
  let done = 0
  for (const value of values) {
    yield value
    done += 1
    report(done)
  }
}

function report(done: number): void {
  if (done % 50_000 === 0) console.error(`${what}: ${done} documents in ${seconds()} s`)
}
