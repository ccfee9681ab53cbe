import {attributes} from '../attributes.ts'
import type {CheckedCorrection} from '../check/check-corrections.ts'
import {dateOf} from '../check/dated.ts'
import {fieldAt} from '../check/place.ts'
import {correctionDay} from '../corrections.ts'
import {escapeText} from '../escape.ts'
import {labelsFor} from '../labels.ts'
import type {Context} from '../options.ts'
import {typeset} from '../typography/typeset.ts'
import {isolated, labelDirection} from './direction.ts'
import {editAttribute} from './edit.ts'
import {renderField} from './field.ts'
import {renderProblem} from './problem.ts'

/** Renders the corrections of an article as an element of its own; empty without any. */
export function renderCorrections(
  corrections: readonly CheckedCorrection[],
  context: Context,
): string {
  if (corrections.length === 0) return ''
  const {lang} = context
  const label = attributes({class: 'corrections', 'aria-label': labelsFor(lang).corrections})
  return `<aside${label}${labelDirection(lang)}>\n${correctionParagraphs(corrections, context)}</aside>\n`
}

/** Renders each correction as a paragraph: `Korrektur vom 30. November 2026: …`. */
export function correctionParagraphs(
  corrections: readonly CheckedCorrection[],
  context: Context,
): string {
  const {lang} = context
  return corrections
    .map((correction) => {
      const {place, text} = correction
      const words = renderField(text, context)
      const shown = typeof text === 'string' ? isolated(words, text, lang) : words
      const edit = editAttribute(fieldAt(place, 'text'), context)
      return `<p${edit}><strong>${correctionLead(correction, context)}</strong> ${shown}</p>\n`
    })
    .join('')
}

function correctionLead({date}: CheckedCorrection, context: Context): string {
  const {lang, typography} = context
  const labels = labelsFor(lang)
  if (date === undefined) return `${labels.correction}:`
  if (!('moment' in date)) return `${labels.correction}: ${renderProblem(date, lang)}`
  const day = escapeText(typeset(correctionDay(date, context) ?? '', typography))
  const time = `<time${attributes({datetime: dateOf(date)?.iso})}>${day}</time>`
  return `${labels.correctionOf} ${time}:`
}
