import type {DefaultTreeAdapterTypes} from 'parse5'
import {parseFragment} from 'parse5'

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

const BLOCKS = new Set(
  'article header hgroup section p h1 h2 h3 ul ol li blockquote figure figcaption'.split(' '),
)

/**
 * Parses HTML back into the texts of its paragraphs, in order, as readers see them. Quotation marks of `<q>` are
 * included, line breaks are line feeds, and problem markers are left out.
 */
export function paragraphsOf(html: string): string[] {
  const paragraphs: string[] = []
  let text = ''
  const flush = (): void => {
    if (text.trim() !== '') paragraphs.push(text)
    text = ''
  }
  const read = (node: Node): void => {
    if (node.nodeName === '#text') {
      text += (node as DefaultTreeAdapterTypes.TextNode).value
    }
    if (!('childNodes' in node)) return
    const generated = hasGeneratedMarks(node) ? '"' : ''
    if (node.tagName === 'br') text += '\n'
    if (node.tagName === 'mark') return
    if (BLOCKS.has(node.tagName)) flush()
    text += generated
    node.childNodes.forEach(read)
    text += generated
    if (BLOCKS.has(node.tagName)) flush()
  }
  parseFragment(html).childNodes.forEach(read)
  flush()
  return paragraphs
}

function hasGeneratedMarks(node: Element): boolean {
  return node.tagName === 'q' && attribute(node, 'class') !== 'unmarked'
}

/** Every element of the HTML with the name, or every element, in order. */
export function elementsOf(html: string, name?: string): Element[] {
  const found: Element[] = []
  const read = (node: Node): void => {
    if (!('tagName' in node)) return
    if (name === undefined || node.tagName === name) found.push(node)
    node.childNodes.forEach(read)
  }
  parseFragment(html).childNodes.forEach(read)
  return found
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value
}

/** The text as the law of text compares it. */
export function comparable(text: string): string {
  return text
    .replaceAll('\u00AD', '')
    .replace(/[\u00A0\u202F]/gu, ' ')
    .replace(/["'„“”‚‘’‛‟»«›‹]/gu, '"')
}
