import type {Paragraph, PhrasingContent} from 'mdast'
import {raisedText} from '../../content/raised.ts'
import {addAll} from '../add-all.ts'
import {clean} from '../clean-text.ts'
import type {Mark, TextBlock} from '../check/checked-blocks.ts'
import {describe} from '../check/problem.ts'
import type {InlineWriter} from '../inline/compose.ts'
import {compose} from '../inline/compose.ts'
import {hrefFrom} from '../link.ts'
import {linkedAddress} from '../linked-page.ts'
import type {Context} from '../options.ts'
import {tidy} from './tidy-nodes.ts'

/** Converts the text of a block to nodes of Markdown, with quotation marks in the text. */
export function inlineNodes({children}: TextBlock, context: Context): PhrasingContent[] {
  const writer = new NodeWriter(context)
  compose(children, {...context.typography, marks: 'literal', hasHyphens: false}, writer)
  return tidy(writer.nodes)
}

/** Converts a text to nodes that keep its lines. */
export function textNodes(text: string): PhrasingContent[] {
  return tidy(linesOf(text))
}

/** Returns a paragraph with one mark on all its words. */
export function markedParagraph(type: 'emphasis' | 'strong', text: string): Paragraph {
  return {type: 'paragraph', children: tidy([{type, children: linesOf(text)}])}
}

/** Returns a paragraph that begins with a strong label. */
export function labelledParagraph(label: string, text: string): Paragraph {
  const strong: PhrasingContent = {type: 'strong', children: [{type: 'text', value: label}]}
  return {
    type: 'paragraph',
    children: tidy([strong, {type: 'text', value: ' '}, ...linesOf(text)]),
  }
}

function linesOf(text: string): PhrasingContent[] {
  return clean(text)
    .split('\n')
    .flatMap((line, index): PhrasingContent[] => [
      ...(index === 0 ? [] : [{type: 'break'} as const]),
      ...(line === '' ? [] : [{type: 'text', value: line} as const]),
    ])
}

class NodeWriter implements InlineWriter {
  readonly nodes: PhrasingContent[] = []
  readonly #context: Context
  readonly #open: PhrasingContent[][] = [this.nodes]
  /** The open marks of raised and lowered text, which become characters of their own. */
  readonly #raised: ('sup' | 'sub')[] = []

  constructor(context: Context) {
    this.#context = context
  }

  readonly open: InlineWriter['open'] = ({mark}) => {
    if (mark._type === 'sup' || mark._type === 'sub') this.#raised.push(mark._type)
    const children: PhrasingContent[] = []
    if (mark._type === 'link') {
      this.#add({type: 'link', url: hrefFrom(this.#context.articleUrl, mark.href), children})
    } else if (mark._type === 'internalLink') {
      const url = linkedAddress(mark.page, this.#context)
      if (url === undefined) return
      this.#add({type: 'link', url, children})
    } else if (mark._type === 'strong') this.#add({type: 'strong', children})
    else if (mark._type === 'em') this.#add({type: 'emphasis', children})
    else return
    this.#open.push(children)
  }

  readonly close: InlineWriter['close'] = ({mark}) => {
    if (mark._type === 'sup' || mark._type === 'sub') this.#raised.pop()
    else if (this.#hasNode(mark)) this.#open.pop()
  }

  readonly text: InlineWriter['text'] = (text) => {
    const raised = this.#raised.at(-1)
    const words = raised === undefined ? text : raisedText(text, raised)
    addAll(this.#open.at(-1) ?? this.nodes, linesOf(words))
  }

  readonly problem: InlineWriter['problem'] = (problem) => {
    this.#add({type: 'text', value: `[${describe(problem, this.#context.lang)}]`})
  }

  /** Markdown has no abbreviations, and quotations have their marks in the text. */
  #hasNode(mark: Mark): boolean {
    if (mark._type === 'internalLink') return linkedAddress(mark.page, this.#context) !== undefined
    return mark._type === 'link' || mark._type === 'strong' || mark._type === 'em'
  }

  #add(node: PhrasingContent): void {
    this.#open.at(-1)?.push(node)
  }
}
