import {blockTypes} from '../blocks/index.ts'
import {propertiesStyle, type Look} from '../theme/theme-style.ts'
import {articleStyle} from './style/article-style.ts'
import {compact} from './style/compact.ts'
import {baseStyle} from './style/base-style.ts'
import {listStyle} from './style/list-style.ts'
import {printStyle} from './style/print-style.ts'
import {quotationStyle} from './style/quotation-style.ts'
import {usedStyles} from './style/used-styles.ts'

/**
 * Returns the complete style of a page, but for its fonts. It refers to no file and no host. Only the block types in the
 * HTML of the page bring their styles; all of them without HTML, for a page that goes on changing.
 */
export function styleOf(kind: 'article' | 'list', look: Look = {}, html?: string): string {
  const {theme, accent} = look
  // A newsroom may add block types before the first page is made.
  const types = blockTypes.size
  if (latest.theme !== theme || latest.accent !== accent || latest.types !== types) {
    latest = {theme, accent, types, styles: {}}
  }
  const {before, blocks, after} = (latest.styles[kind] ??= partsOf(kind, look))
  return before + (html === undefined ? blocks.join('') : usedStyles(blocks, html)) + after
}

/** The styles of the block types, and those before and after them. */
interface StyleParts {
  readonly before: string
  readonly blocks: readonly string[]
  readonly after: string
}

function partsOf(kind: 'article' | 'list', look: Look): StyleParts {
  const ofKind = kind === 'article' ? [articleStyle, quotationStyle] : [quotationStyle]
  return {
    before: folded(propertiesStyle(look)) + compact(baseStyle, ...ofKind),
    blocks: Array.from(blockTypes.values(), ({style = ''}) => compact(style)).filter(Boolean),
    after:
      compact(kind === 'list' ? listStyle : '') +
      folded(look.theme?.style ?? '') +
      compact(printStyle),
  }
}

interface LatestStyles extends Look {
  /** The number of block types. */
  readonly types: number
  readonly styles: {article?: StyleParts; list?: StyleParts}
}

/** The styles of the look that was asked for last: all pages of a site share one. */
let latest: LatestStyles = {types: 0, styles: {}}

/** Removes line breaks and indentation. A theme may write any CSS, so the rest of it stays. */
function folded(style: string): string {
  return style.replaceAll(/\n\s*/gu, '')
}
