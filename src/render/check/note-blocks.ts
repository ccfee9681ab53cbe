import type {CheckedPicture, CheckedQuote} from './checked-fields.ts'
import type {CheckedBlock, InternalLinkAnnotation, QuoteAnnotation} from './checked-blocks.ts'
import type {NoteUnmetRule} from './unmet-rule.ts'
import type {Place} from './place.ts'
import {fieldAt} from './place.ts'

/** Notes the missing fields of blocks and of the quotations in them. */
export function noteBlocks(blocks: readonly CheckedBlock[], note: NoteUnmetRule): void {
  for (const block of blocks) {
    if (block._type === 'object') block.formats.noteUnmetRules(note)
    else if (block._type === 'block' && block.isMarked) {
      const seen = new Set<QuoteAnnotation | InternalLinkAnnotation>()
      for (const {marks} of block.children) {
        for (const mark of marks) {
          if (mark._type === 'quote' || mark._type === 'internalLink') seen.add(mark)
        }
      }
      for (const mark of seen) {
        if (mark._type === 'quote') noteQuote(mark.quote, mark.place, note)
        else if (!mark.page) note('unpublished-target', fieldAt(mark.place, 'reference'))
      }
    }
  }
}

/** Notes a quotation without a source. */
export function noteQuote({source}: CheckedQuote, place: Place, note: NoteUnmetRule): void {
  if (source?.name === undefined) note('missing-source', fieldAt(place, 'source'))
}

/** Notes a picture without its file or without an alternative text. */
export function notePicture({alt, src, place}: CheckedPicture, note: NoteUnmetRule): void {
  if (src === undefined) note('missing-file', fieldAt(place, 'asset'))
  else if (alt === '') note('missing-alt', fieldAt(place, 'alt'))
}
