import type {BlockName} from '../../content/block-names.ts'
import {RenderError} from '../error.ts'
import type {BlockType, BlockTypes} from './block-type.ts'
import {audioBlock} from './audio.ts'
import {embedBlock} from './embed.ts'
import {infoboxBlock} from './infobox.ts'
import {galleryBlock} from './gallery.ts'
import {pictureBlock} from './picture.ts'
import {quoteBlock} from './quote.ts'
import {relatedBlock} from './related.ts'
import {tableBlock} from './table.ts'
import {videoBlock} from './video.ts'

const byName: Readonly<Record<BlockName, BlockType>> = {
  quote: quoteBlock,
  picture: pictureBlock,
  table: tableBlock,
  embed: embedBlock,
  infobox: infoboxBlock,
  related: relatedBlock,
  gallery: galleryBlock,
  audio: audioBlock,
  video: videoBlock,
}

const known = new Map<string, BlockType>(Object.entries(byName))

/** The renderings of all block types: those of the content model, and those that the newsroom has added. */
export const blockTypes: BlockTypes = known

/**
 * Adds the block types of a newsroom, by name. A program does so once, before it renders the first article; adding the same
 * again changes nothing. Throws a RenderError `invalid-option` for a name that another type has.
 */
export function addBlockTypes(types: Readonly<Record<string, BlockType>>): void {
  for (const [name, type] of Object.entries(types)) {
    const other = name === 'block' || known.get(name)
    if (other && other !== type) {
      throw new RenderError(
        'invalid-option',
        '',
        `There is a block type "${name}" already. Give your own another name.`,
      )
    }
    known.set(name, type)
  }
}

/** Returns the names of the types that a newsroom has added. Another thread has to add them, too. */
export function ownBlockTypes(): string[] {
  return [...known.keys()].filter((name) => !Object.hasOwn(byName, name))
}
