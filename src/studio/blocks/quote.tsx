import type {ObjectInputProps} from 'sanity'

import {QuoteAnnotation} from '../quotations/quote-annotation.tsx'
import {QuoteInput} from '../quotations/quote-input.tsx'
import {QuotePreview} from '../quotations/quote-preview.tsx'
import type {StudioBlock} from './studio-block.ts'

/** A quotation, in running text or as its own block. */
export const quoteBlock: StudioBlock<'quote'> = {
  input: (props) => <QuoteInput {...(props as ObjectInputProps)} />,
  components: {preview: QuotePreview, annotation: QuoteAnnotation},
  english: {
    'type.quote': 'Quotation',
    'field.quote.text': 'Words',
    'field.quote.text.description': 'The quoted words, without quotation marks.',
    'field.quote.source': 'Source',
    'field.quote.source.description': 'Who said or wrote this.',
    'field.quote.role': 'Role',
    'field.quote.role.description':
      'Office or role at the time of the statement, such as “US Secretary of State”.',
    'field.quote.occasion': 'Occasion',
    'field.quote.occasion.description':
      'Where or on what occasion the words were said, such as “television address”.',
    'field.quote.saidOn': 'Said on',
    'field.quote.via': 'Passed on by',
    'field.quote.via.description': 'Spokesperson or agency, if the words did not come directly.',
    'field.quote.url': 'Found at',
    'field.quote.url.description': 'Web address at which the statement can be read.',
  },
}
