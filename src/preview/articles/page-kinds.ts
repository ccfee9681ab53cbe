import type {StoredDocument} from '../../content/stored-document.ts'
import type {Article, RenderOptions} from '../../render/index.ts'
import {
  articleOfPage,
  aroundSitePage,
  LivePage,
  pageSection,
  type UnmetRule,
} from '../../render/live/index.ts'
import type {Edit} from './edit-attribute.ts'

/** The types of documents whose pages the preview shows. */
export type PreviewedType = 'article' | 'page'

/** Returns the type of a document that the preview shows; undefined for any other. */
export function previewedType(document: StoredDocument | null): PreviewedType | undefined {
  const type = document?._type
  return type === 'article' || type === 'page' ? type : undefined
}

/** How the documents of a type become pages. */
export interface PageKind {
  readonly live: LivePage
  readonly edit: Edit
  /** Returns a joined document as the article that its page shows. */
  readonly articleOf: (joined: Article) => Article
  /** Returns whether a rule of articles is one of this type, too. */
  readonly isRule: (rule: UnmetRule) => boolean
}

export function articleKind(options: RenderOptions, edit: Edit): PageKind {
  const live = new LivePage({...options, edit})
  return {live, edit, articleOf: (article) => article, isRule: () => true}
}

/** A page of the site, such as the Impressum. Its text is the only section of an article. */
export function pageKind(options: RenderOptions, editPage: Edit): PageKind {
  const edit: Edit = (path) => editPage(pathInPage(path))
  return {
    live: new LivePage({...options, edit}, aroundSitePage),
    edit,
    articleOf: (joined) =>
      articleOfPage(joined as Parameters<typeof articleOfPage>[0], options.site),
    isRule: ({code}) => code !== 'missing-lead' && code !== 'missing-date',
  }
}

const section = `sections[_key=="${pageSection}"]`

/** Returns the place in a page of a place in its article: `body[0]` for `sections[_key=="page"].body[0]`. */
function pathInPage(path: string): string {
  if (path === 'sections' || path === section) return 'body'
  return path.startsWith(`${section}.`) ? path.slice(section.length + 1) : path
}
