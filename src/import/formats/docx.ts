import mammoth from 'mammoth'

import {reasonOf} from '../../content/reason-of.ts'
import {extensionOf, ImportError, type Format} from './format.ts'
import {takeByline, takeHeadline} from './headline.ts'
import {importedText} from './imported-text.ts'
import {readHtmlBody} from './read-body.ts'
import {requireSmallZip} from './zip-size.ts'

/** Word's styles that stand above a text, and marks that are counted when they are left out. */
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  'u => u',
  'strike => s',
]

/** Word documents. Pictures come with the document; comments and deleted words stay behind. */
export const docx: Format = {
  name: 'docx',
  accepts: ({path}) => extensionOf(path) === 'docx',
  async *read(file) {
    const bytes = new Uint8Array(await file.bytes())
    await requireSmallZip(bytes)
    const html = await convert(bytes)
    const body = readHtmlBody(html)
    if (body.pieces.length === 0) throw new ImportError({code: 'no-text'})
    const {pieces, credits} = takeByline(body.pieces)
    const headline = takeHeadline(pieces)
    yield importedText({
      id: `file:${file.path}`,
      title: headline.title,
      lead: headline.lead,
      pieces: headline.pieces,
      authors: credits.authors,
      agencies: credits.agencies,
      leftOut: body.leftOut,
    })
  },
}

async function convert(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  // mammoth takes the one in Node and the other in browsers.
  const input =
    typeof Buffer === 'undefined' ? {arrayBuffer: bytes.buffer} : {buffer: Buffer.from(bytes)}
  try {
    return (await mammoth.convertToHtml(input, {styleMap: STYLES})).value
  } catch (error) {
    throw new ImportError({code: 'damaged', reason: `the document is broken: ${reasonOf(error)}`})
  }
}
