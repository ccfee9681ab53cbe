import type {SchemaTypeDefinition} from '@sanity/types'

import type {BlockName} from '../../src/content/block-names.ts'
import {audio} from './audio.ts'
import {embed} from './embed.ts'
import {infobox} from './infobox.ts'
import {gallery} from './gallery.ts'
import {picture} from './picture.ts'
import {quote} from './quote.ts'
import {related} from './related.ts'
import {table} from './table.ts'
import {video} from './video.ts'

/** The block types, as editors fill them in. German stands here, the other languages in `src/studio/blocks/`. */
export const blocks = {
  quote,
  picture,
  table,
  embed,
  infobox,
  related,
  gallery,
  audio,
  video,
} satisfies {
  readonly [Name in BlockName]: SchemaTypeDefinition & {readonly name: Name}
}
