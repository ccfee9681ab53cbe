import type {PortableTextHtmlComponents} from '@portabletext/to-html'
import type {PictureBlock, QuoteBlock} from '../check/checked.ts'
import type {Problem} from '../check/problem.ts'
import type {BlockquoteNode, ContextNode, HtmlNode} from './nodes.ts'
import {renderPicture} from './picture.ts'
import {renderProblem} from './problem.ts'
import {renderQuoteBlock} from './quote.ts'

/** The components that to-html renders the nodes of this room with. */
export const components: Partial<PortableTextHtmlComponents> = {
  list: {
    bullet: ({children}) => `<ul>${children}</ul>\n`,
    number: ({children}) => `<ol>${children}</ol>\n`,
  },
  listItem: ({children}) => `<li>${children}</li>`,
  types: {
    paragraph: ({value}: {value: HtmlNode}) => `<p>${value.html}</p>\n`,
    h2: ({value}: {value: HtmlNode}) => `<h2 class="subheading">${value.html}</h2>\n`,
    h3: ({value}: {value: HtmlNode}) => `<h3 class="subheading">${value.html}</h3>\n`,
    html: ({value}: {value: HtmlNode}) => value.html,
    blockquote: ({value}: {value: BlockquoteNode}) => {
      const paragraphs = value.paragraphs.map((html) => `<p>${html}</p>\n`)
      return `<blockquote>${paragraphs.join('')}</blockquote>\n`
    },
    quote: ({value}: {value: ContextNode}) =>
      `${renderQuoteBlock(value.block as QuoteBlock, value.context)}\n`,
    picture: ({value}: {value: ContextNode}) =>
      `${renderPicture((value.block as PictureBlock).picture, value.context)}\n`,
    problem: ({value}: {value: ContextNode}) =>
      `<p>${renderProblem(value.block as Problem, value.context.lang)}</p>\n`,
  },
}
