import type {Failure, SiteReport} from '../../publish/index.ts'

/** What a run did, in a few lines. */
export function summaryOf(report: SiteReport, directory: string, isDryRun: boolean): string[] {
  const {written, removed, unchanged, articles, rendered, times} = report
  const verb = isDryRun ? 'would be ' : ''
  const seconds = Object.entries(times)
    .filter(([step]) => step !== 'all')
    .map(([step, time]) => `${step} ${duration(time)}`)
  return [
    `Articles  ${count(articles)} published, ${count(rendered)} rendered`,
    `Files     ${count(written.length)} ${verb}written, ${count(removed.length)} ${verb}removed, ${count(unchanged)} made again and the same`,
    `Time      ${duration(times.all ?? 0)} (${seconds.join(', ')})`,
    `Site      ${directory}`,
  ]
}

/** Each file that a run would touch, one a line. */
export function planOf({written, removed}: SiteReport): string[] {
  return [...written.map((path) => `write   ${path}`), ...removed.map((path) => `remove  ${path}`)]
}

/** What failed, with what to do, one a line. */
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
