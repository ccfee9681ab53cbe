import type {BlockName} from '../../content/block-names.ts'
import {audioBlock} from './audio.ts'
import {embedBlock} from './embed.ts'
import {infoboxBlock} from './infobox.ts'
import {galleryBlock} from './gallery.ts'
import {pictureBlock} from './picture.ts'
import {quoteBlock} from './quote.tsx'
import {relatedBlock} from './related.ts'
import type {StudioBlock, StudioParts} from './studio-block.ts'
import {tableBlock} from './table.tsx'
import {videoBlock} from './video.ts'

const byName: {readonly [Name in BlockName]: StudioBlock<Name>} = {
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

const known = new Map<string, StudioParts>(Object.entries(byName))

/** The Studio's parts of each block type, by its name. */
export const studioBlocks: ReadonlyMap<string, StudioParts> = known

/** Adds the Studio's parts of a newsroom's own block types, by name. */
export function addStudioBlocks(blocks: Readonly<Record<string, StudioParts>>): void {
  for (const [name, parts] of Object.entries(blocks)) if (!known.has(name)) known.set(name, parts)
}
