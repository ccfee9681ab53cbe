import {toHTML} from '@portabletext/to-html'
import {nestLists} from '@portabletext/toolkit'
import type {CheckedBlock} from '../check/checked-blocks.ts'
import type {HtmlContext} from './context.ts'
import {toNodes} from './to-html-nodes.ts'
import {components} from './to-html-components.ts'

/** Renders checked blocks as a series of block elements. */
export function renderBlocks(blocks: readonly CheckedBlock[], context: HtmlContext): string {
  return toHTML(toNodes(blocks, context), {components, onMissingComponent: missing})
}

/** Renders the same blocks as separate elements. */
export function elementsOf(blocks: readonly CheckedBlock[], context: HtmlContext): string[] {
  return nestLists(toNodes(blocks, context), 'html')
    .map((node) => toHTML([node], {components, onMissingComponent: missing}).trimEnd())
    .filter((html) => html !== '')
}

function missing(message: string): never {
  throw new Error(`The check let something unknown through to to-html: ${message}`)
}
