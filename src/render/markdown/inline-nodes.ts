import type {Paragraph, PhrasingContent} from 'mdast'
import {addAll} from '../add-all.ts'
import {clean} from '../clean-text.ts'
import type {TextBlock} from '../check/checked-blocks.ts'
import {describe} from '../check/problem.ts'
import type {InlineWriter} from '../inline/compose.ts'
import {compose} from '../inline/compose.ts'
import {hrefFrom} from '../link.ts'
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

  constructor(context: Context) {
    this.#context = context
  }

  readonly open: InlineWriter['open'] = ({mark}) => {
    if (mark._type === 'quote') return
    const children: PhrasingContent[] = []
    if (mark._type === 'link') {
      this.#add({type: 'link', url: hrefFrom(this.#context.articleUrl, mark.href), children})
    } else this.#add({type: mark._type === 'strong' ? 'strong' : 'emphasis', children})
    this.#open.push(children)
  }

  readonly close: InlineWriter['close'] = ({mark}) => {
    if (mark._type !== 'quote') this.#open.pop()
  }

  readonly text: InlineWriter['text'] = (text) => {
    addAll(this.#open.at(-1) ?? this.nodes, linesOf(text))
  }

  readonly problem: InlineWriter['problem'] = (problem) => {
    this.#add({type: 'text', value: `[${describe(problem, this.#context.lang)}]`})
  }

  #add(node: PhrasingContent): void {
    this.#open.at(-1)?.push(node)
  }
}
