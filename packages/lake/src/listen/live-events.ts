import type {LoggedTransaction, TransactionLog} from '../storage/transaction-log.ts'
import {encodeEvent, keepAlive} from './event-stream.ts'
import {followLog, type Followed} from './follow-log.ts'

/** The sync tag of every query. With one tag for all, clients refetch too often, but never too rarely. */
export const syncTag = 's1:all'

/**
 * Yields the stream of live events (https://www.sanity.io/docs/content-lake/live-content-api). It begins with a
 * welcome, or with a restart when `lastEventId` is not in the log. The tags of each visible transaction follow.
 */
export async function* liveEvents(
  {log, ...followed}: Followed & {readonly log: TransactionLog},
  includeDrafts: boolean,
  lastEventId: string | undefined,
  signal: AbortSignal,
): AsyncGenerator<string, void> {
  const head = log.head() ?? {seq: 0, id: ''}
  const resumed = lastEventId === undefined ? undefined : log.seqOf(lastEventId)
  const event = lastEventId === undefined || resumed !== undefined ? 'welcome' : 'restart'
  yield encodeEvent({event, id: head.id, data: {id: head.id}})
  const from = resumed ?? head.seq
  for await (const transactions of followLog(followed, 'everything', from, signal)) {
    const frames = transactions
      .filter((transaction) => includeDrafts || changesPublished(transaction))
      .map(({id}) => encodeEvent({id, data: {id, tags: [syncTag]}}))
    if (transactions.length === 0) yield keepAlive
    else if (frames.length > 0) yield frames.join('')
  }
}

function changesPublished({changes}: LoggedTransaction): boolean {
  return changes.some(({documentId}) => !documentId.includes('.'))
}
