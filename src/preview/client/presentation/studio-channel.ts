import type {PageShows, StudioMessage} from '../../../content/preview-messages.ts'

/** What hears of the Studio that shows the page. */
export interface StudioListener {
  /** Which of what the Studio edits is wanted: the published `_id` of an article. */
  readonly documentId: () => string
  readonly onMessage: (message: StudioMessage) => void
}

/** A channel to the Studio that shows a page. */
export interface StudioChannel {
  /** Says anew which article is wanted, and gets it whole. */
  readonly ask: () => void
}

/** What Presentation says to a page through one of its own connections. */
interface Told {
  readonly type?: unknown
  readonly to?: unknown
}

/** What Presentation begins each of its own connections with, until it is answered. */
const handshake = 'handshake/syn'

/** Lets none of the scripts that come later hear windows of other origins than the given ones and the page's own. */
export function hearOnly(origins: readonly string[]): void {
  const heard = new Set([location.origin, ...origins])
  addEventListener(
    'message',
    (event) => {
      if (!heard.has(event.origin)) event.stopImmediatePropagation()
    },
    {capture: true},
  )
}

/**
 * Connects with our part of the Studio that shows the page, in a frame or in a window that it opened. As soon as that has
 * said anything it is asked through its window; it answers through the port that goes along. Only windows of the given
 * origins are heard and asked, and of these only the one that the page belongs to.
 */
export function connectStudio(
  origins: readonly string[],
  {documentId, onMessage}: StudioListener,
): StudioChannel {
  const studio = (window.parent === window ? window.opener : window.parent) as Window | null
  let origin: string | undefined
  let port: MessagePort | undefined

  const ask = () => {
    if (origin === undefined) return
    port?.close()
    const channel = new MessageChannel()
    port = channel.port1
    port.addEventListener('message', ({data}) => onMessage(data as StudioMessage))
    port.start()
    const message: PageShows = {type: 'newsdesk/page-shows', id: documentId()}
    studio?.postMessage(message, origin, [channel.port2])
  }

  addEventListener('message', ({source, data, origin: from}: MessageEvent<Told | null>) => {
    if (source !== studio || !origins.includes(from)) return
    // A Studio that was loaded again shakes hands again.
    const isAnew = data?.to === 'loaders' && String(data.type).endsWith(handshake)
    if (origin !== undefined && !isAnew) return
    origin = from
    ask()
  })
  return {ask}
}
