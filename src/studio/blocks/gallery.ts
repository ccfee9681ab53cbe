import type {StudioBlock} from './studio-block.ts'

/** Several pictures. */
export const galleryBlock: StudioBlock<'gallery'> = {
  english: {
    'type.gallery': 'Gallery',
    'type.gallery.description': 'Several pictures side by side, each with its caption and credit.',
    'field.gallery.pictures': 'Pictures',
    'field.gallery.pictures.description':
      'Drop several files here at once. Drag a picture to change the order.',
    'field.gallery.caption': 'Caption of the gallery',
    'field.gallery.caption.description': 'The thing that the pictures have in common.',
  },
}
