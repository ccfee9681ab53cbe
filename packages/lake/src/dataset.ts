import {sightOf, type Access, type Visibility} from './access.ts'
import type {Action} from './actions/action.ts'
import {performActions} from './actions/perform-actions.ts'
import {ScheduledReleases} from './actions/scheduled-releases.ts'
import {publishedId, releaseDocumentId, type Document} from './document.ts'
import type {DocumentsById, QueryOptions} from './dataset-answers.ts'
import type {QueryAnswer} from './query/answer/answer-query.ts'
import {Queries} from './query/answer/queries.ts'
import type {QueryLimits} from './query/answer/query-limits.ts'
import {documentEvents, type DocumentEvent} from './history/document-events.ts'
import {documentsAt, type HistoryMoment} from './history/document-history.ts'
import {
  transactionsOf,
  type HistoryTransaction,
  type TransactionHistoryOptions,
} from './history/transaction-history.ts'
import {Commits} from './listen/commits.ts'
import {Frames} from './listen/frames.ts'
import {listen} from './listen/listen.ts'
import {liveEvents} from './listen/live-events.ts'
import {LogTail} from './listen/log-tail.ts'
import type {ListenOptions} from './listen/listen-options.ts'
import {createMatcher} from './query/matcher.ts'
import type {Query} from './query/parse-query.ts'
import type {Perspective} from './query/perspective.ts'
import type {QueryContext} from './query/planner/evaluation.ts'
import {DatasetView} from './query/view.ts'
import type {DatasetStore} from './storage/dataset-store.ts'
import {GroupCommit} from './storage/group-commit.ts'
import type {Commit} from './storage/transaction-log.ts'
import {mutate, type MutateOptions, type MutateResult} from './transactions/mutate.ts'
import {mutateTogether} from './transactions/mutate-together.ts'
import type {Mutation} from './transactions/mutation.ts'
import {referencesIn} from './transactions/references.ts'
import type {TransactOptions} from './transactions/transact.ts'

/** The options of a transaction that the dataset itself sets. */
type OwnOptions = Pick<TransactOptions, 'author' | 'committed' | 'select'>

/** A dataset: reads, queries and changes its documents. */
export class Dataset {
  readonly #store: DatasetStore
  readonly #context: QueryContext
  readonly #commits = new Commits()
  readonly #tail: LogTail
  readonly #frames = new Frames()
  readonly #schedule: ScheduledReleases
  readonly #queries: Queries
  readonly #group: GroupCommit

  constructor(store: DatasetStore, context: QueryContext, limits: QueryLimits) {
    this.#store = store
    this.#queries = new Queries(store, limits)
    this.#group = new GroupCommit(store)
    this.#context = context
    this.#tail = new LogTail(store)
    this.#schedule = new ScheduledReleases({
      releases: () => store.withPrefix(releaseDocumentId('')),
      perform: (actions) => void performActions(store, actions, this.#transactOptions()),
      reportFailure: ({_id: id}, message) => {
        const failed = {set: {state: 'active', error: {message}}, unset: ['publishAt']}
        const patch = {kind: 'patch', selection: {id}, operations: failed} as const
        this.mutate([patch], {ignoresLocks: true})
      },
    })
    this.#schedule.refresh()
  }

  /** The readers that need no token. */
  get visibility(): Visibility {
    return this.#store.visibility
  }

  set visibility(visibility: Visibility) {
    this.#store.visibility = visibility
  }

  /**
   * Answers a GROQ query in a perspective. Throws `query-failed` as {@link evaluateQuery} does, `query-timeout` and
   * `query-too-large`.
   */
  async query(
    query: Query,
    perspective: Perspective,
    access: Access,
    options: QueryOptions = {},
  ): Promise<QueryAnswer> {
    const answer = await this.answer(query, perspective, access, options)
    if (!('pieces' in answer)) return answer
    let text = ''
    for await (const piece of answer.pieces) text += piece
    return JSON.parse(`{${text}}`) as QueryAnswer
  }

  /**
   * As {@link Dataset.query}. A query over many documents is evaluated in a thread of its own and answered in pieces:
   * the members of the answer as JSON, without the braces around them.
   */
  async answer(
    query: Query,
    perspective: Perspective,
    access: Access,
    {signal, ...told}: QueryOptions = {},
  ): Promise<QueryAnswer | {readonly pieces: AsyncGenerator<string, void>}> {
    const sight = sightOf(access, this.visibility)
    const context = this.#contextOf(access)
    const request = {query, perspective, sight, context, timestamp: new Date(), ...told}
    return this.#queries.answer(request, signal)
  }

  /** Performs a transaction of mutations. Throws as {@link mutate} does, and then stores nothing. */
  mutate(
    mutations: readonly Mutation[],
    options: Omit<MutateOptions, keyof OwnOptions>,
    identity?: string,
  ): MutateResult {
    return mutate(this.#store, mutations, {...options, ...this.#transactOptions(identity)})
  }

  /**
   * As {@link Dataset.mutate}, also for mutations by query, and with one commit for transactions that come together. A
   * long search for documents runs before the transaction, so that other requests are answered meanwhile.
   */
  async mutateByQuery(
    mutations: readonly Mutation[],
    options: Omit<MutateOptions, keyof OwnOptions>,
    identity?: string,
  ): Promise<MutateResult> {
    const own = this.#transactOptions(identity)
    return this.#queries.transact(this.#contextOf({identity}), (select) =>
      this.#group.add(() => mutate(this.#store, mutations, {...options, ...own, select})),
    )
  }

  /** Performs transactions of mutations, all or none. Throws as {@link mutateTogether} does, and then stores nothing. */
  mutateTogether(batches: Iterable<readonly Mutation[]>, identity?: string): void {
    mutateTogether(this.#store, batches, this.#transactOptions(identity))
  }

  /**
   * Performs actions as one transaction and returns its id, with one commit for transactions that come together. Throws
   * as {@link performActions} does.
   */
  perform(
    actions: readonly Action[],
    options: Omit<TransactOptions, keyof OwnOptions>,
    identity?: string,
  ): Promise<string> {
    const own = this.#transactOptions(identity)
    return this.#group.add(() => performActions(this.#store, actions, {...options, ...own}))
  }

  /** Returns the documents of these ids, in order, and the ids that are missing or may not be seen. */
  documentsById(ids: readonly string[], access: Access): DocumentsById {
    const view = this.#view('raw', access)
    const documents = ids.flatMap((id) => view.byId(id) ?? [])
    const omitted = ids
      .filter((id) => !view.byId(id))
      .map((id) => ({
        id,
        reason: this.#store.get(id) ? ('permission' as const) : ('existence' as const),
      }))
    return {documents, omitted}
  }

  /** Returns the documents whose ids begin with a text, regardless of rights. */
  withPrefix(prefix: string): Document[] {
    return this.#store.withPrefix(prefix)
  }

  /** Returns a document with its existing draft and versions. */
  versionsOf(id: string, access: Access): DocumentsById {
    const members = this.#store.idsOfGroup(publishedId(id))
    return this.documentsById(members.length > 0 ? members : [id], access)
  }

  /** The ids of the documents that refer to a document of this dataset, or to one of another. */
  referrersOf(id: string, dataset?: string): string[] {
    return this.#store
      .referrers(id)
      .filter((document) => referencesIn(document, dataset).some(({target}) => target === id))
      .map(({_id}) => _id)
  }

  /** How many releases are neither published nor archived. */
  get activeReleases(): number {
    return this.#store
      .withPrefix(releaseDocumentId(''))
      .filter(({state}) => state === 'active' || state === 'scheduled').length
  }

  /** Documents as they were, from the log. */
  documentsAt(ids: readonly string[], moment: HistoryMoment): Document[] {
    return documentsAt(this.#store, ids, moment)
  }

  /** The transactions that changed any of some documents, or all. */
  transactionsOf(
    ids: readonly string[] | undefined,
    options: TransactionHistoryOptions,
  ): HistoryTransaction[] {
    return transactionsOf(this.#store, ids, options)
  }

  /** The events of a document as editors see them, newest first. */
  eventsOf(id: string): DocumentEvent[] {
    return documentEvents(this.#store, id)
  }

  /**
   * Prepares a listener of a query, from now on or after an earlier event. It runs until its signal aborts or the
   * dataset is closed. Throws `query-failed` when the query does not parse.
   */
  listener(
    options: ListenOptions,
    access: Access,
    lastEventId?: string,
  ): (signal: AbortSignal) => AsyncGenerator<string, void> {
    const context = this.#contextOf(access)
    const listened = {
      log: this.#store.log,
      tail: this.#tail,
      commits: this.#commits,
      frames: this.#frames,
      matcher: createMatcher((id) => this.#view('raw', access).byId(id), options, context),
      identity: context.identity,
      sight: () => sightOf(access, this.visibility),
    }
    return (signal) => listen(listened, options, lastEventId, signal)
  }

  /** Yields the documents of these types, or all, in the order of their ids, as they are at the beginning. */
  *documents(types?: readonly string[]): Generator<Document, void> {
    for (const id of this.#store.ids()) {
      const document = this.#store.get(id)
      if (document && (!types || types.includes(document._type))) yield document
    }
  }

  /** Prepares a follower of live events, which tell that something changed, but not what. */
  liveFollower(
    includeDrafts: boolean,
    lastEventId?: string,
  ): (signal: AbortSignal) => AsyncGenerator<string, void> {
    const followed = {
      store: this.#store,
      tail: this.#tail,
      commits: this.#commits,
      frames: this.#frames,
    }
    return (signal) => liveEvents(followed, includeDrafts, lastEventId, signal)
  }

  /** Ends all listeners and the queries in threads, and refuses further ones. */
  endWaiting(): void {
    this.#commits.close()
    this.#queries.close()
  }

  /** Closes the storage, which holds every acknowledged write. */
  close(): void {
    this.endWaiting()
    this.#schedule.stop()
    this.#group.finish()
    this.#store.close()
  }

  #committed(commit: Commit): void {
    this.#tail.grow(commit.seq)
    this.#commits.announce(commit)
    if (commit.documentIds.some((id) => id.startsWith(releaseDocumentId('')))) {
      this.#schedule.refresh()
    }
  }

  #view(perspective: Perspective, access: Access): DatasetView {
    return new DatasetView(this.#store.reader, {
      perspective,
      sight: sightOf(access, this.visibility),
    })
  }

  #contextOf({identity = this.#context.identity}: Pick<Access, 'identity'>): QueryContext {
    const {dataset, projectId} = this.#context
    return {identity, dataset, projectId}
  }

  #transactOptions(identity?: string): OwnOptions {
    const context = this.#contextOf({identity})
    return {
      author: context.identity,
      committed: (commit) => this.#committed(commit),
      select: () => {
        throw new Error('Mutations by query are carried out by mutateByQuery()')
      },
    }
  }
}
