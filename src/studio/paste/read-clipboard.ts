import {MarkupReader, readPlainText, type ReadText} from '../../import/index.ts'

/** Reads the HTML of a clipboard. Its scripts do not run, because the document that it becomes belongs to no window. */
export function readHtml(html: string): ReadText {
  const reader = new MarkupReader()
  const root = new DOMParser().parseFromString(html, 'text/html').documentElement
  let node: Node | null = root
  while (node) {
    if (node instanceof Element) {
      const element: Element = node
      reader.open(element.localName, (name) => element.getAttribute(name) ?? undefined)
    } else if (node instanceof Text) reader.text(node.data)
    if (node.firstChild) {
      node = node.firstChild
      continue
    }
    while (node) {
      if (node instanceof Element) reader.close()
      if (node === root) return reader.finish()
      if (node.nextSibling) break
      node = node.parentNode
    }
    node = node?.nextSibling ?? null
  }
  return reader.finish()
}

/** Reads the text of a clipboard: its HTML, or its plain text when the HTML has no words. */
export function readClipboard(html: string, plain: string): ReadText {
  if (html === '') return readPlainText(plain)
  const read = readHtml(html)
  const isEmpty = read.pieces.length === 0 && Object.keys(read.leftOut).length === 0
  return isEmpty ? readPlainText(plain) : read
}
