import type {Article} from '../article.ts'
import {attributes} from '../attributes.ts'
import type {CheckedArticle} from '../check/article.ts'
import {checkArticle} from '../check/article.ts'
import {renderHeader} from '../components/header.ts'
import {renderPicture} from '../components/picture.ts'
import {renderSections} from '../components/section.ts'
import type {Context, RenderOptions} from '../options.ts'
import {createContext} from '../options.ts'
import type {Format} from './format.ts'

/**
 * Renders an article as one HTML element `<article lang>` to be put into a page of one's own.
 *
 * Annotated quotations without marks in the text carry the class `unmarked` and need the rule
 * `q.unmarked {quotes: none}` where the HTML is put; the page brings it.
 *
 * Throws a RenderError for unknown or malformed content unless `unknown` is `mark`.
 */
export function renderFragment(article: Article, options: RenderOptions = {}): string {
  const context = createContext(options, article?.language)
  return renderArticle(checkArticle(article, context.report), context)
}

/** Renders a checked article as its HTML element. */
export function renderArticle(article: CheckedArticle, context: Context): string {
  const {lang} = context
  const picture = article.image ? renderPicture(article.image, lang) : ''
  const content = [
    renderHeader(article, context),
    picture && `${picture}\n`,
    renderSections(article.sections, lang),
  ]
  return `<article${attributes({lang})}>\n${content.join('')}</article>\n`
}

export const fragment: Format = {
  render: renderFragment,
  mediaType: 'text/html; charset=utf-8',
  extension: '.fragment.html',
}
