import {join} from 'node:path'
import {pathToFileURL} from 'node:url'

import {startLake, type StartOptions} from '@newsdesk/lake'
import type {SanityClient} from '@sanity/client'

import {createEmbeddedClient} from '../connection/index.ts'
import {buildSite, watchSite, type SiteReport} from '../publish/index.ts'
import {previewBuild, studioBuild} from './builds/build-cache.ts'
import {readyBuild, type ReadyBuild} from './builds/ready-build.ts'
import {CommandError, reasonOf} from './command.ts'
import {serveEmbedded} from './preview/serve-preview.ts'
import type {RunningPreview} from '../preview/index.ts'
import {runSeed} from './run-seed.ts'
import {sayUpdate, sayWhatFailed} from './site/run-site.ts'
import {untilStopped} from './until-stopped.ts'
import {currentSettings, withClient} from './with-client.ts'

const siteDirectory = 'site'

/** How lake, Studio and preview are served. */
interface ServeOptions extends Pick<StartOptions, 'port' | 'user'> {
  /** Of the preview; that after the lake's by default. */
  readonly previewPort?: number
}

/**
 * Brings up everything for the lake that the environment names: seeds and renders the embedded one, and then serves it
 * with the Studio until the process is told to end, unless it is for `once`. Of the hosted one it only renders.
 */
export async function bringUp(how: 'once' | ServeOptions): Promise<void> {
  const settings = await currentSettings()
  if (settings.lake === 'hosted') {
    say('Content Lake', `hosted, project ${settings.projectId}, dataset ${settings.dataset}`)
    await withClient(renderOnce)
  } else if (how === 'once') {
    await withClient(async (client) => {
      await seed(client)
      await renderOnce(client)
    })
    sayHowToGoOn('npm start')
  } else {
    const studio = readyBuild(studioBuild)
    const pages = readyBuild(previewBuild, studio)
    try {
      await serve(studio, pages, how)
    } finally {
      studio.stop()
      pages.stop()
    }
  }
}

function sayIndexing(dataset: string, done: number, total: number): void {
  say(
    'Index',
    `${dataset}: ${done.toLocaleString('en')} of ${total.toLocaleString('en')} documents`,
  )
}

async function serve(
  studio: ReadyBuild,
  pages: ReadyBuild,
  {previewPort, ...options}: ServeOptions,
): Promise<void> {
  const stopped = untilStopped()
  let preview: RunningPreview | undefined
  const lake = await startLake({
    ...options,
    studio: studio.folder,
    // It needs the lake first.
    preview: () => preview?.url,
    indexing: sayIndexing,
  })
  try {
    say(
      'Content Lake',
      `${lake.url}  (project ${lake.projectId}, dataset ${lake.dataset}, data in .lake/)`,
    )
    void sayStudio(`${lake.studio}`, studio, stopped)
    const served = await serveEmbedded(lake, {
      port: previewPort ?? portAfter(options.port),
      portOption: '--preview-port',
      assets: pages.folder,
    })
    preview = served
    try {
      say('Preview', served.link)
      const client = createEmbeddedClient(lake)
      await seed(client)
      await renderUntil(stopped, client, () => {
        sayHowToGoOn()
        console.log('\nCtrl-C ends it.')
      })
    } finally {
      await served.close()
    }
  } finally {
    await lake.close()
  }
}

/** The port of the preview beside a lake on some port: the next one, and a free one beside a free one. */
function portAfter(port: number | undefined): number | undefined {
  return port === undefined || port === 0 ? port : port + 1
}

/** Says where the Studio is, and when it is built if it is not yet. Editing waits for that, the lake does not. */
async function sayStudio(
  address: string,
  {folder}: ReadyBuild,
  stopped: Promise<void>,
): Promise<void> {
  if (typeof folder === 'string') {
    say('Studio', address)
    return
  }
  say('Studio', `${address}  (is being built: this is the first time, or its sources changed)`)
  const begun = performance.now()
  try {
    const built = await Promise.race([folder, stopped])
    const seconds = Math.round((performance.now() - begun) / 1_000)
    if (built !== undefined) say('Studio', `${address}  (is there, after ${seconds} s)`)
  } catch (error) {
    // What is wrong stands on standard error already.
    say('Studio', reasonOf(error))
  }
}

async function seed(client: SanityClient): Promise<void> {
  const seeded = await runSeed(client)
  say(
    'Seed',
    seeded.length > 0 ? `${seeded.length} documents created` : 'nothing to do, everything is there',
  )
}

async function renderOnce(client: SanityClient): Promise<void> {
  const report = await buildSite(client, {directory: siteDirectory})
  saySite(report)
  if (sayWhatFailed(report) > 0) throw new CommandError('some articles could not be rendered')
}

/** Renders what is published, and then whatever is published, until the process is told to end. */
async function renderUntil(
  stopped: Promise<void>,
  client: SanityClient,
  onReady: () => void,
): Promise<void> {
  const ended = new AbortController()
  void stopped.then(() => ended.abort())
  let isReady = false
  await watchSite(
    client,
    {directory: siteDirectory},
    {
      onReport: (report) => {
        if (isReady) sayUpdate(report)
        else saySite(report)
        sayWhatFailed(report)
        if (!isReady) onReady()
        isReady = true
      },
      onTrouble: (reason) => say('Site', reason),
      onRecovered: () => say('Site', 'it goes on'),
    },
    ended.signal,
  )
}

function saySite({articles, rendered, written, removed}: SiteReport): void {
  say(
    'Site',
    `${articles === 1 ? '1 article' : `${articles} articles`} published, ${rendered} rendered since the last time`,
  )
  const pages = written.filter((path) => path.endsWith('.html'))
  for (const page of pages.slice(0, 3)) say('', pathToFileURL(join(siteDirectory, page)).href)
  for (const path of removed.slice(0, 3)) say('', `removed ${path}: no longer published`)
}

function sayHowToGoOn(server?: string): void {
  say('Go on', `npm run -s query -- '*[_type == "article"]{title, publishedAt}'`)
  say('', 'npm run -s render -- kasachstan-proteste --format text')
  if (server) say('', `${server}  serves the lake until Ctrl-C`)
}

function say(topic: string, text: string): void {
  console.log(`${topic.padEnd(14)}${text}`)
}
