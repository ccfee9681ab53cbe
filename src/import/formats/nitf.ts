import {wordsOf, type Paragraph, type Piece} from '../pieces.ts'
import {readDate} from './dates.ts'
import {ImportError, type ReadContext} from './format.ts'
import {importedText, type ImportedText} from './imported-text.ts'
import {takeHeadline, takeSignature} from './headline.ts'
import {agencyOf, datelineAgencies, joined, readByline} from './names.ts'
import {statusOf} from './ninjs.ts'
import {readXmlBody} from './read-body.ts'
import {allOf, oneOf, wordsIn, type XmlElement} from './xml.ts'

/** The elements of NITF that HTML has by other names. */
const HTML_NAMES: Readonly<Record<string, string>> = {
  hl1: 'h1',
  hl2: 'h2',
  hl3: 'h3',
  bq: 'blockquote',
  block: 'div',
  credit: 'p',
  media: 'figure',
  'media-caption': 'figcaption',
  'media-reference': 'img',
  'body.content': 'div',
  'body.end': 'div',
  tagline: 'p',
  classifier: 'meta',
  'media-metadata': 'meta',
  'media-producer': 'meta',
}

/** Reads a text in NITF, alone or within another document. Throws {@link ImportError} without an identifier. */
export function readNitf(nitf: XmlElement, context: ReadContext, id = idOf(nitf)): ImportedText {
  if (id === undefined) throw new ImportError({code: 'no-identifier', field: 'doc-id'})
  const head = oneOf(nitf, 'docdata')
  const top = oneOf(nitf, 'body.head')
  const body = readNitfBody(nitf)
  const title = wordsIn(oneOf(top, 'hl1')) ?? wordsIn(oneOf(nitf, 'title'))
  const headline = takeHeadline(body.pieces, {title, lead: wordsIn(oneOf(top, 'abstract'))})
  const signed = takeSignature(headline.pieces)
  const byline = readByline(wordsIn(oneOf(top, 'byline')))
  const issued = readDate(oneOf(head, 'date.issue')?.attributes['norm'], context.timeZone)
  const released = readDate(oneOf(head, 'date.release')?.attributes['norm'], context.timeZone)
  const credits = [
    wordsIn(oneOf(top, 'distributor')) ?? '',
    oneOf(head, 'doc.copyright')?.attributes['holder'] ?? '',
  ]
  return importedText({
    id,
    versionCreated: issued,
    version: Number(oneOf(head, 'du-key')?.attributes['version']) || undefined,
    status: statusOf(managementOf(head?.attributes['management-status'])),
    title: headline.title,
    lead: headline.lead,
    kicker: wordsIn(oneOf(top, 'hl0', 'kicker')),
    pieces: [...secondLines(top), ...signed.pieces],
    publishedAt: released ?? issued,
    topics: allOf(head, 'keyword').flatMap(({attributes}) => attributes['key'] ?? []),
    authors: byline.authors,
    agencies: joined(
      byline.agencies,
      credits.flatMap((name) => agencyOf(name) ?? []),
      datelineAgencies(headline.lead ?? ''),
    ),
    leftOut: body.leftOut,
    notes: signed.notes,
  })
}

const idOf = (nitf: XmlElement) => oneOf(nitf, 'doc-id')?.attributes['id-string']

/** An embargo is a date of release, and holds the text back by itself. */
function managementOf(status: string | undefined): string | undefined {
  return status === 'embargoed' ? 'usable' : status
}

/** Subtitles are headlines that an article has no field for: they stand at the start of the text. */
function secondLines(top: XmlElement | undefined): Paragraph[] {
  return allOf(top, 'hl2').flatMap((element) => {
    const text = wordsIn(element)
    if (text === undefined) return []
    return [
      {
        kind: 'paragraph',
        heading: undefined,
        isQuoted: false,
        list: undefined,
        runs: [{text, marks: []}],
      },
    ]
  })
}

/** Reads the text of a document in NITF, with its pictures. */
function readNitfBody(nitf: XmlElement) {
  const parts = [...allOf(nitf, 'body.content'), ...allOf(nitf, 'body.end')]
  const read = parts.map((part) => readXmlBody(asHtml(part)))
  const credits = new Map(
    parts
      .flatMap((part) => allOf(part, 'media'))
      .map((media) => [sourceOf(media), wordsIn(oneOf(media, 'media-producer'))]),
  )
  const withCredit = (piece: Piece): Piece => {
    const credit = piece.kind === 'picture' ? credits.get(piece.src) : undefined
    return piece.kind === 'picture' && credit !== undefined ? {...piece, credit} : piece
  }
  return {
    pieces: read
      .flatMap(({pieces}) => pieces)
      .map(withCredit)
      .filter((piece) => piece.kind !== 'paragraph' || wordsOf(piece) !== ''),
    leftOut: read.flatMap(({leftOut}) => leftOut),
  }
}

const sourceOf = (media: XmlElement) => oneOf(media, 'media-reference')?.attributes['source']

function asHtml({name, prefix, attributes, children}: XmlElement): XmlElement {
  const own =
    name === 'media-reference'
      ? {src: attributes['source'] ?? '', alt: attributes['alternate-text'] ?? ''}
      : attributes
  return {
    name: HTML_NAMES[name] ?? name,
    prefix,
    attributes: own,
    children: children.map((child) => (typeof child === 'string' ? child : asHtml(child))),
  }
}
