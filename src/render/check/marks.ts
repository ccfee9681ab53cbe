import type {DecoratorMark, Mark} from './checked-blocks.ts'
import {NO_MARKS} from './checked-blocks.ts'
import {MAX_SPAN_MARKS} from './limits.ts'
import type {MarkDefs} from './mark-defs.ts'
import {DROPPED} from './mark-defs.ts'
import type {Place} from './place.ts'
import {fieldAt, memberAt} from './place.ts'
import type {Problem} from './problem.ts'
import type {Report} from './report.ts'

const DECORATORS: ReadonlyMap<unknown, DecoratorMark> = new Map(
  (['strong', 'em', 'sup', 'sub'] as const).map((_type) => [_type, {_type}]),
)

/** Returns whether a mark becomes a link. A target that is not published has none. */
function isLink(mark: Mark): boolean {
  return mark._type === 'link' || (mark._type === 'internalLink' && mark.page !== undefined)
}

/**
 * Reads the marks of a span, each once. Faulty marks are added to `problems`, and the text is kept
 * without them.
 */
export function checkMarks(
  value: unknown,
  markDefs: MarkDefs,
  span: Place,
  report: Report,
  problems: Problem[],
): readonly Mark[] {
  if (value == null) return NO_MARKS
  if (!Array.isArray(value)) {
    problems.push(report('invalid-mark', fieldAt(span, 'marks'), value))
    return NO_MARKS
  }
  if (value.length === 0) return NO_MARKS
  if (value.length > MAX_SPAN_MARKS) {
    problems.push(report('too-large', fieldAt(span, 'marks'), `${value.length} marks`))
    return NO_MARKS
  }
  const marks: Mark[] = []
  for (let index = 0; index < value.length; index++) {
    const name: unknown = value[index]
    const definition = markDefs.get(name as string)
    if (definition) definition.isUsed = true
    const mark = DECORATORS.get(name) ?? definition?.means
    if (mark === DROPPED) continue
    const at = (): Place => memberAt(fieldAt(span, 'marks'), name, index)
    if (mark === undefined) problems.push(report('unknown-mark', at(), name))
    else if (mark._type === 'unknown') {
      problems.push(report('unknown-mark', mark.place, mark.name))
    } else if (marks.includes(mark)) continue
    else if (isLink(mark) && marks.some(isLink)) {
      report('overlapping-links', at())
    } else marks.push(mark)
  }
  return marks
}
