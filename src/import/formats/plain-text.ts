import {decodeText} from './decode.ts'
import {extensionOf, ImportError, type Format} from './format.ts'
import {takeByline, takeHeadline} from './headline.ts'
import {importedText} from './imported-text.ts'
import {datelineAgencies} from './names.ts'
import {readPlainBody} from './read-body.ts'

/** Plain text: the first paragraph is the title, the second one the lead. A line `Von …` between them names the authors. */
export const plainText: Format = {
  name: 'plain text',
  accepts: ({path, head}) => /^(?:txt|text)$/.test(extensionOf(path)) && !head.includes('\0'),
  async *read(file) {
    const {pieces} = readPlainBody(decodeText(await file.bytes()))
    if (pieces.length === 0) throw new ImportError({code: 'no-text'})
    const {pieces: own, credits} = takeByline(pieces)
    const {title, lead, pieces: rest} = takeHeadline(own)
    yield importedText({
      id: `file:${file.path}`,
      title,
      lead,
      pieces: rest,
      authors: credits.authors,
      agencies: [...new Set([...credits.agencies, ...datelineAgencies(lead ?? '')])],
    })
  },
}
