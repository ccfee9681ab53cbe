import type {PageShows, StudioMessage} from '../../../content/preview-messages.ts'

/** The callbacks for the Studio that shows the page. */
export interface StudioListener {
  /** Returns the published `_id` of the wanted article. */
  readonly documentId: () => string
  readonly onMessage: (message: StudioMessage) => void
}

/** A channel to the Studio that shows a page. */
export interface StudioChannel {
  /** Requests the wanted article again, as a whole. */
  readonly ask: () => void
}

/** A message of Presentation on one of its own connections. */
interface Told {
  readonly type?: unknown
  readonly to?: unknown
}

/** The message that Presentation repeats on each of its own connections until it is answered. */
const handshake = 'handshake/syn'

/** Hides messages of all origins but the given ones and the page's own from later scripts. */
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
 * Connects with our plugin in the Studio that shows the page, in a frame or in a window that it opened. After the
 * Studio's first message, the page sends its request with a port, and the plugin answers through that port. Only the
 * Studio of this page is heard, and only from the given origins.
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
    // A reloaded Studio repeats the handshake.
    const isAnew = data?.to === 'loaders' && String(data.type).endsWith(handshake)
    if (origin !== undefined && !isAnew) return
    origin = from
    ask()
  })
  return {ask}
}
