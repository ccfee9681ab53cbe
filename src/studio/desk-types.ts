import type {SchemaTypeDefinition} from 'sanity'

import {studioBlocks} from './blocks/index.ts'

/**
 * The content model with the components that Studio takes from a type alone. All others hang on forms, so that schemas
 * stay plain data.
 */
export function deskTypes<Type extends SchemaTypeDefinition>(types: readonly Type[]): Type[] {
  return types.map((type) => {
    const components = studioBlocks.get(type.name)?.components
    return components ? {...type, components} : type
  })
}
