import type {BlockName} from '../../content/block-names.ts'
import {embedBlock} from './embed.ts'
import {infoboxBlock} from './infobox.ts'
import {pictureBlock} from './picture.ts'
import {quoteBlock} from './quote.tsx'
import {relatedBlock} from './related.ts'
import type {StudioBlock, StudioParts} from './studio-block.ts'
import {tableBlock} from './table.tsx'

const byName: {readonly [Name in BlockName]: StudioBlock<Name>} = {
  quote: quoteBlock,
  picture: pictureBlock,
  table: tableBlock,
  embed: embedBlock,
  infobox: infoboxBlock,
  related: relatedBlock,
}

/** The Studio's parts of each block type, by its name. */
export const studioBlocks: ReadonlyMap<string, StudioParts> = new Map(Object.entries(byName))
