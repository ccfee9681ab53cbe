import type {WebSocket} from 'ws'

import type {ObservedArticle} from '../articles/observed-article.ts'
import type {Viewer} from '../articles/viewer.ts'
import {applyDiff} from '../documents/apply-diff.ts'
import type {StoredDocument} from '../../content/stored-document.ts'
import {shareStructure} from '../documents/share-structure.ts'
import {noSession, type PageMessage} from './protocol.ts'
import {sendTo} from './send-to.ts'

/** Connects a page with its article. Only a page with a session may show unsaved edits. */
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
    // The page may have closed while the article was being read.
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
      // The diff has another base than the document known here. The page sends the whole document when it reconnects.
      socket.close(1008)
      return
    }
    void article.showUnsaved(viewer, last)
  })
}

/** Returns the unsaved document after a message; `last` is the one before it. Throws for a diff that does not fit. */
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
