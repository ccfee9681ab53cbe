import type {CheckedBlock, Inline, ListPlace, Style} from './checked-blocks.ts'
import {NO_MARKS} from './checked-blocks.ts'
import {MAX_BLOCK_PARTS, MAX_LIST_LEVEL} from './limits.ts'
import {annotationShape, checkMarkDefs, reportUnused} from './mark-defs.ts'
import type {Place} from './place.ts'
import {fieldAt} from './place.ts'
import type {Problem} from './problem.ts'
import type {Report} from './report.ts'
import {fields, members, text, typed} from './shape.ts'
import {checkSpans, problemInline} from './spans.ts'

/** The fields that {@link checkTextBlock} reads. */
export const textBlockShape = fields({
  style: text,
  listItem: text,
  level: text,
  markDefs: members(annotationShape),
  children: members(typed({span: fields({text, marks: members(text)})})),
})

/**
 * Reads a text block and adds it to `blocks`, unless it has no text. A wrong style or list becomes
 * a problem before its text.
 */
export function checkTextBlock(
  block: object,
  place: Place,
  report: Report,
  blocks: CheckedBlock[],
): void {
  const {style, children, markDefs, listItem, level} = block as Record<string, unknown>
  if (children == null) return
  if (!Array.isArray(children)) {
    blocks.push(report('invalid-block', fieldAt(place, 'children'), children))
    return
  }
  if (children.length > MAX_BLOCK_PARTS) {
    blocks.push(report('too-large', place, `${children.length} spans`))
    return
  }
  const content: Inline[] = []
  const note = (problem: Problem): void => {
    content.push(problemInline(problem, NO_MARKS))
  }
  const checkedStyle = checkStyle(style, place, report, note)
  const list = listItem == null ? undefined : checkListPlace(listItem, level, place, report, note)
  const annotations = checkMarkDefs(markDefs, place, report)
  const hasRightToLeft = checkSpans(children, annotations, place, report, content)
  reportUnused(annotations, report)
  if (!content.some(isVisible)) return
  const isMarked = content.some(({marks}) => marks.length > 0)
  blocks.push({
    _type: 'block',
    place,
    style: checkedStyle,
    list,
    children: content,
    isMarked,
    hasRightToLeft,
  })
}

type Note = (problem: Problem) => void

const STYLES: ReadonlySet<unknown> = new Set<Style>(['h2', 'h3', 'h4', 'blockquote'])

function checkStyle(style: unknown, place: Place, report: Report, note: Note): Style {
  if (style === 'normal' || style == null) return 'normal'
  if (STYLES.has(style)) return style as Style
  note(report('unknown-style', fieldAt(place, 'style'), style))
  return 'normal'
}

function checkListPlace(
  item: unknown,
  level: unknown,
  place: Place,
  report: Report,
  note: Note,
): ListPlace {
  const depth = checkLevel(level, place, report)
  if (item === 'bullet' || item === 'number') return {item, level: depth}
  note(report('unknown-list', fieldAt(place, 'listItem'), item))
  return {item: 'bullet', level: depth}
}

function checkLevel(level: unknown, place: Place, report: Report): number {
  if (level == null) return 1
  const number = typeof level === 'number' || typeof level === 'string' ? Number(level) : NaN
  const nearest = Math.min(Math.max(Math.round(number) || 1, 1), MAX_LIST_LEVEL)
  if (nearest !== level) report('invalid-level', fieldAt(place, 'level'), level)
  return nearest
}

function isVisible(child: Inline): boolean {
  return child._type === 'problem' || child.text.trim() !== ''
}
