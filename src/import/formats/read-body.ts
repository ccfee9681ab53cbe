import type {DefaultTreeAdapterTypes} from 'parse5'

import {wordsOf, type Piece} from '../pieces.ts'
import {readHtml, readTree} from '../read-html.ts'
import {MarkupReader, type MarkupOptions} from '../read-markup.ts'
import {titleOf} from '../recording.ts'
import {readPlainText} from '../read-plain-text.ts'
import type {LeftOutPlace, ReadBody} from './imported-text.ts'
import type {XmlElement} from './xml.ts'

const LONGEST_PLACE = 40

/** Returns the first words of a piece, by which people find the place. */
export function placeOf(piece: Piece | undefined): string {
  if (piece === undefined) return ''
  const words = ownWords(piece).replaceAll('\n', ' ')
  return words.length > LONGEST_PLACE ? `${words.slice(0, LONGEST_PLACE).trimEnd()}…` : words
}

function ownWords(piece: Piece): string {
  switch (piece.kind) {
    case 'paragraph':
      return wordsOf(piece)
    case 'picture':
      return piece.caption || piece.alt
    case 'audio':
    case 'video':
      return titleOf(piece)
    case 'table':
    case 'gallery':
      return piece.caption
    case 'infobox':
      return piece.title
    case 'embed':
      return piece.url
  }
}

/** Reads the HTML of a text, with all pictures that have an address. */
export function readHtmlBody(html: string | DefaultTreeAdapterTypes.ParentNode): ReadBody {
  return withPlaces((options) =>
    typeof html === 'string' ? readHtml(html, options) : readTree(html, options),
  )
}

/** Returns the words of HTML in one line; undefined when there are none. */
export function htmlWords(html: string | undefined): string | undefined {
  const {pieces} = readHtml(html ?? '')
  const words = pieces.flatMap((piece) => (piece.kind === 'paragraph' ? wordsOf(piece) : []))
  return words.length === 0 ? undefined : words.join(' ').replaceAll(/\s+/g, ' ')
}

/** Reads plain text. */
export function readPlainBody(text: string): ReadBody {
  return {pieces: readPlainText(text).pieces, leftOut: []}
}

/** Reads the elements of an XML text as if they were HTML. `rename` gives the names that HTML has for them. */
export function readXmlBody(
  element: XmlElement,
  rename: (element: XmlElement) => string = ({name}) => name,
): ReadBody {
  return withPlaces((options) => {
    const reader = new MarkupReader(options)
    // The depth of an element is limited by the parser.
    const walk = (node: XmlElement) => {
      reader.open(rename(node).toLowerCase(), (name) => node.attributes[name])
      for (const child of node.children) {
        if (typeof child === 'string') reader.text(child)
        else walk(child)
      }
      reader.close()
    }
    walk(element)
    return reader.finish()
  })
}

function withPlaces(read: (options: MarkupOptions) => {pieces: readonly Piece[]}): ReadBody {
  const leftOut: LeftOutPlace[] = []
  const {pieces} = read({
    isPicture: (src) => src !== '',
    hasEnclosures: true,
    onLeftOut: (kind, after) => void leftOut.push({kind, after: placeOf(after)}),
  })
  return {pieces, leftOut}
}
