import type {StudioMessage} from '../../../content/preview-messages.ts'
import {applyDiff} from '../../documents/apply-diff.ts'
import type {PreviewPage} from '../page.ts'
import {followLoaders} from './loaders.ts'
import {connectStudio} from './studio-channel.ts'

/** The time that a Studio has to answer before it counts as one without our plugin, in milliseconds. */
const patience = 2_000

/**
 * Shows the article as it is edited beside the page. Our Studio sends the change of every keystroke; any other Studio
 * is queried through Presentation's channel for loaders. If the perspectives of page and Studio differ, the page shows
 * the stored article.
 */
export function followUnsaved(page: PreviewPage): void {
  let isOurs = false
  let edited: object | null = null
  let perspective: string | undefined
  let sent: object | null = null

  const send = (diff?: Extract<StudioMessage, {diff: unknown}>['diff']) => {
    const shown = page.config.perspective
    const next = perspective === shown && shown !== 'published' ? edited : null
    if (next === sent) return
    page.sendUnsaved(next, sent === null ? undefined : diff)
    sent = next
  }

  const receive = (message: StudioMessage) => {
    isOurs = true
    if (message.type === 'studio') {
      page.setLanguage(message.language.startsWith('de') ? 'de' : 'en')
      return
    }
    const before = edited
    perspective = message.perspective
    if ('document' in message) edited = message.document
    else {
      try {
        edited = applyDiff(before, message.diff) as object
      } catch (error) {
        console.warn(error)
        studio.ask()
        return
      }
    }
    send('diff' in message && sent === before ? message.diff : undefined)
  }

  const studio = connectStudio(page.config.studioOrigins, {
    documentId: () => page.config.documentId,
    onMessage: receive,
  })
  const since = performance.now()
  followLoaders(page, {
    isWanted: () => !isOurs && performance.now() - since > patience,
    onDocument: (document, shown) => {
      if (isOurs) return
      edited = document
      perspective = shown
      send()
    },
  })
  let shown = page.config.documentId
  page.onUpdate(() => {
    if (page.config.documentId !== shown) {
      // The page shows another article now, so the former document is dropped.
      shown = page.config.documentId
      edited = null
      sent = null
      studio.ask()
    }
    send()
  })
}
