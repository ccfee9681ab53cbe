import {sentenceOf} from '../../src/import/report/sentences.ts'
import type {Failure, WrittenText} from '../../src/ingest/index.ts'

/** Returns the lines of the report about a text: what became of it, the found quotations, then what was left out and where. */
export function describe(written: WrittenText): string {
  const {action, article, file, title, editedFields} = written
  const lines = [`${action.padEnd(10)}${article}  ${file}  ${inOneLine(title)}`]
  if (editedFields.length > 0)
    lines.push(`kept: ${editedFields.join(', ')} (${keptReason(written)})`)
  const {found, withSpeaker} = written.quotations
  if (found > 0)
    lines.push(`found: ${found} quotation${found === 1 ? '' : 's'}, ${withSpeaker} with a speaker`)
  lines.push(...placesOf(written).map((place) => `Left out: ${place}`))
  lines.push(...written.notes.map((note) => inOneLine(sentenceOf(note, 'en'))))
  return lines.join('\n          ')
}

/** Returns the line of the report about a file that was not imported. */
export function describeFailure({file, reason}: Failure): string {
  return `${'failed'.padEnd(10)}${file}  ${inOneLine(sentenceOf(reason, 'en'))}`
}

function keptReason({action}: WrittenText): string {
  if (action === 'beside')
    return 'an editor changed it; the text of the source is a draft of its own'
  if (action === 'withdraw') return 'an editor changed it; off the site, kept as a draft'
  return 'an editor changed it'
}

/** Equal things at one place are one entry. */
function placesOf({leftOut}: WrittenText): string[] {
  const counts = new Map<string, number>()
  for (const {kind, after} of leftOut) {
    const place = after === '' ? `${kind} at the start` : `${kind} at "${after}"`
    counts.set(place, (counts.get(place) ?? 0) + 1)
  }
  return [...counts].map(([place, count]) => inOneLine(count === 1 ? place : `${count} × ${place}`))
}

/** Texts come from elsewhere: control characters would reach the terminal. */
function inOneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(/\p{Cc}/gu, '')
}
