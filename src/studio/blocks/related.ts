import type {StudioBlock} from './studio-block.ts'

/** References to other articles. */
export const relatedBlock: StudioBlock<'related'> = {
  english: {
    'type.related': 'Read also',
    'type.related.description': 'Links to other articles of this site.',
    'field.related.title': 'Heading',
    'field.related.title.description': 'If empty: “Read also”.',
    'field.related.articles': 'Articles',
    'field.related.articles.description': 'Unpublished ones are not shown.',
  },
}
