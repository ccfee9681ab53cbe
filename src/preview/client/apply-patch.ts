import type {PartsPatch} from '../live/protocol.ts'
import {longestIncreasing} from './longest-increasing.ts'
import {morph, morphAttributes, move} from './morph.ts'

/** Applies a patch to an element and its parts. */
export function applyPatch(element: Element, {open, splice, changes}: PartsPatch): void {
  if (open !== undefined) morphAttributes(element, parse(open))
  if (splice) spliceChildren(element, splice)
  for (const [index, change] of changes ?? []) {
    const child = element.children[index]
    if (!child)
      throw new Error(`There is no part ${index}: the page is not what the server thinks.`)
    if (typeof change === 'string') morph(child, parse(change))
    else applyPatch(child, change)
  }
}

/** Moves as few children as possible, because a moved element may lose the reader's selection. */
function spliceChildren(
  element: Element,
  {at, remove, insert}: NonNullable<PartsPatch['splice']>,
): void {
  const before = [...element.children]
  const following = before[at + remove] ?? null
  const kept = new Set(insert.filter((one) => typeof one === 'number'))
  for (let index = at; index < at + remove; index += 1) {
    if (!kept.has(index)) before[index]?.remove()
  }
  const inPlace = longestIncreasing(insert)
  let next = following
  for (const [index, one] of [...insert.entries()].toReversed()) {
    const child = typeof one === 'number' ? before[one] : parse(one)
    if (!child) throw new Error('A part is gone: the page is not what the server thinks.')
    if (typeof one === 'string') element.insertBefore(child, next)
    else if (!inPlace.has(index)) move(child, element, next)
    next = child
  }
}

/** Parses HTML that holds one element. */
export function parse(html: string): Element {
  const template = document.createElement('template')
  template.innerHTML = html
  const {firstElementChild: element} = template.content
  if (!element) throw new Error('A part without an element')
  return element
}
