import {blockTypes} from '../blocks/index.ts'
import {articleStyle} from './style/article-style.ts'
import {baseStyle} from './style/base-style.ts'
import {listStyle} from './style/list-style.ts'
import {printStyle} from './style/print-style.ts'
import {quotationStyle} from './style/quotation-style.ts'

/** Returns the complete style of a page. It refers to no file and no host. */
export function styleOf(kind: 'article' | 'list'): string {
  // A newsroom may add block types before the first page is made.
  if (pages?.types !== blockTypes.size) pages = {types: blockTypes.size, ...stylesOfPages()}
  return pages[kind]
}

let pages: {readonly types: number; readonly article: string; readonly list: string} | undefined

/** Removes line breaks and indentation, which every page would carry. */
function compact(...styles: readonly string[]): string {
  return styles.join('').replaceAll(/\n\s*/gu, '')
}

function stylesOfPages() {
  const blocks = Array.from(blockTypes.values(), ({style = ''}) => style)
  return {
    article: compact(baseStyle, articleStyle, quotationStyle, ...blocks, printStyle),
    list: compact(baseStyle, quotationStyle, ...blocks, listStyle, printStyle),
  }
}
