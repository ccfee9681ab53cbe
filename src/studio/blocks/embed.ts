import type {StudioBlock} from './studio-block.ts'

/** A card that leads to a video, a post or a map. */
export const embedBlock: StudioBlock<'embed'> = {
  english: {
    'type.embed': 'Embed',
    'type.embed.description': 'A video, a post or a map from the web, as a card to click.',
    'field.embed.url': 'Address',
    'field.embed.url.description':
      'From YouTube, Vimeo, Mastodon, X, Instagram, OpenStreetMap, Google Maps or any other site.',
    'field.embed.title': 'Title',
    'field.embed.title.description': 'What there is to see, to hear or to read.',
    'field.embed.image': 'Picture',
    'field.embed.image.description':
      'Stands on the card until it is clicked. It has to be uploaded here.',
  },
}
