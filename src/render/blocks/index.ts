import type {BlockName} from '../../content/block-names.ts'
import type {BlockType, BlockTypes} from './block-type.ts'
import {embedBlock} from './embed.ts'
import {infoboxBlock} from './infobox.ts'
import {pictureBlock} from './picture.ts'
import {quoteBlock} from './quote.ts'
import {relatedBlock} from './related.ts'
import {tableBlock} from './table.ts'

const byName: Readonly<Record<BlockName, BlockType>> = {
  quote: quoteBlock,
  picture: pictureBlock,
  table: tableBlock,
  embed: embedBlock,
  infobox: infoboxBlock,
  related: relatedBlock,
}

/** The renderings of all block types of the content model. */
export const blockTypes: BlockTypes = new Map(Object.entries(byName))
