import type {DatabaseSync} from 'node:sqlite'
import {getHeapStatistics} from 'node:v8'
import {parentPort, workerData} from 'node:worker_threads'

import {LakeError, queryTooLarge, reasonOf} from '../../errors.ts'
import {openCopy} from '../../storage/copy-database.ts'
import {DocumentCache, memoryOf} from '../../storage/document-cache.ts'
import {DocumentReader} from '../../storage/document-reader.ts'
import {openToRead, statementsOf} from '../../storage/sqlite.ts'
import type {Budget} from '../budget.ts'
import {answerInPieces} from './answer-query.ts'
import {FragmentCache} from './fragment-cache.ts'
import {control, type QueryMessage, type ThreadData, type ThreadMessage} from './messages.ts'

/** The number of pieces that may be in transit. */
const mostPieces = 8

/** The approximate length of a piece, in characters. */
const pieceLength = 64 * 1024

/** The interval between checks for a cancelled query and for its memory, in milliseconds. */
const lookEvery = 2

/** The approximate longest string, in characters. */
const longestText = 400_000_000

const {path, memory, cacheBytes, fragmentBytes} = workerData as ThreadData

interface Source {
  readonly database: DatabaseSync
  readonly reader: DocumentReader
}

let database = path === undefined ? undefined : openToRead(path)
let lakeUrl = ''
const cache = new DocumentCache(cacheBytes)
const fragments = new FragmentCache(fragmentBytes)
let reader = database && readerOf(database)
/** The last transaction that the caches include; undefined before the first query. */
let seen: number | undefined

/** Returns a reader of the current state. */
function readerOf(from: DatabaseSync): DocumentReader {
  return new DocumentReader(statementsOf(from), cache, () => lakeUrl)
}

parentPort?.on('message', (message: QueryMessage) => void answer(message))

async function answer(message: QueryMessage): Promise<void> {
  const flags = new Int32Array(message.control)
  post({type: 'begun'})
  try {
    const {database: from, reader: current} = sourceFor(message)
    // A read transaction sees one state.
    from.exec('begin')
    try {
      forgetChanged(from, current)
      await send(current, message, flags)
    } finally {
      from.exec('commit')
    }
    post({type: 'end'})
  } catch (error) {
    post(faultOf(error))
  }
}

async function send(
  current: DocumentReader,
  {request}: QueryMessage,
  flags: Int32Array,
): Promise<void> {
  const budget = budgetOf(flags)
  let text = ''
  let sent = 0
  for await (const piece of answerInPieces(current, request, budget, fragments)) {
    text += piece
    let taken = 0
    // One document, or a result that is evaluated as a whole, may be much longer and would hold up the main thread.
    for (; text.length - taken >= pieceLength; taken += pieceLength) {
      post({type: 'piece', text: text.slice(taken, taken + pieceLength)})
      sent += 1
      waitFor(flags, sent - mostPieces)
      if (Atomics.load(flags, control.cancelled) !== 0) throw new Error('Nobody waits any more')
    }
    text = text.slice(taken)
  }
  if (text !== '') post({type: 'piece', text})
}

/** Waits until this number of pieces has been read, or the query is cancelled. */
function waitFor(flags: Int32Array, pieces: number): void {
  for (;;) {
    const taken = Atomics.load(flags, control.taken)
    if (taken >= pieces || Atomics.load(flags, control.cancelled) !== 0) return
    Atomics.wait(flags, control.taken, taken, 1_000)
  }
}

function sourceFor({lakeUrl: url, database: copy}: QueryMessage): Source {
  if (copy) {
    database?.close()
    database = openCopy(copy)
    reader = readerOf(database)
  }
  if (!database || !reader) throw new Error('A query came without a database')
  if (url !== lakeUrl) {
    lakeUrl = url
    cache.clear()
    fragments.clear()
  }
  return {database, reader}
}

/** Drops cached data of the documents that have changed since the last query. */
function forgetChanged(from: DatabaseSync, current: DocumentReader): void {
  const head = Number(from.prepare('select max(seq) as seq from transaction_log').get()?.seq ?? 0)
  const since = seen
  seen = head
  if (since === undefined || head === since) return
  const changed = from
    .prepare(
      `select distinct document_id as id, k from document_change left join document on id = document_id
       where seq > ?`,
    )
    .all(since)
  for (const {id} of changed) cache.delete(String(id))
  fragments.forget(changed.flatMap(({k}) => (k === null ? [] : Number(k))))
  current.index.forget()
}

function budgetOf(flags: Int32Array): Budget {
  let lookAgain = performance.now() + lookEvery
  const look = () => {
    if (performance.now() < lookAgain) return
    if (Atomics.load(flags, control.cancelled) !== 0) throw new Error('Nobody waits any more')
    // Caches for later queries do not count for this one.
    const kept = memoryOf(cache.bytes) + fragments.bytes
    if (getHeapStatistics().used_heap_size - kept > memory) throw queryTooLarge(memory)
    lookAgain = performance.now() + lookEvery
  }
  return {
    look,
    read: look,
    write: (characters) => {
      if (characters > Math.min(memory, longestText)) throw queryTooLarge(memory)
    },
  }
}

function faultOf(error: unknown): ThreadMessage {
  if (!(error instanceof LakeError)) return {type: 'failed', message: reasonOf(error)}
  const {code, status, message, body} = error
  return {type: 'refused', error: {code, status, message, body}}
}

function post(message: ThreadMessage): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port of a thread has no origin
  parentPort?.postMessage(message)
}
