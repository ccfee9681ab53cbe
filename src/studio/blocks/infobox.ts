import type {StudioBlock} from './studio-block.ts'

/** A box of running text with a title. */
export const infoboxBlock: StudioBlock<'infobox'> = {
  english: {
    'type.infobox': 'Infobox',
    'type.infobox.description': 'Background or facts in a box of their own.',
    'field.infobox.title': 'Title',
    'field.infobox.body': 'Text',
  },
}
