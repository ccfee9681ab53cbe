import {randomUUID} from 'node:crypto'

import {maySee, type Sight} from '../access.ts'
import {layerOf, type Document} from '../document.ts'
import {LakeError} from '../errors.ts'
import type {TransactionLog} from '../storage/transaction-log.ts'
import type {Matcher} from '../query/matcher.ts'
import {encodeEvent, keepAlive} from './event-stream.ts'
import {followLog, type Followed} from './follow-log.ts'
import type {Frames} from './frames.ts'
import type {ListenOptions} from './listen-options.ts'
import type {FollowedTransaction} from './log-tail.ts'
import {mutationEvents, type MutationEvent} from './mutation-events.ts'

/** The part of a dataset that a listener follows. */
export interface Listened extends Followed {
  readonly log: TransactionLog
  readonly matcher: Matcher
  /** The encoded events of a transaction, made once for all listeners that ask for the same. */
  readonly frames: Frames
  /** Returns what the listener may see now: a dataset may become private meanwhile. */
  readonly sight: () => Sight
  /** The user who listens: queries may ask for `identity()`. */
  readonly identity: string
}

/** The position in the log at which a listener begins, and its first event. */
interface Beginning {
  readonly event: 'welcome' | 'welcomeback' | 'reset'
  readonly seq: number
  /** The event that the listener has then heard: from here it can resume. */
  readonly id: string
  /** The last document of the transaction after `seq` that was sent already. */
  readonly heard?: string
}

/**
 * Yields the event stream of a listener. It begins with its position: `welcome`, `welcomeback` when it goes on after
 * the event `lastEventId`, or `reset` when that is not in the log. Every matching event follows, in the order of
 * commits.
 */
export async function* listen(
  listened: Listened,
  options: ListenOptions,
  lastEventId: string | undefined,
  signal: AbortSignal,
): AsyncGenerator<string, void> {
  const {log, matcher, sight, identity, frames} = listened
  const begin = beginning(log, options, lastEventId)
  let {heard} = begin
  yield encodeEvent({
    event: begin.event,
    id: begin.id,
    data: {listenerName: randomUUID()},
  })
  const eventsOf = async (transaction: FollowedTransaction) =>
    mutationEvents(transaction, await matched(transaction, listened, options), options)
  const asked = () => JSON.stringify([options, sight(), identity])
  try {
    for await (const transactions of followLog(listened, matcher.groups, begin.seq, signal)) {
      if (transactions.length === 0) yield keepAlive
      let text = ''
      for (const transaction of transactions) {
        const after = heard
        heard = undefined
        if (after === undefined) {
          text += await frames.of(transaction, asked(), async () =>
            encoded(await eventsOf(transaction)),
          )
        } else {
          const events = await eventsOf(transaction)
          text += encoded(events.slice(indexAfter(events, after)))
        }
      }
      if (text !== '') yield text
    }
  } catch (error) {
    // The official client then ends its listener and does not reconnect.
    if (!(error instanceof LakeError) || error.code !== 'query-timeout') throw error
    yield encodeEvent({event: 'channelError', data: {message: error.message}})
  }
}

/** The time that documents are compared with a query before other requests get a turn, in milliseconds. */
const turnTime = 10

/** Tests whether a document of a transaction matches before or after it. Many documents are tested in turns. */
async function matched(
  {changed}: FollowedTransaction,
  listened: Listened,
  options: ListenOptions,
): Promise<(document: Document) => boolean> {
  const found = new Set<Document>()
  let end = performance.now() + turnTime
  for (const {before, after} of changed) {
    for (const document of [before, after]) {
      if (
        document &&
        isVisible(document, listened, options) &&
        listened.matcher.matches(document)
      ) {
        found.add(document)
      }
    }
    if (performance.now() < end) continue
    await new Promise((resolve) => setImmediate(resolve))
    end = performance.now() + turnTime
  }
  return (document) => found.has(document)
}

function encoded(events: readonly MutationEvent[]): string {
  return events.map((data) => encodeEvent({event: 'mutation', id: data.eventId, data})).join('')
}

function beginning(
  log: TransactionLog,
  {enableResume}: ListenOptions,
  lastEventId: string | undefined,
): Beginning {
  const head = log.head() ?? {seq: 0, id: ''}
  if (!enableResume || lastEventId === undefined) {
    return {event: 'welcome', seq: head.seq, id: `${head.id}#`}
  }
  const [transactionId = '', heard = ''] = lastEventId.split('#')
  const seq = transactionId === '' ? 0 : log.seqOf(transactionId)
  if (seq === undefined) return {event: 'reset', seq: head.seq, id: `${head.id}#`}
  if (heard === '') return {event: 'welcomeback', seq, id: lastEventId}
  // The transaction of the last event may have more: it is read again, without the events already heard.
  return {event: 'welcomeback', seq: seq - 1, id: lastEventId, heard}
}

function indexAfter(events: readonly {readonly documentId: string}[], documentId: string): number {
  return events.findIndex((event) => event.documentId === documentId) + 1
}

function isVisible(
  {_id: id}: Document,
  {sight}: Listened,
  {includeAllVersions}: ListenOptions,
): boolean {
  if (!maySee(sight(), id)) return false
  return includeAllVersions || layerOf(id) === 'published'
}
