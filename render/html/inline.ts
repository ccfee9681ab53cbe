import type {Mark, TextBlock} from '../check/checked.ts'
import {escapeText} from '../escape.ts'
import type {InlineWriter} from '../inline/compose.ts'
import {compose} from '../inline/compose.ts'
import {hyphenate, typeset} from '../typography/typeset.ts'
import type {HtmlContext} from './context.ts'
import {openLink} from './link.ts'
import {renderProblem} from './problem.ts'
import {noteReference} from './notes.ts'
import {openQuotation} from './quote.ts'

/** The text of a block as HTML, without an element around it. */
export function renderInline({children, isMarked}: TextBlock, context: HtmlContext): string {
  const [only] = children
  if (!isMarked && children.length === 1 && only?._type === 'span') {
    return renderText(hyphenate(typeset(only.text, context.typography), context.typography))
  }
  const writer = new HtmlWriter(context)
  compose(children, context.typography, writer)
  return writer.html
}

function renderText(text: string): string {
  const html = escapeText(text)
  return html.includes('\n') ? html.replaceAll('\n', '<br>') : html
}

class HtmlWriter implements InlineWriter {
  html = ''
  readonly #context: HtmlContext

  constructor(context: HtmlContext) {
    this.#context = context
  }

  readonly open: InlineWriter['open'] = ({mark}, isFirst, hasMarks) => {
    this.html += this.#opening(mark, isFirst, hasMarks)
  }

  readonly close: InlineWriter['close'] = ({mark}, isLast) => {
    this.html += this.#closing(mark, isLast)
  }

  readonly text: InlineWriter['text'] = (text) => {
    this.html += renderText(text)
  }

  readonly problem: InlineWriter['problem'] = (problem) => {
    this.html += renderProblem(problem, this.#context.lang)
  }

  #opening(mark: Mark, isFirst: boolean, hasMarks: boolean): string {
    if (mark._type === 'link') return openLink(mark.href, this.#context)
    if (mark._type !== 'quote') return `<${mark._type}>`
    if (this.#context.typography.marks === 'literal') return ''
    return openQuotation(mark.quote, isFirst, hasMarks, this.#context)
  }

  #closing(mark: Mark, isLast: boolean): string {
    if (mark._type === 'link') return '</a>'
    if (mark._type !== 'quote') return `</${mark._type}>`
    if (this.#context.typography.marks === 'literal') return ''
    return isLast ? `</q>${noteReference(mark.quote, this.#context)}` : '</q>'
  }
}
