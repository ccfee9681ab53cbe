import type {WebSocket} from 'ws'

import type {ObservedArticles} from '../articles/observed-articles.ts'
import {readLayers} from '../documents/perspective.ts'
import {faultOf} from '../http/guard.ts'
import type {Sessions} from '../http/session.ts'
import {languageOf} from '../language.ts'
import type {ObservedLists} from '../lists/observed-lists.ts'
import {connectArticle} from './article-socket.ts'
import {sendTo} from './send-to.ts'

/** What a page asks to be told of. */
interface Asked {
  /** Whether there is more than what is published in it. */
  readonly needsSession: boolean
  readonly connect: (socket: WebSocket, hasSession: boolean) => void
}

/** What a page asks for; the status of what it is answered where it may not ask, or asks for nothing. */
export function asked(
  request: Request,
  articles: ObservedArticles,
  lists: ObservedLists,
  sessions: Sessions,
): Asked | number {
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
        lists.enter(viewer)
        socket.on('close', () => lists.leave(viewer))
      },
    }
  }
  const layers = readLayers(textOf('perspective'))
  const id = textOf('id')
  if (pathname !== '/_live' || !layers || id === '') return 404
  const needsSession = layers.length > 0
  // Whoever may not see it makes no work.
  if (needsSession && !sessions.read(request)) return {needsSession, connect: () => {}}
  const shows = {version: textOf('version'), around: textOf('around')}
  return {
    needsSession,
    connect: (socket, hasSession) =>
      connectArticle(socket, articles.get(id, layers), shows, hasSession),
  }
}
