import type {Element} from './elements.ts'
import {MARKS, type Mark} from './pieces.ts'

const BY_NAME = new Map<string, Mark>([
  ['b', 'strong'],
  ['strong', 'strong'],
  ['th', 'strong'],
  ['i', 'em'],
  ['em', 'em'],
  ['cite', 'em'],
  ['dfn', 'em'],
  ['u', 'underline'],
  ['s', 'strike-through'],
  ['strike', 'strike-through'],
  ['mark', 'highlight'],
  ['code', 'code'],
  ['kbd', 'code'],
  ['samp', 'code'],
  ['tt', 'code'],
  ['sup', 'sup'],
  ['sub', 'sub'],
])

/** Returns the marks within an element, given those around it. Its style counts more than its name. */
export function marksWithin(element: Element, outer: readonly Mark[]): readonly Mark[] {
  const changes = new Map<Mark, boolean>()
  const named = BY_NAME.get(element.name)
  if (named) changes.set(named, true)
  readStyle(element, changes)
  if (changes.size === 0) return outer
  return MARKS.filter((mark) => changes.get(mark) ?? outer.includes(mark))
}

function readStyle({style, hasClass}: Element, changes: Map<Mark, boolean>): void {
  const weight = style('font-weight')
  if (weight !== undefined && weight !== 'inherit') {
    changes.set('strong', weight.startsWith('bold') || parseInt(weight, 10) >= 600)
  }
  const slant = style('font-style')
  if (slant !== undefined && slant !== 'inherit')
    changes.set('em', /^(?:italic|oblique)/.test(slant))
  const lines = `${style('text-decoration') ?? ''} ${style('text-decoration-line') ?? ''}`
  if (lines.includes('underline')) changes.set('underline', true)
  if (lines.includes('line-through')) changes.set('strike-through', true)
  const position = style('vertical-align')
  if (position === 'super') changes.set('sup', true)
  if (position === 'sub') changes.set('sub', true)
  if (style('mso-highlight') !== undefined) changes.set('highlight', true)
  // Word Online.
  if (hasClass(/^MacChromeBold$/)) changes.set('strong', true)
  if (hasClass(/^Underlined$/)) changes.set('underline', true)
  if (hasClass(/^Strikethrough$/)) changes.set('strike-through', true)
}
