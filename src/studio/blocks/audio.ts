import type {StudioBlock} from './studio-block.ts'

/** A file to listen to. */
export const audioBlock: StudioBlock<'audio'> = {
  english: {
    'type.audio': 'Audio',
    'type.audio.description': 'A recording to listen to, with title and transcript.',
    'field.audio.title': 'Title',
    'field.audio.title.description': 'Stands above the player.',
    'field.audio.caption': 'Caption',
    'field.audio.caption.description': 'Who can be heard, when and where.',
    'field.audio.credit': 'Credit',
    'field.audio.credit.description': 'The maker of the recording.',
    'field.audio.transcript': 'Transcript',
    'field.audio.transcript.description':
      'All spoken words, for everyone who cannot hear, and for search.',
  },
}
