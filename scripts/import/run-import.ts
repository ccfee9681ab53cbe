import {stat} from 'node:fs/promises'

import {newsroomTimeZone} from '../../schemas/time-zone.ts'
import {findFiles, importTexts, type ImportOptions} from '../../src/ingest/index.ts'
import {CommandError, UsageError} from '../command.ts'
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
  const timeZone = readTimeZone(options.timeZone)
  for (const path of paths) await requirePath(path)
  const progress = new ImportProgress(process.stderr)
  for await (const {size} of findFiles(paths)) progress.expect(size)
  const counts = new Map<string, number>()
  const {dryRun, publish, fetchPictures} = options
  const settings: ImportOptions = {
    dryRun,
    publish,
    fetchPictures,
    timeZone,
    onProgress: (now) => progress.show(now),
  }
  await withClient(async (client) => {
    for await (const outcome of importTexts(client, findFiles(paths), settings)) {
      progress.clear()
      const isFailure = 'reason' in outcome
      console.log(isFailure ? describeFailure(outcome) : describe(outcome))
      const name = isFailure ? 'failed' : outcome.action
      counts.set(name, (counts.get(name) ?? 0) + 1)
    }
  })
  progress.clear()
  console.error(summary(counts, dryRun))
  const failed = counts.get('failed') ?? 0
  if (failed > 0)
    throw new CommandError(
      `${failed} of ${total(counts)} could not be imported; the report names them`,
    )
}

const total = (counts: ReadonlyMap<string, number>) =>
  [...counts.values()].reduce((sum, count) => sum + count, 0)

function summary(counts: ReadonlyMap<string, number>, dryRun: boolean): string {
  const parts = [...counts].map(([name, count]) => `${count} ${name}`)
  const what = parts.length === 0 ? 'no texts found' : parts.join(', ')
  return dryRun ? `Dry run, nothing is written: ${what}.` : `Done: ${what}.`
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
