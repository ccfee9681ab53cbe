import {notePicture} from '../check/note-blocks.ts'
import {checkPicture, pictureShape} from '../check/check-picture.ts'
import type {CheckedPicture} from '../check/checked-fields.ts'
import {fieldText} from '../formats/field-text.ts'
import {renderPicture} from '../html/picture.ts'
import {pictureNodes} from '../markdown/picture-nodes.ts'
import type {BlockType} from './block-type.ts'

/** A picture in the text. */
export const pictureBlock: BlockType = {
  shape: pictureShape,
  check: (block, place, report) => {
    const checked = checkPicture(block, place, report)
    return {
      html: (context) => renderPicture(checked, context),
      markdown: (context) => pictureNodes(checked, context),
      text: (lang) => pictureText(checked, lang),
      quotations: [],
      noteUnmetRules: (note) => notePicture(checked, note),
    }
  },
}

/** Returns the words of a picture for plain text. */
export function pictureText({caption, credit}: CheckedPicture, lang: string): string {
  return [fieldText(caption, lang), fieldText(credit, lang)].filter((part) => part !== '').join(' ')
}
