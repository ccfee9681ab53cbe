import type {SchemaTypeDefinition} from 'sanity'

import {studioBlocks} from './blocks/index.ts'

/**
 * Returns the content model with those components that Studio only accepts on a type. All others are added to forms, so
 * that schemas stay plain data.
 */
export function deskTypes<Type extends SchemaTypeDefinition>(types: readonly Type[]): Type[] {
  return types.map((type) => {
    const components = studioBlocks.get(type.name)?.components
    return components ? {...type, components} : type
  })
}
