import type {PortableTextHtmlComponents} from '@portabletext/to-html'
import type {BlockquoteNode, HtmlNode, ListNode} from './to-html-nodes.ts'

/** The components of to-html for the nodes of this room. */
export const components: Partial<PortableTextHtmlComponents> = {
  list: {
    bullet: ({children}) => `<ul>${children}</ul>\n`,
    number: ({children}) => `<ol>${children}</ol>\n`,
  },
  listItem: ({children, value}) => {
    // A node without attributes is to-html's own, around a list that begins at a deeper level.
    const {attributes = ''} = value as unknown as Partial<ListNode>
    return `<li${attributes}>${children}</li>`
  },
  types: {
    paragraph: ({value}: {value: HtmlNode}) => `<p${value.attributes}>${value.html}</p>\n`,
    html: ({value}: {value: HtmlNode}) => value.html,
    blockquote: ({value}: {value: BlockquoteNode}) =>
      `<blockquote>${value.paragraphs.join('\n')}\n</blockquote>\n`,
  },
}
