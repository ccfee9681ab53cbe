import type {StudioBlock} from './studio-block.ts'

/** A picture. */
export const pictureBlock: StudioBlock<'picture'> = {
  english: {
    'type.picture': 'Picture',
    'type.picture.description': 'A photograph or graphic, with caption and credit.',
    'field.picture.alt': 'Alternative text',
    'field.picture.alt.description': 'What can be seen, for everyone who cannot see the picture.',
    'field.picture.caption': 'Caption',
    'field.picture.credit': 'Credit',
    'field.picture.credit.description': 'Photographer and agency, such as “Jane Doe/AFP”.',
  },
}
