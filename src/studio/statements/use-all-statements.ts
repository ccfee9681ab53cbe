import {getPublishedId} from '@sanity/client/csm'
import type {SanityClient} from '@sanity/client'
import {useEffect, useMemo, useState} from 'react'
import {useClient} from 'sanity'

import {API_VERSION} from '../../content/api-version.ts'
import {QUOTING_AFTER, QUOTING_BY_ID, QUOTING_LENGTH} from '../../content/queries/index.ts'
import {statementsOf, type QuotingArticle, type Statement} from './statement.ts'

/** All statements, as far as they are read. */
export interface AllStatements {
  readonly statements: readonly Statement[]
  readonly isLoading: boolean
  readonly isFailed: boolean
}

type ByArticle = ReadonlyMap<string, readonly Statement[]>

/** How long changes are collected before the changed articles are read again, in milliseconds. */
const pause = 400

/**
 * Returns the statements of all articles, each as its draft says or else its published document. Articles are read page by
 * page, and read again when they change.
 */
export function useAllStatements(): AllStatements {
  const client = useClient({apiVersion: API_VERSION})
  const [byArticle, setByArticle] = useState<ByArticle>(new Map())
  const [state, setState] = useState<'loading' | 'loaded' | 'failed'>('loading')
  useEffect(() => {
    const drafts = client.withConfig({perspective: 'drafts'})
    const changed = new Set<string>()
    let ended = new AbortController()
    let timer: ReturnType<typeof setTimeout> | undefined
    const attempt = async (read: (signal: AbortSignal) => Promise<void>) => {
      const {signal} = ended
      try {
        await read(signal)
        if (!signal.aborted) setState('loaded')
      } catch {
        if (!signal.aborted) setState('failed')
      }
    }
    const readAll = () => {
      ended.abort()
      ended = new AbortController()
      void attempt(async (signal) => {
        const found = new Map<string, readonly Statement[]>()
        for await (const page of readPages(drafts, signal)) {
          for (const article of page) found.set(article._id, statementsOf(article))
          if (!signal.aborted) setByArticle((known) => new Map([...known, ...found]))
        }
        if (!signal.aborted) setByArticle(found)
      })
    }
    const readChanged = () =>
      void attempt(async (signal) => {
        const ids = [...changed]
        changed.clear()
        const articles = await drafts.fetch<QuotingArticle[]>(QUOTING_BY_ID, {ids}, {signal})
        if (!signal.aborted) setByArticle((known) => withArticles(known, ids, articles))
      })
    const subscription = client
      .listen(
        '*[_type == "article"]',
        {},
        {events: ['welcome', 'reconnect', 'mutation'], includeResult: false, visibility: 'query'},
      )
      .subscribe({
        next: (event) => {
          if (event.type === 'welcome') readAll()
          if (event.type !== 'mutation') return
          changed.add(getPublishedId(event.documentId))
          clearTimeout(timer)
          timer = setTimeout(readChanged, pause)
        },
        error: () => setState('failed'),
      })
    return () => {
      subscription.unsubscribe()
      clearTimeout(timer)
      ended.abort()
    }
  }, [client])
  const statements = useMemo(() => [...byArticle.values()].flat(), [byArticle])
  return {statements, isLoading: state === 'loading', isFailed: state === 'failed'}
}

async function* readPages(
  client: SanityClient,
  signal: AbortSignal,
): AsyncGenerator<QuotingArticle[]> {
  let after = ''
  for (;;) {
    const options = {signal, tag: 'newsdesk.statements'}
    const articles = await client.fetch<QuotingArticle[]>(QUOTING_AFTER, {after}, options)
    yield articles
    const last = articles.at(-1)
    if (!last || articles.length < QUOTING_LENGTH) return
    after = last._id
  }
}

/** Articles that were asked for and not answered are gone. */
function withArticles(
  known: ByArticle,
  ids: readonly string[],
  articles: readonly QuotingArticle[],
): ByArticle {
  const all = new Map(known)
  for (const id of ids) all.delete(id)
  for (const article of articles) all.set(article._id, statementsOf(article))
  return all
}
