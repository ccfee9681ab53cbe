import {randomUUID} from 'node:crypto'

import {layerOf, type Document} from '../document.ts'
import type {TransactionLog} from '../storage/transaction-log.ts'
import type {ChangedDocuments} from './changed-documents.ts'
import type {Commits} from './commits.ts'
import {encodeEvent, keepAlive} from './event-stream.ts'
import {followLog} from './follow-log.ts'
import type {ListenOptions} from './listen-options.ts'
import {mutationEvents} from './mutation-events.ts'

/** What a listener needs of its dataset. */
export interface Listened {
  readonly log: TransactionLog
  readonly commits: Commits
  readonly changed: ChangedDocuments
  readonly matches: (document: Document) => boolean
  /** Whether documents whose id has a dot may be heard of. */
  readonly trusted: boolean
}

/** Where in the log a listener begins, and what it is told of that. */
interface Beginning {
  readonly event: 'welcome' | 'welcomeback' | 'reset'
  readonly seq: number
  /** The event that the listener has then heard: from here it can resume. */
  readonly id: string
  /** The last document of the transaction after `seq` that was heard already. */
  readonly heard?: string
}

/**
 * What goes over the wire to a listener: first where it stands (`welcome`; `welcomeback` when it goes on after the
 * event `lastEventId`; `reset` when that is not in the log), then every event that matches, in the order of commits.
 */
export async function* listen(
  listened: Listened,
  options: ListenOptions,
  lastEventId: string | undefined,
  signal: AbortSignal,
): AsyncGenerator<string, void> {
  const {log, commits, changed} = listened
  const begin = beginning(log, options, lastEventId)
  let {heard} = begin
  yield encodeEvent({
    event: begin.event,
    id: begin.id,
    data: {listenerName: randomUUID()},
  })
  const matches = (document: Document) =>
    isVisible(document, listened, options) && listened.matches(document)
  for await (const transaction of followLog(log, commits, begin.seq, signal)) {
    if (!transaction) {
      yield keepAlive
      continue
    }
    const events = mutationEvents(transaction, changed.of(transaction), matches, options)
    const unheard = heard === undefined ? events : events.slice(indexAfter(events, heard))
    heard = undefined
    const frames = unheard.map((data) => encodeEvent({event: 'mutation', id: data.eventId, data}))
    if (frames.length > 0) yield frames.join('')
  }
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
  // The transaction of the last event may have more: it is gone through again, without those heard.
  return {event: 'welcomeback', seq: seq - 1, id: lastEventId, heard}
}

function indexAfter(events: readonly {readonly documentId: string}[], documentId: string): number {
  return events.findIndex((event) => event.documentId === documentId) + 1
}

function isVisible(
  {_id: id}: Document,
  {trusted}: Listened,
  {includeAllVersions}: ListenOptions,
): boolean {
  if (!trusted && id.includes('.')) return false
  return includeAllVersions || layerOf(id) === 'published'
}
