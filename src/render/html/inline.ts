import type {Mark, TextBlock} from '../check/checked-blocks.ts'
import {attributes} from '../attributes.ts'
import {escapeText} from '../escape.ts'
import type {Problem} from '../check/problem.ts'
import type {InlineWriter} from '../inline/compose.ts'
import {compose} from '../inline/compose.ts'
import type {MarkRun} from '../inline/mark-runs.ts'
import {linkedAddress} from '../linked-page.ts'
import {hyphenate, typeset} from '../typography/typeset.ts'
import type {HtmlContext} from './context.ts'
import {hasMixed} from './direction.ts'
import {editAttribute} from './edit.ts'
import {openLink} from './link.ts'
import {renderProblem} from './problem.ts'
import {noteReference} from './notes.ts'
import {openQuotation} from './quotation.ts'

/** Renders the text of a block as HTML, without an element around it. */
export function renderInline(block: TextBlock, context: HtmlContext): string {
  const {children, isMarked} = block
  const [only] = children
  if (!isMarked && children.length === 1 && only?._type === 'span') {
    return renderText(hyphenate(typeset(only.text, context.typography), context.typography))
  }
  const writer = new HtmlWriter(block, context)
  compose(children, context.typography, writer)
  return writer.html
}

function renderText(text: string): string {
  const html = escapeText(text)
  return html.includes('\n') ? html.replaceAll('\n', '<br>') : html
}

class HtmlWriter implements InlineWriter {
  html = ''
  readonly #block: TextBlock
  readonly #context: HtmlContext

  constructor(block: TextBlock, context: HtmlContext) {
    this.#block = block
    this.#context = context
  }

  open(run: MarkRun, isFirst: boolean, hasMarks: boolean): void {
    this.html += this.#opening(run.mark, isFirst, hasMarks)
    if (this.#isIsolated(run)) this.html += '<bdi>'
  }

  close(run: MarkRun, isLast: boolean): void {
    if (this.#isIsolated(run)) this.html += '</bdi>'
    this.html += this.#closing(run.mark, isLast)
  }

  /** Quoted words that run against their sentence stay together. The marks belong to the sentence. */
  #isIsolated({mark, start, end}: MarkRun): boolean {
    return mark._type === 'quote' && hasMixed(this.#block, this.#context.lang, start, end)
  }

  text(text: string): void {
    this.html += renderText(text)
  }

  problem(problem: Problem): void {
    this.html += renderProblem(problem, this.#context.lang)
  }

  #opening(mark: Mark, isFirst: boolean, hasMarks: boolean): string {
    if (mark._type === 'link') return openLink(mark.href, this.#context, mark.place)
    if (mark._type === 'internalLink') {
      const address = linkedAddress(mark.page, this.#context)
      if (address === undefined) return ''
      return `<a${attributes({href: address})}${editAttribute(mark.place, this.#context)}>`
    }
    if (mark._type === 'abbr') {
      const title = typeset(mark.title, this.#context.typography)
      return `<abbr${attributes({title})}${editAttribute(mark.place, this.#context)}>`
    }
    if (mark._type !== 'quote') return `<${mark._type}>`
    if (this.#context.typography.marks === 'literal') return ''
    return openQuotation(mark.quote, isFirst, hasMarks, mark.place, this.#context)
  }

  #closing(mark: Mark, isLast: boolean): string {
    if (mark._type === 'link') return '</a>'
    if (mark._type === 'internalLink') {
      return linkedAddress(mark.page, this.#context) === undefined ? '' : '</a>'
    }
    if (mark._type !== 'quote') return `</${mark._type}>`
    if (this.#context.typography.marks === 'literal') return ''
    return isLast ? `</q>${noteReference(mark.quote, this.#context)}` : '</q>'
  }
}
