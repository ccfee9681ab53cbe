import type {PortableTextHtmlComponents} from '@portabletext/to-html'
import type {PictureBlock, QuoteBlock} from '../check/checked.ts'
import type {Problem} from '../check/problem.ts'
import {escapeText} from '../escape.ts'
import type {AnnotationNode} from '../inline/compose.ts'
import type {BlockquoteNode, RenderNode, StyledNode} from './nodes.ts'
import {renderInline} from './nodes.ts'
import {renderLink} from './link.ts'
import {renderPicture} from './picture.ts'
import {renderProblem} from './problem.ts'
import {renderQuotation, renderQuoteBlock} from './quote.ts'

type Components = Partial<PortableTextHtmlComponents>

/**
 * The components that to-html renders the nodes of this room with.
 *
 * @param subheading the HTML element of a subheading, one level below the heading it stands under
 */
export function createComponents(lang: string, subheading: 'h2' | 'h3'): Components {
  return {
    block: {
      normal: ({children}) => `<p>${children}</p>\n`,
      h3: ({children}) => `<${subheading} class="subheading">${children}</${subheading}>\n`,
      inline: ({children}) => children ?? '',
    },
    marks: {
      strong: ({children}) => `<strong>${children}</strong>`,
      em: ({children}) => `<em>${children}</em>`,
    },
    list: {
      bullet: ({children}) => `<ul>${children}</ul>\n`,
      number: ({children}) => `<ol>${children}</ol>\n`,
    },
    listItem: ({children}) => `<li>${children}</li>`,
    types: {
      annotation: ({value, renderNode}: Given<AnnotationNode>) => {
        const children = renderInline(value.content, renderNode)
        return value.annotation._type === 'link'
          ? renderLink(value.annotation, children)
          : renderQuotation(value.annotation, children, value.hasMarks, lang)
      },
      styled: ({value, renderNode}: Given<StyledNode>) => {
        const children = renderInline(value.content, renderNode)
        return value.style === 'h3'
          ? `<${subheading} class="subheading">${children}</${subheading}>`
          : `<blockquote><p>${children}</p></blockquote>`
      },
      blockquote: ({value, renderNode}: Given<BlockquoteNode>) => {
        const paragraphs = value.paragraphs.map((node, index) =>
          renderNode({node, index, isInline: false, renderNode}),
        )
        return `<blockquote>${paragraphs.join('')}</blockquote>\n`
      },
      quote: ({value}: Given<QuoteBlock>) => `${renderQuoteBlock(value, lang)}\n`,
      picture: ({value}: Given<PictureBlock>) => `${renderPicture(value.picture, lang)}\n`,
      problem: ({value, isInline}: Given<Problem>) =>
        isInline ? renderProblem(value, lang) : `<p>${renderProblem(value, lang)}</p>\n`,
    },
    hardBreak: () => '<br>',
    escapeHTML: escapeText,
  }
}

type Given<Node> = {
  value: Node
  isInline: boolean
  renderNode: RenderNode
}
