import type {SchemaTypeDefinition} from '@sanity/types'
import type {ComponentType} from 'react'

import type {BlockType} from '../render/index.ts'

/** The schema of a block type: what editors fill in. German stands here. */
export type BlockSchema<Name extends string> = SchemaTypeDefinition & {
  readonly name: Name
  readonly title: string
  /** The sentence in the insert menu. */
  readonly description: string
  readonly icon: ComponentType
  /** Title, subtitle and picture of the block in the text. */
  readonly preview: object
}

/** The English words of a block type, under the keys of its schema: `type.poll`, `field.poll.question`. */
export type BlockWords<Name extends string> = Readonly<
  Record<`type.${Name}` | `type.${Name}.description`, string> &
    Record<`field.${Name}.${string}` | `option.${Name}.${string}`, string>
>

/** A block type of one's own: the same parts as those of newsdesk have. */
export interface OwnBlock<Name extends string = string> {
  readonly name: Name
  readonly schema: BlockSchema<Name>
  /** How a stored block is read, and what each format makes of it. */
  readonly render: BlockType
  readonly english: BlockWords<Name>
  /** The view of the block in the text, a React component in a file of its own; Studio's by default. */
  // oxlint-disable-next-line typescript/no-explicit-any -- The props of Studio's previews; this room imports no Studio.
  readonly preview?: () => Promise<{readonly default: ComponentType<any>}>
}

/** Types a block type of one's own. A part that is missing does not compile. `newsdesk.config.ts` lists the result. */
export function defineBlock<const Name extends string>(block: OwnBlock<Name>): OwnBlock<Name> {
  return block
}
