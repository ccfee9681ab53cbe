import type {ReferenceUses} from '../../content/references.ts'
import type {ChangedDocument} from '../changes/changed-document.ts'
import type {PreparedFile} from '../files/site-file.ts'
import type {WantedPicture} from '../pictures/picture-locator.ts'
import type {RenderOptions, Site} from '../../render/index.ts'

/** How articles are rendered: plain data, but for the theme. */
export interface RenderSettings {
  readonly formats: ReadonlySet<string>
  readonly options: Omit<RenderOptions, 'edit' | 'locateFile' | 'locatePicture' | 'onProblem'> & {
    readonly site: Site
  }
}

/** An article to render, and its slug, which names its folder. */
export interface WantedArticle {
  readonly id: string
  readonly slug: string
}

/** A document that an article refers to, at the revision with which the article was rendered. */
interface RenderedReference {
  readonly id: string
  readonly uses: ReferenceUses
  /** Null for a document that is not published. */
  readonly document: {
    readonly _id: string
    readonly _type: string
    readonly _rev: string
    readonly slug: string | null
  } | null
}

/** The result of rendering an article, as plain data. */
export interface RenderedArticle {
  /** The part of the rendered revision that the state records. */
  readonly document: ChangedDocument
  readonly references: readonly RenderedReference[]
  /** The approximate size of its content in bytes. */
  readonly bytes: number
  /** The repaired faults in words. */
  readonly repaired: readonly string[]
  readonly outcome: RenderedFiles | {readonly failure: string}
}

/** The files of an article, and the pictures that they show. */
export interface RenderedFiles {
  readonly files: readonly PreparedFile[]
  readonly pictures: readonly WantedPicture[]
}
