import {Schema} from '@sanity/schema'
import {builtinTypes} from '@sanity/schema/_internal'

import {schemaTypes} from '../../schemas/index.ts'

/** The content model as the Studio compiles it. */
export const schema = Schema.compile({
  name: 'newsdesk',
  types: schemaTypes,
  parent: Schema.compile({name: 'builtin', types: builtinTypes}),
})
