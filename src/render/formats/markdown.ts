import type {RootContent} from 'mdast'
import {addAll} from '../add-all.ts'
import type {Article} from '../article-types.ts'
import {dateOf, type Dated} from '../check/dated.ts'
import {correctionLabel} from '../corrections.ts'
import {formatDate} from '../format-date.ts'
import {plainField} from '../html/field.ts'
import {headTexts} from '../head-texts.ts'
import {labelsFor} from '../labels.ts'
import {blockNodes, heading, paragraph} from '../markdown/block-nodes.ts'
import {labelledParagraph, markedParagraph, textNodes} from '../markdown/inline-nodes.ts'
import {pictureNodes} from '../markdown/picture-nodes.ts'
import {writeNodes} from '../markdown/write-nodes.ts'
import type {RenderOptions} from '../options.ts'
import type {PreparedArticle} from '../prepare-article.ts'
import {typeset} from '../typography/typeset.ts'
import {defineFormat} from './format.ts'

function writeMarkdown({article, context}: PreparedArticle): string {
  const line = creditLine({article, context})
  const nodes: RootContent[] = []
  for (const {name, markdown: as} of headTexts) {
    const words = plainField(article[name], context)
    if (words === '') continue
    nodes.push(as === 'heading' ? heading(1, textNodes(words)) : markedParagraph(as, words))
  }
  if (line !== '') nodes.push(paragraph(line))
  if (article.image) addAll(nodes, pictureNodes(article.image, context))
  for (const section of article.sections) {
    if (section._type === 'problem') continue
    const own = plainField(section.heading, context)
    if (own !== '') nodes.push(heading(2, textNodes(own)))
    addAll(nodes, blockNodes(section.blocks, own === '' ? 2 : 3, context))
  }
  for (const {text, date} of article.corrections) {
    const words = plainField(text, context)
    if (words !== '')
      nodes.push(
        labelledParagraph(typeset(correctionLabel(date, context), context.typography), words),
      )
  }
  return writeNodes(nodes)
}

/** Returns authors, agencies and date: `Von Eva A · dpa · 8. Januar 2022, 17:00 Uhr`. */
function creditLine({article, context}: Omit<PreparedArticle, 'options'>): string {
  const {lang, timeZone, typography} = context
  const {authors, agencies, publishedAt, updatedAt} = article
  const {by, updated} = labelsFor(lang)
  const names = authors.map(({name}) => name).join(', ')
  const dateLine = (dated: Dated, label = ''): string[] => {
    const when = dateOf(dated)
    return when ? [label + formatDate(when, lang, timeZone)] : []
  }
  return [
    ...(names === '' ? [] : [`${by} ${names}`]),
    ...agencies.map(({name}) => name),
    ...dateLine(publishedAt),
    ...dateLine(updatedAt, `${updated} `),
  ]
    .map((part) => typeset(part, typography))
    .join(' · ')
}

export const markdown = defineFormat({
  write: writeMarkdown,
  mediaType: 'text/markdown; charset=utf-8',
  extension: '.md',
  file: 'article.md',
})

/**
 * Renders an article as Markdown (CommonMark), with quotation marks in the text. Text that Markdown
 * would read as syntax is escaped. With a site, links are absolute.
 *
 * Throws a RenderError for unknown or malformed content unless `unknown` is `mark`.
 */
export function renderMarkdown(article: Article, options?: RenderOptions): string {
  return markdown.render(article, options)
}
