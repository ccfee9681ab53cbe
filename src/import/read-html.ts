import {parse, type DefaultTreeAdapterTypes} from 'parse5'

import {MarkupReader, type MarkupOptions, type ReadText} from './read-markup.ts'

type Node = DefaultTreeAdapterTypes.Node

/** Reads HTML as browsers parse it, without a browser. */
export function readHtml(html: string, options?: MarkupOptions): ReadText {
  return readTree(parse(html), options)
}

/** Reads what stands in a part of a parsed page. */
export function readTree(
  root: DefaultTreeAdapterTypes.ParentNode,
  options?: MarkupOptions,
): ReadText {
  const reader = new MarkupReader(options)
  const open: Iterator<Node>[] = [root.childNodes.values()]
  for (;;) {
    const nodes = open.at(-1)
    if (!nodes) return reader.finish()
    const {done, value: node} = nodes.next()
    if (done) {
      open.pop()
      reader.close()
    } else if (node.nodeName === '#text') {
      reader.text((node as DefaultTreeAdapterTypes.TextNode).value)
    } else if ('tagName' in node) {
      const {tagName, attrs, childNodes} = node
      reader.open(tagName, (name) => attrs.find((each) => each.name === name)?.value)
      open.push(childNodes.values())
    }
  }
}
