import {embedOf, knownEmbedOf} from '../content/embeds/index.ts'
import type {Element} from './elements.ts'
import {wordsOf, type Paragraph, type Picture, type Piece} from './pieces.ts'

/** Returns the pieces that an element stands for, from those inside it. */
type ReadInside = (inside: readonly Piece[]) => readonly Piece[]

const GALLERY = /^(?:wp-block-gallery|kg-gallery-card|galleryid-\S+)$/
const POST = /^(?:twitter-(?:tweet|video)|instagram-media|mastodon-embed)$/
const LINK_CARD = /^kg-bookmark-card$/
const BOX = /^(?:kg-toggle-card|wp-block-details|(?:info|fact|fakten)-?box|infokasten)$/i

/** The longest words of a post that become the title of its card, in characters. */
const LONGEST_TITLE = 300

/** Returns whether an element shows several pictures as one thing. Its caption is not that of its first picture. */
export function isGallery({hasClass}: Element): boolean {
  return hasClass(GALLERY)
}

/**
 * Returns the reader for the inside of a gallery, of a post on another site, of a card that links to a page, or of a box
 * beside the text. Undefined for any other element.
 */
export function enclosureOf(element: Element): ReadInside | undefined {
  const {name, attribute, hasClass} = element
  if (isGallery(element)) return readGallery
  if (name === 'details' || hasClass(BOX)) return readBox
  if (hasClass(LINK_CARD)) return (inside) => readCard(inside, (href) => embedOf(href)?.url)
  if (!hasClass(POST)) return undefined
  const own = attribute('data-instgrm-permalink') ?? attribute('data-embed-url')
  return (inside) => readCard(inside, (href) => knownEmbedOf(href)?.url, own)
}

/** Words behind a picture are its caption, and those at the end that of the gallery. Other words make it no gallery. */
function readGallery(inside: readonly Piece[]): readonly Piece[] {
  const pictures: Picture[] = []
  const caption: Paragraph[] = []
  for (const piece of inside) {
    const last = pictures.at(-1)
    if (piece.kind === 'picture') {
      const [own] = caption.splice(0)
      if (own && last?.caption !== '') return inside
      if (own && last) pictures[pictures.length - 1] = {...last, caption: wordsOf(own)}
      pictures.push(piece)
    } else if (piece.kind === 'paragraph' && last && caption.length === 0) caption.push(piece)
    else return inside
  }
  if (pictures.length < 2) return inside
  return [{kind: 'gallery', pictures, caption: caption.map((each) => wordsOf(each)).join('')}]
}

/** The first paragraph is the title. Pictures and tables follow the box, which holds none. */
function readBox(inside: readonly Piece[]): readonly Piece[] {
  const [title, ...rest] = inside
  const paragraphs = rest.filter((piece) => piece.kind === 'paragraph')
  if (title?.kind !== 'paragraph' || title.list || paragraphs.length === 0) return inside
  const box = {kind: 'infobox', title: wordsOf(title).replaceAll('\n', ' '), paragraphs} as const
  return [box, ...rest.filter((piece) => piece.kind !== 'paragraph')]
}

/**
 * The last address that `read` knows is that of the card. The words stay as its title, for the post may vanish. Pictures are
 * those of the other house, and left out.
 */
function readCard(
  inside: readonly Piece[],
  read: (href: string | undefined) => string | undefined,
  own?: string,
): readonly Piece[] {
  const paragraphs = inside.filter((piece) => piece.kind === 'paragraph')
  const isOfCard = (piece: Piece) => piece.kind === 'picture' && piece.caption === ''
  if (!inside.every((piece) => piece.kind === 'paragraph' || isOfCard(piece))) return inside
  const hrefs = paragraphs.flatMap(({runs}) => runs.map(({href}) => href)).toReversed()
  const url = [own, ...hrefs].map(read).find((each) => each !== undefined)
  if (url === undefined) return inside
  const words = paragraphs.map((paragraph) => wordsOf(paragraph)).join(' ')
  const title = words.replaceAll(/\s+/g, ' ').trim()
  if (title.length > LONGEST_TITLE) return [...paragraphs, {kind: 'embed', url}]
  return [{kind: 'embed', url, ...(title === '' ? {} : {title})}]
}
