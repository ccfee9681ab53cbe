import type {Language} from '../language.ts'
import {textsIn} from '../texts/texts.ts'
import {framePage, markup} from './frame.ts'

/** The content of a page that shows no article. */
export interface Notice {
  readonly status: number
  readonly title: string
  readonly text: string
  readonly links?: readonly Link[]
  /** A second link, beside the one to all articles. */
  readonly after?: Link
}

interface Link {
  readonly href: string
  readonly title: string
}

/** Returns a page with a notice in place of an article. */
export function noticePage(
  {title, text, links = [], after}: Notice,
  language: Language,
  nonce: string,
): string {
  const items = links.map(({href, title: name}) => markup`<li><a href="${href}">${name}</a></li>\n`)
  const list = items.length > 0 ? markup`<ul class="links">\n${items}</ul>\n` : undefined
  const other =
    after &&
    markup`<p><a href="${after.href}">${after.title}</a></p>
`
  const main = markup`<h1>${title}</h1>
<p>${text}</p>
${list}${other}<p><a href="/?lang=${language}">${textsIn(language).allArticles}</a></p>`
  return framePage(language, title, main, nonce)
}
