import type {SanityClient} from '@sanity/client'

import type {RenderOptions} from '../render/index.ts'
import type {SiteFolder} from './files/site-folder.ts'
import type {ArticleFetcher} from './articles/fetch-articles.ts'
import type {FormatName} from './formats.ts'
import type {PictureFiles} from './pictures/picture-files.ts'
import type {Renderers} from './rendering/renderers.ts'
import type {GrowingReport} from './report.ts'
import type {SiteState} from './state/site-state.ts'

/** How far a step of a run is. */
export interface Progress {
  readonly step: 'changes' | 'articles' | 'lists'
  readonly done: number
  /** Unknown while what there is to do is still being listed. */
  readonly total?: number
}

/** What every step of one run needs. */
export interface Run {
  readonly client: SanityClient
  readonly state: SiteState
  readonly folder: SiteFolder
  readonly fetcher: ArticleFetcher
  readonly renderers: Renderers
  readonly pictures: PictureFiles
  readonly formats: ReadonlySet<FormatName>
  readonly options: RenderOptions
  readonly report: GrowingReport
  readonly onProgress: (progress: Progress) => void
}
