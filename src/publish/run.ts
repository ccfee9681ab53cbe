import type {SanityClient} from '@sanity/client'

import type {SiteTarget} from './files/put-files.ts'
import type {ArticleFetcher} from './articles/fetch-articles.ts'
import type {PictureFiles} from './pictures/picture-files.ts'
import type {Rendering} from './rendering/rendering.ts'
import type {Renderers} from './rendering/renderers.ts'

/** How far a step of a run is. */
export interface Progress {
  readonly step: 'changes' | 'articles' | 'lists'
  readonly done: number
  /** Unknown while what there is to do is still being listed. */
  readonly total?: number
}

/** What every step of one run needs. */
export interface Run extends SiteTarget, Rendering {
  readonly client: SanityClient
  readonly fetcher: ArticleFetcher
  readonly renderers: Renderers
  readonly pictures: PictureFiles
  readonly onProgress: (progress: Progress) => void
}
