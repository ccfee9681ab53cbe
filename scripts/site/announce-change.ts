import type {SanityClient} from '@sanity/client'

import {
  buildSite,
  formatsOf,
  redirectsOf,
  isMade,
  readKept,
  siteOf,
  withKept,
  type KeptOptions,
  type SiteOptions,
} from '../../src/publish/index.ts'
import {CommandError} from '../command.ts'

/** An option that the folder of a site remembers. */
interface Flag {
  readonly name: string
  /** Returns what somebody has said; undefined for nothing. */
  readonly said: (kept: KeptOptions) => unknown
  /** Returns the value of complete options as a text. */
  readonly text: (options: SiteOptions) => string
}

const flags: readonly Flag[] = [
  {name: '--base-url', said: ({site}) => site?.baseUrl, text: (options) => siteOf(options).baseUrl},
  {name: '--title', said: ({site}) => site?.title, text: (options) => siteOf(options).title},
  {
    name: '--format',
    said: ({formats}) => formats,
    text: (options) =>
      (options.formats ?? options.configured?.formats) === undefined
        ? 'all'
        : formatsOf(options).join(','),
  },
  {name: '--redirects', said: ({redirects}) => redirects, text: redirectsOf},
]

/** The permission of a command to change the options that the folder of a site was made with. */
interface Consent {
  readonly mayChange: boolean
  /** Prints a topic and a text: what changes, where it may change. */
  readonly print: (topic: string, text: string) => void
}

/**
 * Says what a command changes of the options that the folder of a site was made with. Throws an error that names the
 * changes, the number of files and how to go on, when it must not change what somebody had said.
 */
export async function announceChange(
  client: SanityClient,
  options: SiteOptions,
  {mayChange, print}: Consent,
): Promise<void> {
  const {directory, servedAt, configured, outputs} = options
  if (!isMade(directory)) return
  const kept = readKept(directory)
  const [before, after] = [withKept({directory, servedAt, configured, outputs}), withKept(options)]
  const changed = flags.filter(({text}) => text(before) !== text(after))
  const lines = changed.map(({name, text}) => `${name.padEnd(11)}${text(before)} → ${text(after)}`)
  if (mayChange || changed.every(({said}) => said(kept) === undefined)) {
    for (const line of lines) print('Changes', line)
    return
  }
  const {written, removed} = await buildSite(client, {...options, dryRun: true})
  throw new CommandError(`The site in ${directory} was made with other options:
${lines.map((line) => `  ${line}`).join('\n')}
Nothing has changed yet: ${files(written)} would be written and ${files(removed)} removed.
Repeat the command with --change to go on. Leave these options out to keep those of the folder.`)
}

function files({length}: readonly string[]): string {
  return length === 1 ? '1 file' : `${length.toLocaleString('en-US')} files`
}
