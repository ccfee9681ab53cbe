import type {PhrasingContent} from 'mdast'
import {addAll} from '../add-all.ts'

/**
 * Moves white space and line breaks out of the edges of marked text, because Markdown ignores marks that begin or end
 * with them. Drops them at the edges of the whole, and drops marks without other content.
 */
export function tidy(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return hoisted(nodes).inner
}

/** Joins neighbouring texts, because the writer searches each for characters to escape. */
function merged(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const result: PhrasingContent[] = []
  for (const node of nodes) {
    const last = result.at(-1)
    if (node.type === 'text' && last?.type === 'text') last.value += node.value
    else result.push(node.type === 'text' ? {...node} : node)
  }
  return result
}

interface Hoisted {
  readonly before: PhrasingContent[]
  readonly inner: PhrasingContent[]
  readonly after: PhrasingContent[]
}

function hoisted(nodes: readonly PhrasingContent[]): Hoisted {
  const inner = nodes.flatMap(unfolded)
  const before = takeSpace(inner, 'start')
  const after = takeSpace(inner, 'end')
  return {before, inner: merged(inner), after}
}

function unfolded(node: PhrasingContent): PhrasingContent[] {
  if (!('children' in node)) return [node]
  if (node.children.length > MOST_CHILDREN) return inPieces(node)
  const {before, inner, after} = hoisted(node.children)
  const marked = {...node, children: inner} as PhrasingContent
  return [...before, ...(inner.length === 0 ? [] : [marked]), ...after]
}

/** The writer of Markdown passes all children of a mark to one call, and the stack holds no more. */
const MOST_CHILDREN = 10_000

/** Splits a mark at line breaks, so that no piece has too many children. */
function inPieces(node: Parents): PhrasingContent[] {
  const pieces: PhrasingContent[] = []
  let children: PhrasingContent[] = []
  const end = (): void => {
    const {before, inner, after} = hoisted(children)
    addAll(pieces, before)
    if (inner.length > 0) pieces.push({...node, children: inner})
    addAll(pieces, after)
    children = []
  }
  for (const child of node.children) {
    children.push(child)
    if (children.length >= MOST_CHILDREN && child.type === 'break') end()
  }
  end()
  return pieces
}

type Parents = Extract<PhrasingContent, {children: PhrasingContent[]}>

/** Removes white space and breaks from one end of some nodes. Returns them in order. */
function takeSpace(nodes: PhrasingContent[], end: 'start' | 'end'): PhrasingContent[] {
  const isStart = end === 'start'
  const taken: PhrasingContent[] = []
  let left: PhrasingContent[] = []
  let count = 0
  for (; count < nodes.length && left.length === 0; count++) {
    const node = nodes[isStart ? count : nodes.length - 1 - count]
    if (node?.type !== 'break' && node?.type !== 'text') break
    const {space, rest} = node.type === 'break' ? {space: node, rest: ''} : cut(node.value, end)
    if (!space) break
    taken.push(space)
    if (rest !== '') left = [{type: 'text', value: rest}]
  }
  nodes.splice(isStart ? 0 : nodes.length - count, count, ...left)
  return isStart ? taken : taken.toReversed()
}

function cut(text: string, end: 'start' | 'end'): {space?: PhrasingContent; rest: string} {
  const rest = end === 'start' ? text.trimStart() : text.trimEnd()
  if (rest.length === text.length) return {rest}
  const value = end === 'start' ? text.slice(0, -rest.length || undefined) : text.slice(rest.length)
  return {space: {type: 'text', value}, rest}
}
