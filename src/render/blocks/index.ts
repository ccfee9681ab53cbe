import type {BlockName} from '../../content/block-names.ts'
import type {BlockType, BlockTypes} from './block-type.ts'
import {pictureBlock} from './picture.ts'
import {quoteBlock} from './quote.ts'

const byName: Readonly<Record<BlockName, BlockType>> = {quote: quoteBlock, picture: pictureBlock}

/** How every block type of the content model is rendered. */
export const blockTypes: BlockTypes = new Map(Object.entries(byName))
