import type {Failure, SiteReport} from '../../src/publish/index.ts'
import {defaultTimeZone} from '../../src/render/index.ts'

/** A summary of a run in a few lines. */
export function summaryOf(report: SiteReport, directory: string, isDryRun: boolean): string[] {
  const {written, removed, unchanged, articles, rendered, heldBack, times} = report
  const verb = isDryRun ? 'would be ' : ''
  const seconds = Object.entries(times)
    .filter(([step]) => step !== 'all')
    .map(([step, time]) => `${step} ${duration(time)}`)
  return [
    `Articles  ${count(articles)} published, ${count(rendered)} rendered`,
    ...(heldBack === 0 ? [] : [`Held back ${count(heldBack)}${untilOf(report)}`]),
    `Files     ${count(written.length)} ${verb}written, ${count(removed.length)} ${verb}removed, ${count(unchanged)} rendered with the same bytes`,
    `Time      ${duration(times.all ?? 0)} (${seconds.join(', ')})`,
    `Site      ${directory}`,
    ...legalWarning(report),
  ]
}

/** Names the pages that German law demands and that the site lacks. */
function legalWarning({missingPages}: SiteReport): string[] {
  const names = {imprint: 'an Impressum', privacy: 'a Datenschutz page'} as const
  if (missingPages.length === 0) return []
  const missing = missingPages.map((page) => names[page]).join(' and ')
  return [
    `Warning   The site is German and has no link to ${missing}, which German law demands. Add it under Seiten in the Studio, or set another language under Einstellungen.`,
  ]
}

/** When the first embargo ends, or a moment before that. */
function untilOf({due}: SiteReport): string {
  if (!due) return ''
  const format = {dateStyle: 'long', timeStyle: 'short', timeZone: defaultTimeZone} as const
  return `, the next until ${due.toLocaleString('en-GB', format)} (${defaultTimeZone})`
}

/** Each file that a run would touch, one a line. */
export function planOf({written, removed}: SiteReport): string[] {
  return [...written.map((path) => `write   ${path}`), ...removed.map((path) => `remove  ${path}`)]
}

/** The faults of a run with their remedies, one a line. */
export function failuresOf(failures: readonly Failure[]): string[] {
  return failures.map(({id, slug, message}) => `  ${slug || id}: ${message}`)
}

function count(value: number): string {
  return value.toLocaleString('en-US')
}

/** `240 ms`, `3.1 s`. */
export function duration(milliseconds: number): string {
  return milliseconds < 1_000
    ? `${Math.round(milliseconds)} ms`
    : `${(milliseconds / 1_000).toFixed(1)} s`
}
