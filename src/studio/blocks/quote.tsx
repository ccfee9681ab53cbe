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
    'type.quote': 'Quotation block',
    'type.quote.description': 'A statement of its own, with its speaker and the occasion.',
    'type.quote.inline': 'Quotation in the text',
    'field.quote.text': 'Words',
    'field.quote.text.description': 'Without quotation marks.',
    'field.quote.source': 'Source',
    'field.quote.source.description': 'Who said or wrote this.',
    'field.quote.role': 'Role',
    'field.quote.role.description': 'Such as “minister”.',
    'field.quote.occasion': 'Occasion',
    'field.quote.occasion.description': 'Such as “TV address”.',
    'field.quote.saidOn': 'Said on',
    'field.quote.via': 'Passed on by',
    'field.quote.via.description': 'Spokesperson or agency.',
    'field.quote.url': 'Found at',
    'field.quote.url.description': 'Web address of the statement.',
  },
}
