import type {WebSocket} from 'ws'

import type {ObservedArticles} from '../articles/observed-articles.ts'
import {readLayers} from '../documents/perspective.ts'
import {faultOf} from '../http/guard.ts'
import type {Sessions} from '../http/session.ts'
import {languageOf} from '../language.ts'
import type {ObservedLists} from '../lists/observed-lists.ts'
import {connectArticle} from './article-socket.ts'
import {sendTo} from './send-to.ts'

/** A page's request for changes. */
interface Subscription {
  /** Whether the page shows unpublished documents. */
  readonly needsSession: boolean
  readonly connect: (socket: WebSocket, hasSession: boolean) => void
}

/** Reads the subscription that a page requests. Returns an HTTP status for a request that is invalid or not allowed. */
export function subscriptionOf(
  request: Request,
  articles: ObservedArticles,
  lists: ObservedLists,
  sessions: Sessions,
): Subscription | number {
  if (faultOf(request) !== undefined || request.headers.get('origin') === null) return 403
  const {pathname, searchParams} = new URL(request.url)
  const textOf = (name: string) => searchParams.get(name) ?? ''
  if (pathname === '/_live/list') {
    const hasDrafts = textOf('drafts') === 'true'
    return {
      needsSession: hasDrafts,
      connect: (socket) => {
        const viewer = {
          language: languageOf(request),
          hasDrafts,
          version: textOf('version'),
          send: sendTo(socket),
        }
        lists.subscribe(viewer)
        socket.on('close', () => lists.unsubscribe(viewer))
      },
    }
  }
  const layers = readLayers(textOf('perspective'))
  const id = textOf('id')
  if (pathname !== '/_live' || !layers || id === '') return 404
  const needsSession = layers.length > 0
  // A page without the session that it needs must not cause any work.
  if (needsSession && !sessions.read(request)) return {needsSession, connect: () => {}}
  const shows = {version: textOf('version'), around: textOf('around')}
  return {
    needsSession,
    connect: (socket, hasSession) =>
      connectArticle(socket, articles.get(id, layers), shows, hasSession),
  }
}
