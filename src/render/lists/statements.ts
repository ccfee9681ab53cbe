import {attributes} from '../attributes.ts'
import type {CheckedArticle} from '../check/check-article.ts'
import {renderBlocks} from '../html/render-blocks.ts'
import type {HtmlContext} from '../html/context.ts'
import {languageAttributes} from '../html/direction.ts'
import {fieldDirection, renderField} from '../html/field.ts'
import {renderDate} from '../html/header.ts'
import {articlePath} from '../site/paths.ts'
import {relativeUrl} from '../site/relative-url.ts'

/** Renders the statements of one article, in their paragraphs, under a link to the article. */
export function renderStatements(
  article: CheckedArticle & {readonly slug: string},
  context: HtmlContext,
): string {
  const {path = '', lang} = context
  const href = relativeUrl(path, articlePath(article.slug))
  const title = renderField(article.title, context, true) || article.slug
  const kicker = renderField(article.kicker, context, true)
  const date = renderDate(article.publishedAt, context)
  let passages = ''
  for (const section of article.sections) {
    if (section._type === 'problem') continue
    const heading = renderField(section.heading, context, true)
    if (heading !== '') {
      const direction = fieldDirection(section.heading, context)
      passages += `<h3 class="subheading"${direction}>${heading}</h3>\n`
    }
    passages += renderBlocks(section.blocks, {...context, base: href, subheading: 'h3'})
  }
  return `<article${attributes({class: 'statements'})}${languageAttributes(lang)}>
<header>
${kicker && `<p class="kicker"${fieldDirection(article.kicker, context)}>${kicker}</p>\n`}<h2${fieldDirection(article.title, context)}><a${attributes({href})}>${title}</a></h2>
${date && `<p class="dates">${date}</p>\n`}</header>
${passages}</article>
`
}
