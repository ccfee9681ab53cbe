import {blockTypes} from '../blocks/index.ts'
import {propertiesStyle, type Look} from '../theme/theme-style.ts'
import {articleStyle} from './style/article-style.ts'
import {compact} from './style/compact.ts'
import {baseStyle} from './style/base-style.ts'
import {listStyle} from './style/list-style.ts'
import {printStyle} from './style/print-style.ts'
import {quotationStyle} from './style/quotation-style.ts'

/** Returns the complete style of a page, but for its fonts. It refers to no file and no host. */
export function styleOf(kind: 'article' | 'list', look: Look = {}): string {
  const {theme, accent} = look
  // A newsroom may add block types before the first page is made.
  const types = blockTypes.size
  if (latest.theme !== theme || latest.accent !== accent || latest.types !== types) {
    latest = {theme, accent, types, styles: {}}
  }
  const blockStyles = Array.from(blockTypes.values(), ({style = ''}) => style)
  const kindStyles =
    kind === 'article'
      ? [articleStyle, quotationStyle, ...blockStyles]
      : [quotationStyle, ...blockStyles, listStyle]
  return (latest.styles[kind] ??=
    folded(propertiesStyle(look)) +
    compact(baseStyle, ...kindStyles) +
    folded(theme?.style ?? '') +
    compact(printStyle))
}

interface LatestStyles extends Look {
  /** The number of block types. */
  readonly types: number
  readonly styles: {article?: string; list?: string}
}

/** The styles of the look that was asked for last: all pages of a site share one. */
let latest: LatestStyles = {types: 0, styles: {}}

/** Removes line breaks and indentation. A theme may write any CSS, so the rest of it stays. */
function folded(style: string): string {
  return style.replaceAll(/\n\s*/gu, '')
}
