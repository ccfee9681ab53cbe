import type {CheckedPicture, CheckedQuote} from './checked-fields.ts'
import type {CheckedBlock, QuoteAnnotation} from './checked-blocks.ts'
import type {NoteUnmetRule} from './unmet-rule.ts'
import type {Place} from './place.ts'
import {fieldAt} from './place.ts'

/** Notes the missing fields of blocks and of the quotations in them. */
export function noteBlocks(blocks: readonly CheckedBlock[], note: NoteUnmetRule): void {
  for (const block of blocks) {
    if (block._type === 'object') block.formats.noteUnmetRules(note)
    else if (block._type === 'block' && block.isMarked) {
      const seen = new Set<QuoteAnnotation>()
      for (const {marks} of block.children) {
        for (const mark of marks) if (mark._type === 'quote') seen.add(mark)
      }
      for (const {quote, place} of seen) noteQuote(quote, place, note)
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
