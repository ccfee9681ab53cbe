import type {HeardDocument} from '../changes/heard-document.ts'
import type {PreparedFile} from '../files/site-file.ts'
import type {WantedPicture} from '../pictures/picture-locator.ts'
import type {RenderOptions} from '../../render/index.ts'

/** How articles are rendered: data alone, which can be handed to another thread. */
export interface RenderSettings {
  readonly formats: ReadonlySet<string>
  readonly options: Omit<RenderOptions, 'edit' | 'locatePicture' | 'onProblem'>
}

/** An article that is to be rendered, and its slug, which is that of its folder. */
export interface WantedArticle {
  readonly id: string
  readonly slug: string
}

/** What an article refers to, as it was when the article was rendered with it. */
interface RenderedReference {
  readonly id: string
  /** Whether it is a source whose words the article quotes. */
  readonly isQuoted: boolean
  /** Null: it is not published. */
  readonly document: {
    readonly _id: string
    readonly _type: string
    readonly _rev: string
    readonly slug: string | null
  } | null
}

/** What became of an article: data alone. */
export interface RenderedArticle {
  /** What the state keeps of the article as it was rendered. */
  readonly document: HeardDocument
  readonly references: readonly RenderedReference[]
  /** About how many bytes its content has. */
  readonly bytes: number
  /** What was repaired, each in words. */
  readonly repaired: readonly string[]
  readonly outcome: RenderedFiles | {readonly failure: string}
}

/** The files of an article, and those of the pictures that they show. */
export interface RenderedFiles {
  readonly files: readonly PreparedFile[]
  readonly pictures: readonly WantedPicture[]
}
