/** Texts of other programs as content of an article: pure functions, without a browser. */
export {MarkupReader, type ReadText} from './read-markup.ts'
export {withoutRedirects} from './redirects.ts'
export {toSections, type SectionPieces} from './sections.ts'
export {readPlainText, toOneLine} from './read-plain-text.ts'
export {toBlocks, type Blocks, type BlockValue} from './to-blocks.ts'
export {ARTICLE_TEXT, type TextTarget} from './text-target.ts'
export {LEFT_OUT, Tally, type LeftOut, type LeftOutCounts} from './left-out.ts'
export type {Picture} from './pieces.ts'
