import {defaultPort, startLake, type StartOptions} from '@newsdesk/lake'

import {reasonOf} from '../../src/content/reason-of.ts'
import {createEmbeddedClient} from '../../src/connection/index.ts'
import type {RunningPreview} from '../../src/preview/index.ts'
import type {ReadyBuild} from '../builds/ready-build.ts'
import {serveEmbedded} from '../preview/serve-preview.ts'
import {untilStopped} from '../until-stopped.ts'
import {printStatus} from './print-status.ts'
import {announce, printNextSteps, renderUntil, seed, type SaidSite} from './render.ts'
import {serveOwnSite, type OwnSite} from './serve-site.ts'

/** The options of serving lake, Studio, preview and site. */
export interface ServeOptions extends Pick<StartOptions, 'port' | 'user'> {
  /** Of the preview; that after the lake's by default. */
  readonly previewPort?: number
  readonly sitePort?: number
}

/** The bundles that are made while the lake starts. */
interface Builds {
  readonly studio: ReadyBuild
  /** The scripts of the preview's pages. */
  readonly pages: ReadyBuild
}

function printIndexing(dataset: string, done: number, total: number): void {
  printStatus(
    'Index',
    `${dataset}: ${done.toLocaleString('en')} of ${total.toLocaleString('en')} documents`,
  )
}

/** Serves lake, Studio, preview and site, seeds and renders, until the process is told to end. */
export async function serve(
  builds: Builds,
  said: SaidSite,
  {previewPort, sitePort, ...options}: ServeOptions,
): Promise<void> {
  const stopped = untilStopped()
  let preview: RunningPreview | undefined
  let site: OwnSite | undefined
  const lake = await startLake({
    ...options,
    studio: builds.studio.folder,
    // They need the lake first.
    preview: () => preview?.url,
    site: () => site?.publicAddress(),
    indexing: printIndexing,
    historyDays: said.config.retention?.history,
  })
  try {
    const client = createEmbeddedClient(lake, lake.fetch)
    const {port: lakePort = defaultPort} = options
    site = await serveOwnSite(said, {port: sitePort, lakePort})
    await announce(client, site.options, said.mayChange)
    printAddress(site)
    printStatus(
      'Content Lake',
      `${lake.url}  (project ${lake.projectId}, dataset ${lake.dataset}, data in .lake/)`,
    )
    void printStudio(`${lake.studio}`, builds.studio, stopped)
    preview = await serveEmbedded(lake, {
      port: previewPort ?? portAfter(options.port),
      portOption: '--preview-port',
      assets: builds.pages.folder,
      siteAddress: site.address(),
      config: said.config,
    })
    printStatus('Preview', preview.link)
    await seed(client)
    await renderUntil(stopped, client, site.options, {
      addressOf: site.address,
      onReady: () => {
        site?.setWritten()
        printNextSteps()
        console.log('\nCtrl-C ends it.')
      },
    })
  } finally {
    await preview?.close()
    await site?.close()
    await lake.close()
  }
}

function printAddress(site: OwnSite): void {
  const [own, readers] = [site.address(), site.publicAddress()]
  printStatus('Site', own === readers ? own : `${own}  (made for ${readers})`)
}

/** The port of the preview beside a lake on some port: the next one, and a free one beside a free one. */
function portAfter(port: number | undefined): number | undefined {
  return port === undefined || port === 0 ? port : port + 1
}

/** Says where the Studio is, and when it is built if it is not yet. Editing waits for that, the lake does not. */
async function printStudio(
  address: string,
  {folder}: ReadyBuild,
  stopped: Promise<void>,
): Promise<void> {
  if (typeof folder === 'string') {
    printStatus('Studio', address)
    return
  }
  printStatus(
    'Studio',
    `${address}  (is being built: this is the first time, or its sources changed)`,
  )
  const begun = performance.now()
  try {
    const built = await Promise.race([folder, stopped])
    const seconds = Math.round((performance.now() - begun) / 1_000)
    if (built !== undefined) printStatus('Studio', `${address}  (is there, after ${seconds} s)`)
  } catch (error) {
    // The error was printed to standard error already.
    printStatus('Studio', reasonOf(error))
  }
}
