import {toMarkdown} from 'mdast-util-to-markdown'
import {markdown} from '../formats/markdown.ts'
import {plainField} from '../html/field.ts'
import {labelsFor} from '../labels.ts'
import {siteLanguage} from '../language.ts'
import {paragraph} from '../markdown/blocks.ts'
import type {RenderOptions} from '../options.ts'
import {articlePath, siteUrl} from '../site/paths.ts'
import type {Site} from '../site/site.ts'
import {checkListed} from './checked.ts'
import type {ListedArticle} from './listed.ts'

/**
 * Writes `llms.txt` (https://llmstxt.org): what the site is, and its articles in the order given,
 * each with the address of its Markdown and its lead.
 */
export function renderLlmsTxt(
  articles: Iterable<ListedArticle>,
  site: Site,
  options: RenderOptions = {},
): string {
  const items = checkListed(articles, site, options).map(({article, context}) => {
    const {slug} = article
    const url = siteUrl(site, articlePath(slug) + markdown.file)
    const title = plainField(article.title, context).replaceAll('\n', ' ') || slug
    const lead = plainField(article.lead, context).replaceAll('\n', ' ')
    return {
      type: 'listItem' as const,
      spread: false,
      children: [
        {
          type: 'paragraph' as const,
          children: [
            {type: 'link' as const, url, children: [{type: 'text' as const, value: title}]},
            ...(lead === '' ? [] : [{type: 'text' as const, value: `: ${lead}`}]),
          ],
        },
      ],
    }
  })
  const text = (value: string) => [{type: 'text' as const, value: value.replaceAll('\n', ' ')}]
  return toMarkdown(
    {
      type: 'root',
      children: [
        {type: 'heading', depth: 1, children: text(site.title)},
        ...(site.description === undefined
          ? []
          : [{type: 'blockquote' as const, children: [paragraph(site.description)]}]),
        {type: 'heading', depth: 2, children: text(labelsFor(siteLanguage(site)).newest)},
        ...(items.length === 0 ? [] : [{type: 'list' as const, spread: false, children: items}]),
      ],
    },
    {bullet: '-'},
  )
}
