import {memberPath} from '../path.ts'
import type {Annotation, Decorator, Inline} from './checked.ts'
import {MAX_SPAN_MARKS} from './limits.ts'
import type {MarkDefs} from './mark-defs.ts'
import type {Problem, Report} from './problem.ts'
import {nameOf} from './problem.ts'

/**
 * Reads the children of a text block. Spans without text are dropped, so that two pieces of one
 * annotation are neighbours even where the editor left an empty span between them.
 */
export function checkSpans(
  children: readonly unknown[],
  markDefs: MarkDefs,
  path: string,
  report: Report,
): Inline[] {
  return children.flatMap((child, index) =>
    checkSpan(child, markDefs, memberPath(`${path}.children`, child, index), report),
  )
}

function checkSpan(child: unknown, markDefs: MarkDefs, path: string, report: Report): Inline[] {
  const alone = (problem: Omit<Problem, '_type'>): Inline[] => [annotated(report(problem), [])]
  if (typeof child !== 'object' || child === null) {
    return alone({code: 'invalid-span', path, name: nameOf(child)})
  }
  const {_type: type, text, marks} = child as Record<string, unknown>
  if (type !== 'span') return alone({code: 'unknown-type', path, name: nameOf(type)})
  if (text == null || text === '') return []
  if (typeof text !== 'string') return alone({code: 'invalid-span', path, name: nameOf(text)})
  const {decorators, annotations, problems} = checkMarks(marks, markDefs, `${path}.marks`, report)
  return [
    ...problems.map((problem) => annotated(problem, annotations)),
    {_type: 'span', text, decorators, annotations},
  ]
}

/** A problem as a piece of a text block. */
export function annotated(problem: Problem, annotations: readonly Annotation[]): Inline {
  return {...problem, annotations}
}

interface Marks {
  readonly decorators: Decorator[]
  readonly annotations: Annotation[]
  readonly problems: Problem[]
}

function checkMarks(value: unknown, markDefs: MarkDefs, path: string, report: Report): Marks {
  const marks: Marks = {decorators: [], annotations: [], problems: []}
  const note = (problem: Omit<Problem, '_type'>): void => {
    marks.problems.push(report(problem))
  }
  if (value == null) return marks
  if (!Array.isArray(value)) {
    note({code: 'invalid-mark', path, name: nameOf(value)})
    return marks
  }
  const names = [...new Set<unknown>(value)]
  if (names.length > MAX_SPAN_MARKS) {
    note({code: 'too-large', path, name: `more than ${MAX_SPAN_MARKS} marks`})
    return marks
  }
  for (const name of names) {
    const found = typeof name === 'string' ? markDefs.get(name) : undefined
    if (found?._type === 'problem') note(found)
    else if (found) addAnnotation(found)
    else if (name === 'strong' || name === 'em') marks.decorators.push(name)
    else note({code: 'unknown-mark', path: `${path}[${value.indexOf(name)}]`, name: nameOf(name)})
  }
  return marks

  // HTML knows no link inside a link: the parser would close the outer one early.
  function addAnnotation(annotation: Annotation): void {
    const isSecondLink =
      annotation._type === 'link' && marks.annotations.some(({_type}) => _type === 'link')
    if (isSecondLink) note({code: 'overlapping-links', path})
    else marks.annotations.push(annotation)
  }
}
