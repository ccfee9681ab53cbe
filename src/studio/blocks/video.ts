import type {StudioBlock} from './studio-block.ts'

/** A file to watch. */
export const videoBlock: StudioBlock<'video'> = {
  english: {
    'type.video': 'Video',
    'type.video.description': 'A film of your own, with still, subtitles and transcript.',
    'field.video.title': 'Title',
    'field.video.title.description': 'Stands above the player.',
    'field.video.alt': 'Alternative text',
    'field.video.alt.description': 'What can be seen, for everyone who cannot see the video.',
    'field.video.poster': 'Still',
    'field.video.poster.description': 'Stands in the place of the video until it plays.',
    'field.video.subtitles': 'Subtitles',
    'field.video.subtitles.description': 'A file in the WebVTT format, which ends in .vtt.',
    'field.video.caption': 'Caption',
    'field.video.caption.description': 'Who can be heard, when and where.',
    'field.video.credit': 'Credit',
    'field.video.credit.description': 'The maker of the recording.',
    'field.video.transcript': 'Transcript',
    'field.video.transcript.description':
      'All spoken words, for everyone who cannot hear, and for search.',
  },
}
