import type {SanityClient} from '@sanity/client'

import {
  buildSite,
  readKept,
  watchSite,
  type SiteOptions,
  type SiteReport,
} from '../../src/publish/index.ts'
import {untilStopped} from '../until-stopped.ts'
import {withClient} from '../with-client.ts'
import {announceChange} from './announce-change.ts'
import {hiddenSettings} from './hidden-settings.ts'
import {localAddress} from './local-address.ts'
import {ProgressDisplay} from './progress.ts'
import {duration, failuresOf, planOf, summaryOf} from './summary.ts'

/** The work of the command beside building the site. */
interface SiteRun {
  /** Keeps the site up to date until the process is told to end. */
  readonly watch: boolean
  /** Whether the options that the folder remembers may change. */
  readonly mayChange: boolean | undefined
}

/** Builds a site, or keeps it up to date. Returns the number of failures. */
export async function runSite(
  settings: SiteOptions,
  {watch, mayChange = false}: SiteRun,
): Promise<number> {
  const {directory, dryRun = false} = settings
  const {stderr} = process
  const isTerminal = stderr.isTTY && process.env.TERM !== 'dumb'
  const display = new ProgressDisplay(
    {isTTY: isTerminal, columns: stderr.columns, write: (text) => stderr.write(text)},
    {color: !process.env.NO_COLOR},
  )
  const options: SiteOptions = {
    ...settings,
    servedAt: localAddress,
    onProgress: (progress) => display.show(progress),
  }
  return withClient(async (client) => {
    const write = dryRun ? console.error : console.log
    const print = (topic: string, text: string) => write(topic.padEnd(10) + text)
    await announceChange(client, options, {mayChange: mayChange || dryRun, print}).finally(() =>
      display.clear(),
    )
    if (watch) return watchUntilStopped(client, options, display)
    const report = await buildSite(client, options).finally(() => display.clear())
    if (dryRun) for (const line of planOf(report)) console.log(line)
    for (const line of summaryOf(report, directory, dryRun)) write(line)
    printHidden(directory, write)
    return printFailures(report)
  })
}

async function watchUntilStopped(
  client: SanityClient,
  options: SiteOptions,
  display: ProgressDisplay,
): Promise<number> {
  const stopped = new AbortController()
  void untilStopped().then(() => stopped.abort())
  let runs = 0
  const listener = {
    onReport: (report: SiteReport) => {
      display.clear()
      if ((runs += 1) > 1) printUpdate(report)
      else {
        for (const line of summaryOf(report, options.directory, false)) console.log(line)
        printHidden(options.directory, console.log)
        console.log('Watching  Ctrl-C ends it.')
      }
      printFailures(report)
    },
    onTrouble: (reason: string) => console.error(`site: ${reason}`),
    onRecovered: () => console.error('site: It goes on'),
  }
  await watchSite(client, {...options, full: false}, listener, stopped.signal)
  return 0
}

function printHidden(directory: string, write: (line: string) => void): void {
  for (const line of hiddenSettings(readKept(directory), directory)) write(`Note      ${line}`)
}

/** Prints one line for the published articles, named by their folders. */
export function printUpdate({written, removed, times}: SiteReport): void {
  if (written.length + removed.length === 0) return
  const some = [...written, ...removed].slice(0, 3).join(', ')
  const more = written.length + removed.length > 3 ? ', …' : ''
  console.log(
    `Updated   ${written.length} written, ${removed.length} removed in ${duration(times.all ?? 0)}: ${some}${more}`,
  )
}

/** Prints the failures to standard error. Returns their number. */
export function printFailures({failures, repaired, completed}: SiteReport): number {
  for (const line of failuresOf(completed)) console.error(`Completed${line}`)
  if (repaired.length > 0) {
    console.error('Repaired while rendering; correct the content:')
    for (const line of failuresOf(repaired)) console.error(line)
  }
  if (failures.length > 0) {
    console.error('Could not be made:')
    for (const line of failuresOf(failures)) console.error(line)
  }
  return failures.length
}
