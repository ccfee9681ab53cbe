import type {Document} from '../../document.ts'
import {badRequest, LakeError} from '../../errors.ts'
import type {DatasetStore} from '../../storage/dataset-store.ts'
import {sizeOfParameters} from '../parameters.ts'
import {requireLight, type Query} from '../parse-query.ts'
import type {QueryContext} from '../planner/evaluation.ts'
import {isSmall, prepareQuery, type PreparedQuery} from '../prepared-query.ts'
import {selectAmong, selectIds} from '../select-ids.ts'
import {answerQuery, type QueryAnswer, type QueryRequest} from './answer-query.ts'
import {mainBudget, OverBudget} from './main-budget.ts'
import {parametersAtOnce, timeAmongChanges, type QueryLimits} from './query-limits.ts'
import {QueryThreads} from './query-threads.ts'

/** The share of a dataset's document cache that a thread gets. */
const shareOfThread = 0.5

/** The time for which a slow query is not tried again on the main thread, in milliseconds. */
const slowTime = 10_000

/** The number of times that a transaction restarts because others changed the dataset during its search. */
const mostTries = 20

/** A query of a transaction whose documents have to be found before the transaction. */
class LongSelection extends Error {
  readonly query: Query

  constructor(query: Query) {
    super('The documents of the query are found before the transaction')
    this.query = query
  }
}

/** The ids that queries have found, all from the same state of the dataset. */
interface Found {
  readonly head: number | undefined
  readonly ids: ReadonlyMap<string, readonly string[]>
}

/** Gives the ids of a query as {@link TransactOptions.select} has it. */
export type Select = (
  documents: readonly Document[] | undefined,
  query: string,
  params: Readonly<Record<string, unknown>>,
) => string[]

/**
 * The queries of one dataset. Short ones are answered at once. All others go to threads, so that no query keeps others
 * from being answered.
 */
export class Queries {
  readonly #store: DatasetStore
  readonly #threads: QueryThreads
  /** The moment at which a query last exceeded its time on the main thread. */
  readonly #slowSince = new WeakMap<PreparedQuery, number>()

  constructor(store: DatasetStore, limits: QueryLimits) {
    this.#store = store
    this.#threads = new QueryThreads({
      path: store.file,
      copy: () => store.copy(),
      version: () => store.log.head()?.seq,
      lakeUrl: () => store.reader.lakeUrl,
      cacheBytes: store.cacheBytes * shareOfThread,
      limits,
    })
  }

  /**
   * Returns the answer to a query, or its pieces: the members of the answer as JSON, without the braces around them.
   */
  async answer(
    request: QueryRequest,
    signal?: AbortSignal,
  ): Promise<QueryAnswer | {readonly pieces: AsyncGenerator<string, void>}> {
    const prepared = this.#preparedToBeAtOnce(request.query)
    if (prepared) {
      try {
        return await this.#store.read((reader) => answerQuery(reader, request, mainBudget()))
      } catch (error) {
        if (!(error instanceof OverBudget)) throw error
        if (error.isSlow) this.#slowSince.set(prepared, performance.now())
      }
    }
    return {pieces: this.#threads.answer(request, signal)}
  }

  /**
   * Carries out a transaction with mutations by query. `transact` gets a function that finds their documents. A long
   * search runs in a thread before the transaction, and once more when the dataset has changed meanwhile.
   */
  async transact<Result>(
    context: QueryContext,
    transact: (select: Select) => Promise<Result>,
  ): Promise<Result> {
    let found: Found = {head: undefined, ids: new Map()}
    for (let tries = 1; ; tries++) {
      try {
        return await transact((documents, query, params) =>
          documents
            ? selectChanged(documents, {query, params}, context)
            : this.#select({query, params}, context, found),
        )
      } catch (error) {
        if (!(error instanceof LongSelection)) throw error
        if (tries === mostTries) throw changedTooOften()
        found = await this.#find(error.query, context, found)
      }
    }
  }

  /** Ends the evaluations in threads, and refuses queries that need one. */
  close(): void {
    this.#threads.close()
  }

  #preparedToBeAtOnce(query: Query): PreparedQuery | undefined {
    if (sizeOfParameters(query.params) > parametersAtOnce || !isSmall(query)) return undefined
    const prepared = prepareQuery(query)
    const since = this.#slowSince.get(prepared) ?? -Infinity
    return prepared.isExpensive || performance.now() - since < slowTime ? undefined : prepared
  }

  #select(query: Query, context: QueryContext, {head, ids}: Found): string[] {
    const known = head === this.#store.log.head()?.seq ? ids.get(JSON.stringify(query)) : undefined
    if (known) return [...known]
    if (!this.#preparedToBeAtOnce(query)) throw new LongSelection(query)
    try {
      return this.#store.read((reader) => selectIds(reader, query, context, mainBudget()))
    } catch (error) {
      throw error instanceof OverBudget ? new LongSelection(query) : error
    }
  }

  async #find(query: Query, context: QueryContext, {head, ids}: Found): Promise<Found> {
    const now = this.#store.log.head()?.seq
    const request: QueryRequest = {
      query,
      context: {...context},
      perspective: 'raw',
      sight: 'everything',
      timestamp: new Date(),
      isSelection: true,
    }
    let text = ''
    for await (const piece of this.#threads.answer(request)) text += piece
    const {result} = JSON.parse(`{${text}}`) as {result: string[]}
    return {
      head: now,
      ids: new Map([...(head === now ? ids : []), [JSON.stringify(query), result]]),
    }
  }
}

function changedTooOften(): LakeError {
  return new LakeError(
    'conflict',
    409,
    `The dataset changed ${mostTries} times while the documents of a query were found. ` +
      'Nothing was stored. Send the transaction again, or ask for the ids first and name them.',
  )
}

/** Returns the ids that a query finds after a transaction has changed some documents. */
function selectChanged(
  documents: readonly Document[],
  query: Query,
  context: QueryContext,
): string[] {
  requireLight(query)
  try {
    return selectAmong(documents, query, context, mainBudget(timeAmongChanges, Infinity))
  } catch (error) {
    if (!(error instanceof OverBudget)) throw error
    throw badRequest(
      'The query of a mutation takes too long after other mutations of its transaction. ' +
        'Send it as a transaction of its own, or ask for the ids first and name them.',
    )
  }
}
