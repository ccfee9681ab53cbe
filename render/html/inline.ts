import type {Mark, TextBlock} from '../check/checked.ts'
import {escapeText} from '../escape.ts'
import type {Problem} from '../check/problem.ts'
import type {InlineWriter} from '../inline/compose.ts'
import {compose} from '../inline/compose.ts'
import type {Run} from '../inline/runs.ts'
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

  open({mark}: Run, isFirst: boolean, hasMarks: boolean): void {
    this.html += this.#opening(mark, isFirst, hasMarks)
  }

  close({mark}: Run, isLast: boolean): void {
    this.html += this.#closing(mark, isLast)
  }

  text(text: string): void {
    this.html += renderText(text)
  }

  problem(problem: Problem): void {
    this.html += renderProblem(problem, this.#context.lang)
  }

  #opening(mark: Mark, isFirst: boolean, hasMarks: boolean): string {
    if (mark._type === 'link') return openLink(mark.href, this.#context, mark.place)
    if (mark._type !== 'quote') return `<${mark._type}>`
    if (this.#context.typography.marks === 'literal') return ''
    return openQuotation(mark.quote, isFirst, hasMarks, mark.place, this.#context)
  }

  #closing(mark: Mark, isLast: boolean): string {
    if (mark._type === 'link') return '</a>'
    if (mark._type !== 'quote') return `</${mark._type}>`
    if (this.#context.typography.marks === 'literal') return ''
    return isLast ? `</q>${noteReference(mark.quote, this.#context)}` : '</q>'
  }
}
