import {blockTypes} from '../blocks/index.ts'
import {articleStyle} from './style/article-style.ts'
import {baseStyle} from './style/base-style.ts'
import {listStyle} from './style/list-style.ts'
import {printStyle} from './style/print-style.ts'
import {quotationStyle} from './style/quotation-style.ts'

/** Returns the complete style of a page. It refers to no file and no host. */
export function styleOf(kind: 'article' | 'list'): string {
  return kind === 'article' ? articlePage : listPage
}

/** Removes line breaks and indentation, which every page would carry. */
function compact(...styles: readonly string[]): string {
  return styles.join('').replaceAll(/\n\s*/gu, '')
}

const blockStyles = Array.from(blockTypes.values(), ({style = ''}) => style)
const articlePage = compact(baseStyle, articleStyle, quotationStyle, ...blockStyles, printStyle)
const listPage = compact(baseStyle, quotationStyle, ...blockStyles, listStyle, printStyle)
