import {randomBytes} from 'node:crypto'

import type {SanityClient} from '@sanity/client'

import {ObservedArticles} from './articles/observed-articles.ts'
import {DocumentStore} from './documents/document-store.ts'
import {createApp} from './http/app.ts'
import type {PreviewContext} from './http/context.ts'
import {serve} from './http/serve.ts'
import {Sessions} from './http/session.ts'
import {ObservedLists} from './lists/observed-lists.ts'
import {createSockets} from './live/sockets.ts'
import {PreviewError} from './preview-error.ts'
import {locateHostedPicture, type Site} from '../render/index.ts'

/** What a preview is of, and where. */
export interface PreviewOptions {
  /** For the lake. Its token, which may only need to read, stays here. */
  readonly client: SanityClient
  /** What the site is called and where it will stand, as for the site itself. */
  readonly site: Site
  /** The address of the Studio; its origin may frame the preview. */
  readonly studioUrl: string
  /** Further origins that may frame it. */
  readonly framedBy?: readonly string[]
  /** The origins that pictures are at. */
  readonly picturesFrom: readonly string[]
  /** The folder of the built scripts of pages, or the promise of it while it is being made. */
  readonly assets: string | Promise<string>
  /** Port on 127.0.0.1; 0 takes a free one. 3334 by default. */
  readonly port?: number
  /** The option of a command that chooses another port, for the message when it is taken. */
  readonly portOption?: string
  /** How long a session lasts that nobody uses, in seconds; 12 hours by default. */
  readonly sessionLifetime?: number
  /** Gets errors that nobody foresaw; standard error by default. */
  readonly report?: (error: unknown) => void
}

/** A preview that answers. */
export interface RunningPreview {
  readonly url: string
  /** The address for a tab of one's own: it gives the browser a session. */
  readonly link: string
  readonly close: () => Promise<void>
}

const defaultPort = 3334

/**
 * Serves the preview of the articles in a lake until it is closed.
 * Throws `no-token` for a client that could not see drafts, and `port-in-use`.
 */
export async function startPreview(options: PreviewOptions): Promise<RunningPreview> {
  const {
    client,
    site,
    studioUrl,
    framedBy = [],
    picturesFrom,
    assets,
    sessionLifetime,
    report = console.error,
  } = options
  const {token} = client.config()
  if (!token) {
    throw new PreviewError(
      'no-token',
      'A preview shows drafts, which a lake shows only with a token that may read them. Set SANITY_AUTH_TOKEN to one, such as that of a viewer.',
    )
  }
  if (typeof assets !== 'string') assets.catch(() => undefined)
  const store = new DocumentStore(client, (isAway) => sockets.tellAll({type: 'lake', isAway}))
  const articles = new ObservedArticles(
    store,
    {site, locatePicture: locateHostedPicture},
    studioUrl,
  )
  const lists = new ObservedLists(client, store)
  const sessions = new Sessions(token, sessionLifetime)
  const context: PreviewContext = {
    client,
    articles,
    sessions,
    key: randomBytes(24).toString('base64url'),
    studioUrl,
    framedBy: [...new Set([...sameMachine(new URL(studioUrl).origin), ...framedBy])],
    picturesFrom,
    assets,
    report,
  }
  const sockets = createSockets(articles, lists, sessions, () => store.isAway)
  const {port = defaultPort, portOption = '--port'} = options
  const close = async () => {
    sockets.close()
    lists.close()
    articles.close()
    store.close()
  }
  try {
    const served = await serve(createApp(context), sockets.upgrade, port, portOption)
    return {
      url: `${served.origin}/`,
      link: `${served.origin}/_open?key=${context.key}`,
      close: async () => {
        await close()
        await served.close()
      },
    }
  } catch (error) {
    await close()
    throw error
  }
}

/** A Studio on this machine answers by both names. */
function sameMachine(origin: string): string[] {
  const names = ['127.0.0.1', 'localhost']
  const {protocol, hostname, port} = new URL(origin)
  if (!names.includes(hostname)) return [origin]
  return names.map((name) => `${protocol}//${name}${port === '' ? '' : `:${port}`}`)
}
