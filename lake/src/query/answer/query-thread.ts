import {DatabaseSync} from 'node:sqlite'
import {getHeapStatistics} from 'node:v8'
import {parentPort, workerData} from 'node:worker_threads'

import {LakeError, queryTooLarge, reasonOf} from '../../errors.ts'
import {DocumentCache} from '../../storage/document-cache.ts'
import {DocumentReader} from '../../storage/document-reader.ts'
import {openToRead, statementsOf} from '../../storage/sqlite.ts'
import {answerInPieces} from './answer-query.ts'
import {control, type QueryMessage, type ThreadData, type ThreadMessage} from './messages.ts'

/** Documents that a long scan has read are soon not needed any more. */
const cacheBytes = 32 * 1024 * 1024

/** How many pieces may be on their way. */
const mostPieces = 8

/** About how long a piece is, in characters. */
const pieceLength = 64 * 1024

/** After so many documents it is looked whether somebody still waits, and how much memory is taken. */
const checkEvery = 64

const {path, memory} = workerData as ThreadData

let database = path === undefined ? undefined : openToRead(path)
let lakeUrl = ''
const cache = new DocumentCache(cacheBytes)
let reader = database && readerOf(database)
let version: unknown

/** A reader of everything as it is now. */
function readerOf(from: DatabaseSync): DocumentReader {
  return new DocumentReader(statementsOf(from), cache, () => lakeUrl)
}

parentPort?.on('message', (message: QueryMessage) => void answer(message))

async function answer(message: QueryMessage): Promise<void> {
  const flags = new Int32Array(message.control)
  try {
    const current = readerFor(message)
    // Everything that is read in a transaction is of one moment.
    database?.exec('begin')
    try {
      await send(current, message, flags)
    } finally {
      database?.exec('commit')
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
  const check = checkOf(flags)
  let text = ''
  let sent = 0
  for await (const piece of answerInPieces(current, request, check)) {
    text += piece
    if (text.length < pieceLength) continue
    post({type: 'piece', text})
    text = ''
    sent += 1
    waitFor(flags, sent - mostPieces)
  }
  if (text !== '') post({type: 'piece', text})
}

/** Waits until so many pieces have been taken, or nobody takes them any more. */
function waitFor(flags: Int32Array, pieces: number): void {
  for (;;) {
    const taken = Atomics.load(flags, control.taken)
    if (taken >= pieces || Atomics.load(flags, control.cancelled) !== 0) return
    Atomics.wait(flags, control.taken, taken, 1_000)
  }
}

function readerFor({lakeUrl: url, database: copy}: QueryMessage): DocumentReader {
  if (copy) {
    database?.close()
    database = new DatabaseSync(':memory:')
    database.deserialize(copy)
    cache.clear()
    reader = readerOf(database)
  }
  if (!database || !reader) throw new Error('A query came without a database')
  const now = database.prepare('pragma data_version').get()?.data_version
  if (now !== version || url !== lakeUrl) {
    version = now
    lakeUrl = url
    cache.clear()
    reader.index.forget()
  }
  return reader
}

function checkOf(flags: Int32Array): () => void {
  let looked = 0
  return () => {
    looked += 1
    if (looked % checkEvery !== 0) return
    if (Atomics.load(flags, control.cancelled) !== 0) throw new Error('Nobody waits any more')
    if (getHeapStatistics().used_heap_size > memory) {
      throw queryTooLarge(memory)
    }
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
