import type {Article} from '../article-types.ts'
import type {CheckedArticle} from '../check/check-article.ts'
import type {HtmlContext} from '../html/context.ts'
import {renderCorrections} from '../html/corrections.ts'
import {languageAttributes} from '../html/direction.ts'
import {renderHeader} from '../html/header.ts'
import {renderPicture} from '../html/picture.ts'
import {renderSections} from '../html/section.ts'
import type {RenderOptions} from '../options.ts'
import {defineFormat} from './format.ts'

/** Renders a checked article as its HTML element. */
export function renderElement(
  article: CheckedArticle,
  context: Omit<HtmlContext, 'subheading'>,
): string {
  const {lang} = context
  const picture = article.image
    ? renderPicture(article.image, {...context, subheading: 'h2'}, true)
    : ''
  const content =
    renderHeader(article, context) +
    (picture && `${picture}\n`) +
    renderSections(article.sections, context) +
    renderCorrections(article.corrections, context)
  return `<article${languageAttributes(lang)}>\n${content}</article>\n`
}

export const fragment = defineFormat({
  write: ({article, context}) => renderElement(article, context),
  mediaType: 'text/html; charset=utf-8',
  extension: '.fragment.html',
  file: 'article.fragment.html',
})

/**
 * Renders an article as one HTML element `<article lang>` for a page of your own.
 *
 * Annotated quotations without marks in the text carry the class `unmarked`. The page around the
 * element needs the rule `q.unmarked {quotes: none}`; `renderPage` includes it.
 *
 * Throws a RenderError for unknown or malformed content unless `unknown` is `mark`.
 */
export function renderFragment(article: Article, options?: RenderOptions): string {
  return fragment.render(article, options)
}
