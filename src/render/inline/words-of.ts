import {raisedText} from '../../content/raised.ts'
import type {Inline} from '../check/checked-blocks.ts'

/** Returns the words of some children of a text block, as written. Raised figures are characters of their own. */
export function wordsOf(children: readonly Inline[]): string {
  let words = ''
  for (const child of children) if (child._type === 'span') words += spanText(child)
  return words
}

/** Returns the words of a span. */
export function spanText({text, marks}: Extract<Inline, {_type: 'span'}>): string {
  const raised = marks.find(({_type}) => _type === 'sup' || _type === 'sub')?._type
  return raised === 'sup' || raised === 'sub' ? raisedText(text, raised) : text
}
