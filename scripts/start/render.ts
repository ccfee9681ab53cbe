import {join} from 'node:path'
import {pathToFileURL} from 'node:url'

import type {SanityClient} from '@sanity/client'

import type {LoadedConfig} from '../../src/config/index.ts'
import {
  buildSite,
  readKept,
  watchSite,
  type SiteOptions,
  type SiteReport,
} from '../../src/publish/index.ts'
import type {Site} from '../../src/render/index.ts'
import {CommandError} from '../command.ts'
import {runSeed} from '../run-seed.ts'
import {announceChange} from '../site/announce-change.ts'
import {siteOptionsOf} from '../site/configured-options.ts'
import {hiddenSettings} from '../site/hidden-settings.ts'
import {localAddress} from '../site/local-address.ts'
import {printUpdate, printFailures} from '../site/run-site.ts'
import {printStatus} from './print-status.ts'

/** The options of the site on the command line, and the configuration. */
export interface SaidSite {
  readonly site: Partial<Site>
  readonly forget: NonNullable<SiteOptions['forget']>
  readonly config: LoadedConfig
  /** Whether the options that the folder remembers may change. */
  readonly mayChange: boolean
}

/** Returns the options of the site that `npm start` writes. */
export function siteOptions(
  {site, forget, config}: SaidSite,
  servedAt = localAddress,
): SiteOptions {
  return {...siteOptionsOf(config), directory: 'site', site, forget, servedAt}
}

/** Creates the initial documents of the lake, unless they exist. */
export async function seed(client: SanityClient): Promise<void> {
  const seeded = await runSeed(client)
  printStatus(
    'Seed',
    seeded.length > 0 ? `${seeded.length} documents created` : 'nothing to do, everything is there',
  )
}

/** Says what would change of the folder's options. Throws when they must not change. */
export async function announce(
  client: SanityClient,
  options: SiteOptions,
  mayChange: boolean,
): Promise<void> {
  await announceChange(client, options, {mayChange, print: printStatus})
}

/** Renders the published articles. Throws when one cannot be rendered. */
export async function renderOnce(client: SanityClient, said: SaidSite): Promise<void> {
  const options = siteOptions(said)
  await announce(client, options, said.mayChange)
  const report = await buildSite(client, options)
  printSite(report, (page) => pathToFileURL(join(options.directory, page)).href)
  if (printFailures(report) > 0) throw new CommandError('some articles could not be rendered')
}

/** Renders the published articles, and each later publication, until the process is told to end. */
export async function renderUntil(
  stopped: Promise<void>,
  client: SanityClient,
  options: SiteOptions,
  {addressOf, onReady}: {addressOf: (page: string) => string; onReady: () => void},
): Promise<void> {
  const ended = new AbortController()
  void stopped.then(() => ended.abort())
  let isReady = false
  await watchSite(
    client,
    options,
    {
      onReport: (report) => {
        if (isReady) printUpdate(report)
        else printSite(report, addressOf)
        printFailures(report)
        if (!isReady) onReady()
        isReady = true
      },
      onTrouble: (reason) => printStatus('Site', reason),
      onRecovered: () => printStatus('Site', 'recovered'),
    },
    ended.signal,
  )
}

function printSite(
  {articles, rendered, written, removed}: SiteReport,
  addressOf: (page: string) => string,
): void {
  printStatus(
    'Articles',
    `${articles === 1 ? '1 article' : `${articles} articles`} published, ${rendered} rendered since the last time`,
  )
  const pages = written.filter((path) => path.endsWith('index.html'))
  for (const page of pages.slice(0, 3)) printStatus('', addressOf(page))
  for (const path of removed.slice(0, 3))
    printStatus('', `removed ${path}: readers no longer see it`)
  for (const line of hiddenSettings(readKept('site'), 'site')) printStatus('Note', line)
}

/** Prints the possible next steps; `server` is the command that serves the lake, unless it runs. */
export function printNextSteps(server?: string): void {
  printStatus('Go on', `npm run -s query -- '*[_type == "article"]{title, publishedAt}'`)
  printStatus('', 'npm run -s render -- kasachstan-proteste --format text')
  if (server) printStatus('', `${server}  serves the lake until Ctrl-C`)
}
