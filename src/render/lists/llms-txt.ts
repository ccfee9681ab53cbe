import type {Link, ListItem, PhrasingContent, RootContent} from 'mdast'
import {addAll} from '../add-all.ts'
import {markdown} from '../formats/markdown.ts'
import {plainField} from '../html/field.ts'
import {labelsFor} from '../labels.ts'
import {siteLanguage} from '../language.ts'
import {heading, oneLine, paragraph} from '../markdown/block-nodes.ts'
import {textNodes} from '../markdown/inline-nodes.ts'
import {writeNodes} from '../markdown/write-nodes.ts'
import type {RenderOptions} from '../options.ts'
import {articlePath, siteUrl} from '../site/paths.ts'
import type {Site} from '../site/site.ts'
import {checkListed} from './checked.ts'
import type {ListedArticle} from './listed.ts'

/**
 * Writes `llms.txt` (https://llmstxt.org): a description of the site, and its articles in the given order. Each article
 * has the address of its Markdown and its lead.
 */
export function renderLlmsTxt(
  articles: Iterable<ListedArticle>,
  site: Site,
  options: RenderOptions = {},
): string {
  const items = checkListed(articles, site, options).map(({article, context}): ListItem => {
    const {slug} = article
    const url = siteUrl(site, articlePath(slug) + markdown.file)
    const title = oneLine(textNodes(plainField(article.title, context)))
    const lead = oneLine(textNodes(plainField(article.lead, context)))
    const link: Link = {type: 'link', url, children: title}
    if (title.length === 0) link.children.push({type: 'text', value: slug})
    const children: PhrasingContent[] = [link]
    if (lead.length > 0) children.push({type: 'text', value: ': '})
    addAll(children, lead)
    return {type: 'listItem', spread: false, children: [{type: 'paragraph', children}]}
  })
  const nodes: RootContent[] = [heading(1, textNodes(site.title))]
  if (site.description !== undefined) {
    nodes.push({type: 'blockquote', children: [paragraph(site.description)]})
  }
  nodes.push(heading(2, textNodes(labelsFor(siteLanguage(site)).newest)))
  if (items.length > 0) nodes.push({type: 'list', spread: false, children: items})
  return writeNodes(nodes)
}
