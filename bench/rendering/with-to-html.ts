import type {PortableTextHtmlComponents} from '@portabletext/to-html'
import {toHTML} from '@portabletext/to-html'

import type {Block, LinkDef, QuoteDef} from './article.ts'
import {openQuote} from './hand-written.ts'

const components: Partial<PortableTextHtmlComponents> = {
  block: {h3: ({children}) => `<h3 class="subheading">${children}</h3>`},
  marks: {
    quote: ({children, value}: {children: string; value?: QuoteDef}) =>
      `${openQuote(value as QuoteDef)}${children}</q>`,
    link: ({children, value}: {children: string; value?: LinkDef}) =>
      `<a href="${value?.href.replaceAll('&', '&amp;')}">${children}</a>`,
  },
}

/** The same blocks through to-html alone with equal components: no check, no marks, no typography. */
export function renderWithToHtml(blocks: readonly Block[]): string {
  return toHTML(blocks as Block[], {components, onMissingComponent: false})
}
