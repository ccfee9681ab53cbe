import {toHTML} from '@portabletext/to-html'
import type {Blocks} from './article.ts'
import {checkBlocks} from './check/blocks.ts'
import type {CheckedBlock} from './check/checked.ts'
import {toNodes} from './components/nodes.ts'
import {createComponents} from './components/portable-text.ts'
import type {RenderOptions} from './options.ts'
import {createContext} from './options.ts'

/**
 * Renders bare Portable Text as HTML: a series of block elements without one around them.
 *
 * Annotated quotations without marks in the text carry the class `unmarked` and need the rule
 * `q.unmarked {quotes: none}` where the HTML is put; the page brings it.
 *
 * Throws a RenderError for unknown or malformed content unless `unknown` is `mark`.
 */
export function renderBody(blocks: Blocks | null | undefined, options: RenderOptions = {}): string {
  const {lang, report} = createContext(options)
  return renderBlocks(checkBlocks(blocks, '', report), lang, 'h3')
}

/** Renders checked blocks; `subheading` is the HTML element of a subheading among them. */
export function renderBlocks(
  blocks: readonly CheckedBlock[],
  lang: string,
  subheading: 'h2' | 'h3',
): string {
  return toHTML([...toNodes(blocks, lang)], {
    components: createComponents(lang, subheading),
    onMissingComponent: (message) => {
      throw new Error(`The check let something unknown through to to-html: ${message}`)
    },
  })
}
