import {randomBytes} from 'node:crypto'

import type {SanityClient} from '@sanity/client'

import {ObservedArticles} from './articles/observed-articles.ts'
import {DocumentStore} from './documents/document-store.ts'
import {mediaPath} from '../content/media-types.ts'
import {FollowedSite, type SiteOf} from './articles/followed-site.ts'
import {createApp} from './http/app.ts'
import type {PreviewContext} from './http/context.ts'
import {serve} from './http/serve.ts'
import {Sessions} from './http/session.ts'
import {ObservedLists} from './lists/observed-lists.ts'
import {createSockets} from './live/sockets.ts'
import {PreviewError} from './preview-error.ts'
import {locateHostedPicture, type RenderOptions, type Site} from '../render/index.ts'

/** The options of a preview. */
export interface PreviewOptions {
  /** The client of the lake. Its token needs read access only and never leaves the server. */
  readonly client: SanityClient
  /** The name and address of the site, as for the published site. */
  readonly site: Site
  /** Returns the site with the settings of the newsroom, which pages then follow. Without it, `site` stays as it is. */
  readonly siteOf?: SiteOf
  /** Options of the renderer, as for the published site. */
  readonly render?: Pick<RenderOptions, 'theme' | 'timeZone'>
  /** Where this machine serves the published site, if it does; pages link to it. */
  readonly siteAddress?: string
  /** The address of the Studio; its origin may frame the preview. */
  readonly studioUrl: string
  /** Further origins that may frame the preview. */
  readonly framedBy?: readonly string[]
  /** The origins that pictures come from. */
  readonly picturesFrom: readonly string[]
  /** The folder with the built scripts of pages, or a promise of it while they are built. */
  readonly assets: string | Promise<string>
  /** The port on 127.0.0.1, 3334 by default; 0 takes a free one. */
  readonly port?: number
  /** The command-line option that chooses another port, for the error message when the port is taken. */
  readonly portOption?: string
  /** The lifetime of an unused session, in seconds; 12 hours by default. */
  readonly sessionLifetime?: number
  /** Receives unexpected errors; writes them to standard error by default. */
  readonly report?: (error: unknown) => void
}

/** A running preview. */
export interface RunningPreview {
  readonly url: string
  /** The address for a browser tab; it gives the browser a session. */
  readonly link: string
  readonly close: () => Promise<void>
}

const defaultPort = 3334

/**
 * Serves the preview of the articles in a lake until it is closed. Throws `no-token` for a client that cannot see
 * drafts, and `port-in-use`.
 */
export async function startPreview(options: PreviewOptions): Promise<RunningPreview> {
  const {
    client,
    site,
    siteOf,
    render,
    siteAddress,
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
    {...render, site, locatePicture: locateHostedPicture, locateFile: mediaPath},
    studioUrl,
    siteOf && ((onChange) => new FollowedSite(client, store, siteOf, onChange)),
  )
  const lists = new ObservedLists(client, store)
  const sessions = new Sessions(token, sessionLifetime)
  const context: PreviewContext = {
    client,
    articles,
    sessions,
    key: randomBytes(24).toString('base64url'),
    studioUrl,
    siteAddress,
    framedBy: [...new Set([...sameMachine(new URL(studioUrl).origin), ...framedBy])],
    picturesFrom,
    assets,
    theme: render?.theme,
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

/** A Studio on this machine is reachable under both names. */
function sameMachine(origin: string): string[] {
  const names = ['127.0.0.1', 'localhost']
  const {protocol, hostname, port} = new URL(origin)
  if (!names.includes(hostname)) return [origin]
  return names.map((name) => `${protocol}//${name}${port === '' ? '' : `:${port}`}`)
}
