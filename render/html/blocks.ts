import {toHTML} from '@portabletext/to-html'
import type {CheckedBlock} from '../check/checked.ts'
import type {HtmlContext} from './context.ts'
import {toNodes} from './nodes.ts'
import {components} from './portable-text.ts'

/** Renders checked blocks as a series of block elements. */
export function renderBlocks(blocks: readonly CheckedBlock[], context: HtmlContext): string {
  return toHTML(toNodes(blocks, context), {components, onMissingComponent: missing})
}

function missing(message: string): never {
  throw new Error(`The check let something unknown through to to-html: ${message}`)
}
