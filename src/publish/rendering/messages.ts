import type {ClientSettings} from '../../connection/index.ts'
import type {RenderedArticle, RenderSettings, WantedArticle} from './rendered-article.ts'

/** The start data of a rendering thread. */
export interface ThreadData {
  readonly client: ClientSettings
  readonly settings: RenderSettings
  /** The address of the newsroom's configuration, which holds what cannot be sent: functions. */
  readonly module: string | undefined
  /** The names of the newsroom's own block types. */
  readonly blocks: readonly string[]
  /** The folder of compiled code, if there is one. */
  readonly compileCache: string | undefined
}

/** A request to the thread. Answers come in any order. */
export interface ThreadRequest {
  readonly number: number
  readonly wanted: readonly WantedArticle[]
}

/** An answer of the thread; without articles for a failure. */
export interface ThreadAnswer {
  readonly number: number
  readonly articles?: readonly RenderedArticle[]
  /** The fields of the site that articles have read so far. */
  readonly reads?: ReadonlySet<string>
}
