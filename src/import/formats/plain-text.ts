import {wordsOf} from '../pieces.ts'
import {decodeText} from './decode.ts'
import {extensionOf, ImportError, type Format} from './format.ts'
import {takeHeadline} from './headline.ts'
import {importedText} from './imported-text.ts'
import {datelineAgencies, readByline, slugOfAddress} from './names.ts'
import {readPlainBody} from './read-body.ts'

/** Plain text: the first paragraph is the title, the second one the lead. A line `Von …` between them names the authors. */
export const plainText: Format = {
  name: 'plain text',
  accepts: ({path, head}) => /^(?:txt|text)$/.test(extensionOf(path)) && !head.includes('\0'),
  async *read(file) {
    const {pieces} = readPlainBody(decodeText(await file.bytes()))
    if (pieces.length === 0) throw new ImportError('The file has no text')
    const index = pieces.findIndex(
      (piece) => piece.kind === 'paragraph' && BYLINE.test(wordsOf(piece)),
    )
    const byline = index > 0 && index < 4 ? pieces[index] : undefined
    const credits = readByline(byline?.kind === 'paragraph' ? wordsOf(byline) : undefined)
    const {title, lead, pieces: rest} = takeHeadline(byline ? pieces.toSpliced(index, 1) : pieces)
    yield importedText({
      id: `file:${file.path}`,
      title,
      lead,
      pieces: rest,
      slug: slugOfAddress(file.path),
      authors: credits.authors,
      agencies: [...new Set([...credits.agencies, ...datelineAgencies(lead ?? '')])],
    })
  },
}

/** A line of its own without a full stop. */
const BYLINE = /^(?:Von|By) \p{Lu}[^.!?\n]{2,80}$/u
