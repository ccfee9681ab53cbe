import type {SanityClient} from '@sanity/client'

import type {ObservedArticles} from '../articles/observed-articles.ts'
import type {Sessions} from './session.ts'

/** What the handlers of a preview share. */
export interface PreviewContext {
  readonly client: SanityClient
  readonly articles: ObservedArticles
  readonly sessions: Sessions
  /** What the address carries that gives a browser a session. */
  readonly key: string
  /** The address of the Studio. */
  readonly studioUrl: string
  /** The origins whose pages may frame the preview, beside the one of a session's Studio. */
  readonly framedBy: readonly string[]
  /** The origins that pictures are at. */
  readonly picturesFrom: readonly string[]
  /** The folder of the built scripts of pages. */
  readonly assets: string | Promise<string>
  /** Gets errors that nobody foresaw. */
  readonly report: (error: unknown) => void
}
