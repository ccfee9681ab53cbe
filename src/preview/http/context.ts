import type {SanityClient} from '@sanity/client'

import type {Theme} from '../../render/index.ts'
import type {ObservedArticles} from '../articles/observed-articles.ts'
import type {Sessions} from './session.ts'

/** The parts that all handlers of a preview share. */
export interface PreviewContext {
  readonly client: SanityClient
  readonly articles: ObservedArticles
  readonly sessions: Sessions
  /** The secret in the address that gives a browser a session. */
  readonly key: string
  /** The address of the Studio. */
  readonly studioUrl: string
  /** The address where the published site is served, if it is. */
  readonly siteAddress: string | undefined
  /** The origins whose pages may frame the preview, besides the origin of a session's Studio. */
  readonly framedBy: readonly string[]
  /** The origins that pictures come from. */
  readonly picturesFrom: readonly string[]
  /** The folder with the built scripts of pages. */
  readonly assets: string | Promise<string>
  /** The theme of the pages, which has their fonts. */
  readonly theme: Theme | undefined
  /** Receives unexpected errors. */
  readonly report: (error: unknown) => void
}
