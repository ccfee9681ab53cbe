import {startLake, type StartOptions} from '@newsdesk/lake'

import {createEmbeddedClient} from '../../src/connection/index.ts'
import type {RunningPreview} from '../../src/preview/index.ts'
import type {ReadyBuild} from '../builds/ready-build.ts'
import {reasonOf} from '../command.ts'
import {serveEmbedded} from '../preview/serve-preview.ts'
import {untilStopped} from '../until-stopped.ts'
import {renderUntil, printNextSteps, seed} from './render.ts'
import {printStatus} from './print-status.ts'

/** The options of serving lake, Studio and preview. */
export interface ServeOptions extends Pick<StartOptions, 'port' | 'user'> {
  /** Of the preview; that after the lake's by default. */
  readonly previewPort?: number
}

function printIndexing(dataset: string, done: number, total: number): void {
  printStatus(
    'Index',
    `${dataset}: ${done.toLocaleString('en')} of ${total.toLocaleString('en')} documents`,
  )
}

/** Serves lake, Studio and preview, seeds and renders, until the process is told to end. */
export async function serve(
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
    indexing: printIndexing,
  })
  try {
    printStatus(
      'Content Lake',
      `${lake.url}  (project ${lake.projectId}, dataset ${lake.dataset}, data in .lake/)`,
    )
    void printStudio(`${lake.studio}`, studio, stopped)
    const served = await serveEmbedded(lake, {
      port: previewPort ?? portAfter(options.port),
      portOption: '--preview-port',
      assets: pages.folder,
    })
    preview = served
    try {
      printStatus('Preview', served.link)
      const client = createEmbeddedClient(lake, lake.fetch)
      await seed(client)
      await renderUntil(stopped, client, () => {
        printNextSteps()
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
