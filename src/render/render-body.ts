import type {Blocks} from './article-types.ts'
import {blockTypes} from './blocks/index.ts'
import {checkBlocks} from './check/check-blocks.ts'
import {Findings} from './check/report.ts'
import {bodyShape} from './check/content-shapes.ts'
import {reportUnread} from './check/report-unread.ts'
import {renderBlocks} from './html/render-blocks.ts'
import type {RenderOptions} from './options.ts'
import {createContext} from './options.ts'

/**
 * Renders bare Portable Text as HTML: a series of block elements without a common parent.
 *
 * Annotated quotations without marks in the text carry the class `unmarked`. The page around the
 * HTML needs the rule `q.unmarked {quotes: none}`; `renderPage` includes it.
 *
 * Throws a RenderError for unknown or malformed content unless `unknown` is `mark`.
 */
export function renderBody(blocks: Blocks | null | undefined, options: RenderOptions = {}): string {
  const context = createContext(options)
  const findings = new Findings(options)
  const place = {name: ''}
  const checked = checkBlocks(blocks, place, findings.report, blockTypes)
  reportUnread(blocks, bodyShape, place, findings)
  findings.settle()
  return renderBlocks(checked, {...context, subheading: 'h3'})
}
