import {RIGHT_TO_LEFT} from '../right-to-left.ts'
import type {Inline, Mark} from './checked-blocks.ts'
import {NO_MARKS} from './checked-blocks.ts'
import {checkCharacters, isSuspicious} from './field.ts'
import type {MarkDefs} from './mark-defs.ts'
import {checkMarks} from './marks.ts'
import type {Place} from './place.ts'
import {fieldAt, memberAt} from './place.ts'
import type {Problem} from './problem.ts'
import type {Report} from './report.ts'

/**
 * Reads the children of a text block and adds them to `content`. Empty spans are dropped, so that
 * the pieces of an annotation around one become neighbours. A child that is not a span becomes a
 * problem, inside the marks that continue around it.
 *
 * @returns whether any text has letters that run from right to left
 */
export function checkSpans(
  children: readonly unknown[],
  markDefs: MarkDefs,
  block: Place,
  report: Report,
  content: Inline[],
): boolean {
  const first = content.length
  let hasRightToLeft = false
  for (let index = 0; index < children.length; index++) {
    const child = children[index]
    if (addPlain(child, content)) continue
    const place = memberAt(fieldAt(block, 'children'), child, index)
    if (checkSpan(child, markDefs, place, report, content)) hasRightToLeft = true
  }
  if (content.some(isOpen)) surround(content, first)
  return hasRightToLeft
}

/** Adds a span without marks and problems, as most are. */
function addPlain(child: unknown, content: Inline[]): boolean {
  if (typeof child !== 'object' || child === null) return false
  const {_type: type, text, marks} = child as Record<string, unknown>
  if (type !== 'span' || typeof text !== 'string' || text === '') return false
  if (!Array.isArray(marks) || marks.length > 0 || isSuspicious(text)) return false
  content.push({_type: 'span', text, marks: NO_MARKS})
  return true
}

/** Returns whether the span has letters that run from right to left. */
function checkSpan(
  child: unknown,
  markDefs: MarkDefs,
  place: Place,
  report: Report,
  content: Inline[],
): boolean {
  if (typeof child !== 'object' || child === null) {
    content.push(problemInline(report('invalid-span', place, child)))
    return false
  }
  const {_type: type, text, marks} = child as Record<string, unknown>
  if (type !== 'span') content.push(problemInline(report('unknown-type', place, type)))
  else if (text == null || text === '') return false
  else if (typeof text !== 'string') {
    content.push(problemInline(report('invalid-span', place, text)))
  } else {
    const isOdd = isSuspicious(text)
    const words = isOdd ? checkCharacters(text, fieldAt(place, 'text'), report) : text
    const problems: Problem[] = []
    const checked = checkMarks(marks, markDefs, place, report, problems)
    for (const problem of problems) content.push({_type: 'problem', problem, marks: checked})
    if (words !== '') content.push({_type: 'span', text: words, marks: checked})
    return isOdd && RIGHT_TO_LEFT.test(words)
  }
  return false
}

/** Stands for the marks around a problem until they are known. */
const OPEN: readonly Mark[] = []

/** Returns a problem as a piece of a text block. */
export function problemInline(problem: Problem, marks = OPEN): Inline {
  return {_type: 'problem', problem, marks}
}

function isOpen({marks}: Inline): boolean {
  return marks === OPEN
}

/** Gives problems the marks that both neighbours share, so that no quotation is split. */
function surround(content: Inline[], first: number): void {
  let after: readonly Mark[] = NO_MARKS
  const following = content.map(() => NO_MARKS)
  for (let index = content.length - 1; index >= first; index--) {
    following[index] = after
    const {marks = OPEN} = content[index] ?? {}
    if (marks !== OPEN) after = marks
  }
  let before: readonly Mark[] = NO_MARKS
  for (const [index, child] of content.entries()) {
    if (child._type === 'problem' && isOpen(child)) {
      const shared = before.filter((mark) => following[index]?.includes(mark))
      content[index] = {...child, marks: shared}
    } else before = child.marks
  }
}
