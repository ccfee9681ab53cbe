import {addAll} from '../add-all.ts'
import {checkGallery, galleryShape, picturesOf} from '../check/check-gallery.ts'
import {notePicture} from '../check/note-blocks.ts'
import {fieldAt} from '../check/place.ts'
import {fieldText} from '../formats/field-text.ts'
import {plainField} from '../html/field.ts'
import {renderGallery} from '../html/gallery.ts'
import {linkedPicture} from '../linked-data/image-object.ts'
import {paragraph} from '../markdown/block-nodes.ts'
import {pictureNodes} from '../markdown/picture-nodes.ts'
import type {BlockContent} from 'mdast'
import {pictureMedia} from '../pictures/media-file.ts'
import type {BlockType} from './block-type.ts'
import {pictureText} from './picture.ts'

/** Several pictures. */
export const galleryBlock: BlockType = {
  shape: galleryShape,
  check: (block, place, report) => {
    const checked = checkGallery(block, place, report)
    if ('code' in checked) return checked
    const {caption} = checked
    const pictures = picturesOf(checked)
    return {
      html: (context) => renderGallery(checked, context),
      markdown: (context) => {
        const nodes: BlockContent[] = []
        for (const picture of pictures) addAll(nodes, pictureNodes(picture, context))
        const words = plainField(caption, context)
        return words === '' ? nodes : [...nodes, paragraph(words)]
      },
      text: (lang) =>
        [...pictures.map((picture) => pictureText(picture, lang)), fieldText(caption, lang)]
          .filter((line) => line !== '')
          .join('\n'),
      quotations: [],
      linkedData: (context) => ({
        associatedMedia: pictures.flatMap((picture) => linkedPicture(picture, context)),
      }),
      media: (context) => pictures.flatMap((picture) => pictureMedia(picture, context)),
      noteUnmetRules: (note) => {
        if (pictures.length === 0) note('missing-file', fieldAt(place, 'pictures'))
        for (const picture of pictures) notePicture(picture, note)
      },
    }
  },
  style: `.gallery ul {
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 14rem), 1fr));
  gap: 1.4rem 1rem;
  margin: 0;
  padding: 0;
  list-style: none;
}
.gallery li {
  margin: 0;
}
.gallery .picture {
  width: auto;
  margin: 0;
}
.gallery img {
  aspect-ratio: 3 / 2;
  object-fit: cover;
}
.gallery > figcaption {
  padding-top: 0.7rem;
  border-top: 1px solid var(--rule);
  color: var(--ink);
}
@media (min-width: 48rem) {
  .gallery {
    width: min(44rem, 100vw - 2 * var(--gutter));
    margin-inline: calc((100% - min(44rem, 100vw - 2 * var(--gutter))) / 2);
  }
}
`,
}
