import type {SiteTarget} from '../files/put-files.ts'
import type {ReservedSlugs} from '../reserved-slugs.ts'
import type {PictureFiles} from '../pictures/picture-files.ts'
import type {Progress} from '../progress.ts'
import type {Renderers} from '../rendering/renderers.ts'
import type {Rendering} from '../rendering/rendering.ts'

/** The tools for making the files of articles. */
export interface ArticleRun extends SiteTarget, Rendering {
  readonly renderers: Renderers
  readonly pictures: PictureFiles
  readonly reserved: ReservedSlugs
  readonly onProgress: (progress: Progress) => void
}
