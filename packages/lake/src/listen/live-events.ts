import {publishedId, type Document} from '../document.ts'
import {tagsOfDocuments} from '../query/sync-tags.ts'
import type {DatasetStore} from '../storage/dataset-store.ts'
import {encodeEvent, keepAlive} from './event-stream.ts'
import {followLog, type Followed} from './follow-log.ts'
import type {Listened} from './listen.ts'
import type {FollowedTransaction} from './log-tail.ts'

/**
 * Yields the stream of live events (https://www.sanity.io/docs/content-lake/live-content-api). It begins with a
 * welcome, or with a restart when `lastEventId` is not in the log. The tags of each visible transaction follow.
 */
export async function* liveEvents(
  {
    store,
    frames,
    ...followed
  }: Followed & Pick<Listened, 'frames'> & {readonly store: DatasetStore},
  includeDrafts: boolean,
  lastEventId: string | undefined,
  signal: AbortSignal,
): AsyncGenerator<string, void> {
  const {log} = store
  const head = log.head() ?? {seq: 0, id: ''}
  const resumed = lastEventId === undefined ? undefined : log.seqOf(lastEventId)
  const event = lastEventId === undefined || resumed !== undefined ? 'welcome' : 'restart'
  yield encodeEvent({event, id: head.id, data: {id: head.id}})
  const from = resumed ?? head.seq
  for await (const transactions of followLog(followed, 'everything', from, signal)) {
    if (transactions.length === 0) yield keepAlive
    let text = ''
    for (const transaction of transactions) {
      text += await frames.of(transaction, includeDrafts ? 'live drafts' : 'live', async () =>
        frameOf(transaction, documentsOf(transaction, store, includeDrafts)),
      )
    }
    if (text !== '') yield text
  }
}

/** Returns the event of a transaction that concerns some documents; empty for one that concerns none. */
function frameOf({id}: FollowedTransaction, documents: readonly Document[]): string {
  return documents.length === 0
    ? ''
    : encodeEvent({id, data: {id, tags: tagsOfDocuments(documents)}})
}

/**
 * Returns the documents of a transaction before and after it. With drafts, also the others of their groups: where a draft
 * goes, a query sees the published document instead.
 */
function documentsOf(
  {changed}: FollowedTransaction,
  store: DatasetStore,
  includeDrafts: boolean,
): Document[] {
  const concerned = changed.filter(({documentId}) => includeDrafts || !documentId.includes('.'))
  const groups = new Set(concerned.map(({documentId}) => publishedId(documentId)))
  const others = includeDrafts ? [...groups].flatMap((group) => store.idsOfGroup(group)) : []
  return [
    ...concerned.flatMap(({before, after}) => [before, after]),
    ...others.map((id) => store.get(id)),
  ].filter((document) => document !== null && document !== undefined)
}
