import type {WebSocket} from 'ws'

import type {ObservedArticle} from '../articles/observed-article.ts'
import type {Viewer} from '../articles/viewer.ts'
import {applyDiff} from '../documents/apply-diff.ts'
import type {StoredDocument} from '../../content/stored-document.ts'
import {shareStructure} from '../documents/share-structure.ts'
import {noSession, type PageMessage} from './protocol.ts'
import {sendTo} from './send-to.ts'

/** Connects a page with its article. Only who has a session may have something shown that is not stored. */
export function connectArticle(
  socket: WebSocket,
  article: ObservedArticle,
  {version, around}: {readonly version: string; readonly around: string},
  hasSession: boolean,
): void {
  const refuse = hasSession ? undefined : () => socket.close(noSession)
  const viewer: Viewer = {shown: undefined, send: sendTo(socket), refuse}
  let last: StoredDocument | undefined
  article.subscribe(viewer, version, around).then(
    // One may have gone away while the article was being read.
    () => (socket.readyState === socket.OPEN ? undefined : article.unsubscribe(viewer)),
    () => socket.close(1013),
  )
  socket.on('close', () => article.unsubscribe(viewer))
  socket.on('message', (data: Buffer) => {
    if (!hasSession) {
      socket.close(1008)
      return
    }
    const message = readMessage(data)
    if (!message) return
    try {
      last = unsavedOf(message, last, article)
    } catch {
      // It shows something else than what is known here, and says all of it when it comes back.
      socket.close(1008)
      return
    }
    void article.showUnsaved(viewer, last)
  })
}

/** The document that a page edits after a message; `last` before it. Throws for a diff that leads to none. */
function unsavedOf(
  message: PageMessage,
  last: StoredDocument | undefined,
  article: ObservedArticle,
): StoredDocument | undefined {
  if ('diff' in message) {
    if (!last || !('attributes' in message.diff)) throw new TypeError('There is no document')
    return shareStructure(last, applyDiff(last, message.diff) as StoredDocument)
  }
  const {document} = message
  return document ? shareStructure(last ?? article.document, document as StoredDocument) : undefined
}

function readMessage(data: Buffer): PageMessage | undefined {
  try {
    const message = JSON.parse(data.toString('utf8')) as PageMessage | null
    if (message?.type !== 'unsaved') return undefined
    if ('diff' in message) return message
    const {document} = message
    return typeof document === 'object' && !Array.isArray(document) ? message : undefined
  } catch {
    return undefined
  }
}
