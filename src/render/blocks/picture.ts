import {notePicture} from '../check/note-blocks.ts'
import {checkPicture, pictureShape} from '../check/check-picture.ts'
import {fieldText} from '../formats/field-text.ts'
import {renderPicture} from '../html/picture.ts'
import {pictureNodes} from '../markdown/picture-nodes.ts'
import type {BlockType} from './block-type.ts'

/** A picture in the text. */
export const pictureBlock: BlockType = {
  shape: pictureShape,
  check: (block, place, report) => {
    const checked = checkPicture(block, place, report)
    const {caption, credit} = checked
    return {
      html: (context) => renderPicture(checked, context),
      markdown: (context) => pictureNodes(checked, context),
      text: (lang) =>
        [fieldText(caption, lang), fieldText(credit, lang)].filter((part) => part !== '').join(' '),
      quotations: [],
      noteUnmetRules: (note) => notePicture(checked, note),
    }
  },
}
