import type {Annotation, Decorator, Inline} from '../check/checked.ts'
import type {Problem} from '../check/problem.ts'
import type {MarkPair} from '../typography/typeset.ts'
import {typeset} from '../typography/typeset.ts'
import {findMarkPairs} from './mark-pairs.ts'
import type {Quotation, Quotations} from './quotations.ts'
import {findQuotations} from './quotations.ts'

/** A piece of a text block as it is rendered: set, and each annotation one node. */
export type InlineNode = TextNode | AnnotationNode | Problem

interface TextNode {
  readonly _type: 'span'
  readonly text: string
  readonly marks: readonly Decorator[]
}

export interface AnnotationNode {
  readonly _type: 'annotation'
  readonly annotation: Annotation
  /** For a quotation: whether the rendering puts its marks; then the text holds none. */
  readonly hasMarks: boolean
  readonly content: readonly InlineNode[]
}

/**
 * Makes the children of a text block ready for rendering: typography over the whole block, the
 * marks around annotated quotations dropped, annotations nested so that a quotation is one node.
 */
export function composeInline(children: readonly Inline[], lang: string): InlineNode[] {
  const texts = children.map((child) => (child._type === 'span' ? child.text : '\uFFFC'))
  const starts = [0]
  for (const text of texts) starts.push((starts.at(-1) ?? 0) + text.length)
  const source = texts.join('')
  const quotations = findQuotations(children)
  const pairs = findMarkPairs(source, starts, quotations)
  const ordered = [...pairs.values()].sort((a, b) => a.open - b.open)
  const set = typeset(source, lang, ordered)
  const dropped = new Set(ordered.flatMap(({open, close}) => [open, close]))
  const leaves = children.map((child, index): TextNode | Problem => {
    if (child._type === 'problem') return child
    const text = without(set, starts[index] ?? 0, starts[index + 1] ?? 0, dropped)
    return {_type: 'span', text, marks: child.decorators}
  })
  return nest({children, leaves, quotations, pairs}, 0, children.length, [])
}

/** The part of `text` from `start` to `end` without the dropped places, all at its borders. */
function without(text: string, start: number, end: number, dropped: ReadonlySet<number>): string {
  const from = dropped.has(start) ? start + 1 : start
  const to = dropped.has(end - 1) ? end - 1 : end
  return text.slice(from, Math.max(from, to))
}

interface Parts {
  readonly children: readonly Inline[]
  readonly leaves: readonly (TextNode | Problem)[]
  readonly quotations: Quotations
  readonly pairs: ReadonlyMap<Quotation, MarkPair>
}

/** Groups the children from `from` to before `to` by the annotations that are not open yet. */
function nest(parts: Parts, from: number, to: number, open: readonly Annotation[]): InlineNode[] {
  const nodes: InlineNode[] = []
  for (let at = from; at < to;) {
    const next = outermost(parts, at, to, open)
    if (next) {
      const {annotation, end} = next
      const quotation = parts.quotations.at[at]?.find((other) => other.annotation === annotation)
      nodes.push({
        _type: 'annotation',
        annotation,
        hasMarks: quotation !== undefined && parts.pairs.has(quotation),
        content: nest(parts, at, end, [...open, annotation]),
      })
      at = end
    } else {
      const leaf = parts.leaves[at]
      if (leaf && (leaf._type === 'problem' || leaf.text !== '')) nodes.push(leaf)
      at += 1
    }
  }
  return nodes
}

interface Run {
  readonly annotation: Annotation
  readonly end: number
}

/** The annotation to open at a child: the longest, and a quotation before a link. */
function outermost(
  parts: Parts,
  at: number,
  to: number,
  open: readonly Annotation[],
): Run | undefined {
  let longest: Run | undefined
  for (const annotation of parts.children[at]?.annotations ?? []) {
    if (open.includes(annotation)) continue
    const end =
      annotation._type === 'quote'
        ? runEnd(parts, annotation, at, to)
        : linkEnd(parts, annotation, at, to)
    const isLonger = !longest || end > longest.end
    if (isLonger || (end === longest?.end && annotation._type === 'quote'))
      longest = {annotation, end}
  }
  return longest
}

function runEnd({children}: Parts, annotation: Annotation, at: number, to: number): number {
  const after = children.slice(at, to).findIndex((child) => !child.annotations.includes(annotation))
  return after === -1 ? to : at + after
}

/** A link ends before a quotation that begins inside it and goes on after it. */
function linkEnd(parts: Parts, link: Annotation, at: number, to: number): number {
  let end = runEnd(parts, link, at, to)
  for (let index = end - 1; index > at; index--) {
    const crossing = (parts.quotations.at[index] ?? []).some(
      (quotation) => quotation.start === index && quotation.end > end,
    )
    if (crossing) end = index
  }
  return end
}
