import type {ClientSettings} from '../../connection/index.ts'
import type {RenderedArticle, RenderSettings, WantedArticle} from './rendered-article.ts'

/** What a thread that renders is told when it starts. */
export interface ThreadData {
  readonly client: ClientSettings
  readonly settings: RenderSettings
  /** Where compiled code is kept, when it is. */
  readonly compileCache: string | undefined
}

/** What it is asked; the answers come in any order. */
export interface ThreadRequest {
  readonly number: number
  readonly wanted: readonly WantedArticle[]
}

/** What it answers. Without articles: it could not do it. */
export interface ThreadAnswer {
  readonly number: number
  readonly articles?: readonly RenderedArticle[]
}
