import {stat} from 'node:fs/promises'
import {extname} from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'

import {reasonOf} from '../../src/content/reason-of.ts'
import {newsroomTimeZone} from '../../schemas/time-zone.ts'
import {
  findFiles,
  importTexts,
  Inbox,
  type FoundFile,
  type ImportOptions,
} from '../../src/ingest/index.ts'
import {CommandError, UsageError} from '../command.ts'
import {untilStopped} from '../until-stopped.ts'
import {withClient} from '../with-client.ts'
import {describe, describeFailure} from './describe.ts'
import {ImportProgress} from './import-progress.ts'

export interface RunOptions {
  readonly dryRun: boolean
  readonly publish: boolean
  readonly fetchPictures: boolean
  readonly watch: boolean
  readonly timeZone: string | undefined
}

/** Imports the texts of paths and prints the report. Throws {@link CommandError} when something could not be imported. */
export async function runImport(paths: readonly string[], options: RunOptions): Promise<void> {
  const {dryRun, publish, fetchPictures, watch} = options
  const settings = {
    dryRun,
    publish,
    timeZone: readTimeZone(options.timeZone),
    ...(fetchPictures ? {fetchPictures: {}} : {}),
  }
  for (const path of paths) await requirePath(path)
  if (watch) return watchPaths(paths, settings)
  const progress = new ImportProgress(process.stderr)
  const report = new Report(progress)
  const found = findFiles(paths, (path) => report.passOver(path))
  for await (const {size} of found) progress.expect(size)
  await importFiles(findFiles(paths), settings, report)
  console.error(report.summary(dryRun))
  if (report.failed > 0) {
    throw new CommandError(`${report.failed} could not be imported; the report names them`)
  }
}

/** How often the folders are looked at, in milliseconds. */
const INTERVAL = 1_000

/** Imports what arrives until the process is told to end. Texts that the lake does not take are tried again. */
async function watchPaths(paths: readonly string[], settings: ImportOptions): Promise<void> {
  const inbox = new Inbox(paths)
  const stopped = {isStopped: false}
  void untilStopped().then(() => (stopped.isStopped = true))
  console.error(`Watching ${paths.join(', ')}. Ctrl-C ends it.`)
  let complaint = ''
  while (!stopped.isStopped) {
    const files = await inbox.take()
    const report = new Report(new ImportProgress(process.stderr))
    try {
      if (files.length > 0) await importFiles(files, settings, report)
      if (report.refused > 0) inbox.putBack(files)
      complaint = ''
    } catch (error) {
      inbox.putBack(files)
      const reason = reasonOf(error)
      if (reason !== complaint) console.error(`import: ${reason}. Trying again.`)
      complaint = reason
    }
    await wait(INTERVAL)
  }
}

async function importFiles(
  files: AsyncIterable<FoundFile> | readonly FoundFile[],
  settings: ImportOptions,
  report: Report,
): Promise<void> {
  await withClient(async (client) => {
    const options = {...settings, onProgress: report.onProgress}
    for await (const outcome of importTexts(client, files, options)) report.add(outcome)
  })
}

type Outcome = ReturnType<typeof importTexts> extends AsyncGenerator<infer Each> ? Each : never

/** Prints a line for each text, and counts them. */
class Report {
  readonly #counts = new Map<string, number>()
  readonly #passedOver = new Map<string, number>()
  readonly #progress: ImportProgress
  /** The number of texts that the lake did not take. */
  refused = 0

  constructor(progress: ImportProgress) {
    this.#progress = progress
  }

  readonly onProgress: NonNullable<ImportOptions['onProgress']> = (now) => this.#progress.show(now)

  add(outcome: Outcome): void {
    this.#progress.clear()
    const isFailure = 'reason' in outcome
    console.log(isFailure ? describeFailure(outcome) : describe(outcome))
    if (isFailure && outcome.reason.code === 'refused') this.refused += 1
    const name = isFailure ? 'failed' : outcome.action
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1)
  }

  /** Counts a file of a kind that is not read. */
  passOver(path: string): void {
    const kind = extname(path).toLowerCase() || 'no ending'
    this.#passedOver.set(kind, (this.#passedOver.get(kind) ?? 0) + 1)
  }

  get failed(): number {
    return this.#counts.get('failed') ?? 0
  }

  summary(dryRun: boolean): string {
    this.#progress.clear()
    const parts = [...this.#counts].map(([name, count]) => `${count} ${name}`)
    const what = parts.length === 0 ? 'no texts found' : parts.join(', ')
    const others = [...this.#passedOver].map(([kind, count]) => `${count} ${kind}`).join(', ')
    const passedOver = others === '' ? '' : ` Passed over, not known or a link: ${others}.`
    return (dryRun ? `Dry run, nothing is written: ${what}.` : `Done: ${what}.`) + passedOver
  }
}

function readTimeZone(zone = newsroomTimeZone): string {
  try {
    return new Intl.DateTimeFormat('en', {timeZone: zone}).resolvedOptions().timeZone
  } catch {
    throw new UsageError(`--time-zone takes a name such as Europe/Berlin, not "${zone}"`)
  }
}

async function requirePath(path: string): Promise<void> {
  const found = await stat(path).catch(() => undefined)
  if (!found) throw new UsageError(`there is no file or folder "${path}"`)
}
