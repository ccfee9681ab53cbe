import type {Inline, ListPlace, Style, TextBlock} from './checked.ts'
import {MAX_BLOCK_PARTS, MAX_LIST_LEVEL} from './limits.ts'
import {checkMarkDefs} from './mark-defs.ts'
import type {Problem, Report} from './problem.ts'
import {nameOf} from './problem.ts'
import {annotated, checkSpans} from './spans.ts'

/**
 * Reads a text block. Gives nothing for a block without text. What is wrong with its style or its
 * place in a list stands as a problem before its text.
 */
export function checkTextBlock(
  block: object,
  path: string,
  report: Report,
): (TextBlock | Problem)[] {
  const {style, children, markDefs, listItem, level} = block as Record<string, unknown>
  if (children == null) return []
  if (!Array.isArray(children)) {
    return [report({code: 'invalid-block', path: `${path}.children`, name: nameOf(children)})]
  }
  const problems: Problem[] = []
  const note = (problem: Omit<Problem, '_type'>): Problem => {
    const noted = report(problem)
    problems.push(noted)
    return noted
  }
  const checkedStyle = checkStyle(style, path, note)
  const list = checkListPlace(listItem, level, path, note)
  const annotations = checkMarkDefs(markDefs, path, note)
  const spans = checkSpans(children, annotations, path, report)
  if (countParts(spans) > MAX_BLOCK_PARTS) {
    return [report({code: 'too-large', path, name: `more than ${MAX_BLOCK_PARTS} spans`})]
  }
  const content = [...problems.map((problem) => annotated(problem, [])), ...spans]
  return content.some(isVisible)
    ? [{_type: 'block', style: checkedStyle, list, children: content}]
    : []
}

function checkStyle(style: unknown, path: string, report: Report): Style {
  if (style == null || style === 'normal') return 'normal'
  if (style === 'h3' || style === 'blockquote') return style
  report({code: 'unknown-style', path: `${path}.style`, name: nameOf(style)})
  return 'normal'
}

function checkListPlace(
  item: unknown,
  level: unknown,
  path: string,
  report: Report,
): ListPlace | undefined {
  if (item == null) return undefined
  const depth = checkLevel(level, path, report)
  if (item === 'bullet' || item === 'number') return {item, level: depth}
  report({code: 'unknown-list', path: `${path}.listItem`, name: nameOf(item)})
  return {item: 'bullet', level: depth}
}

function checkLevel(level: unknown, path: string, report: Report): number {
  if (level == null) return 1
  if (typeof level === 'number' && Number.isInteger(level)) {
    if (level >= 1 && level <= MAX_LIST_LEVEL) return level
  }
  report({
    code: 'invalid-level',
    path: `${path}.level`,
    name: typeof level === 'number' ? String(level) : nameOf(level),
  })
  return 1
}

function countParts(children: readonly Inline[]): number {
  let parts = 0
  for (const child of children) {
    parts += 1
    if (child._type === 'span') parts += child.text.split('\n').length - 1
  }
  return parts
}

function isVisible(child: Inline): boolean {
  return child._type === 'problem' || child.text.trim() !== ''
}
