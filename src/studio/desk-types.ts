import type {SchemaTypeDefinition} from 'sanity'

import {QuoteAnnotation} from './quotations/quote-annotation.tsx'
import {QuotePreview} from './quotations/quote-preview.tsx'

/**
 * The content model with the components that Studio takes from a type alone. All others hang on forms, so that schemas
 * stay plain data.
 */
export function deskTypes<Type extends SchemaTypeDefinition>(types: readonly Type[]): Type[] {
  return types.map((type) =>
    type.name === 'quote'
      ? {...type, components: {annotation: QuoteAnnotation, preview: QuotePreview}}
      : type,
  )
}
