import {previewBuild, studioBuild} from '../builds/build-cache.ts'
import {readyBuild} from '../builds/ready-build.ts'
import {currentSettings, withClient} from '../with-client.ts'
import {printStatus} from './print-status.ts'
import type {SaidSite} from './render.ts'
import type {ServeOptions} from './serve.ts'

/**
 * Brings up everything for the lake that the environment names. It seeds and renders the embedded one, and then serves
 * it with the Studio until the process is told to end, unless it is for `once`. Of the hosted one it only renders.
 */
export async function bringUp(how: 'once' | ServeOptions, site: SaidSite): Promise<void> {
  const settings = await currentSettings()
  if (settings.lake === 'embedded' && how !== 'once') {
    await buildAndServe(how, site)
    return
  }
  const {renderOnce, printNextSteps, seed} = await import('./render.ts')
  if (settings.lake === 'hosted') {
    printStatus(
      'Content Lake',
      `hosted, project ${settings.projectId}, dataset ${settings.dataset}`,
    )
    await withClient((client) => renderOnce(client, site))
  } else {
    await withClient(async (client) => {
      await seed(client)
      await renderOnce(client, site)
    })
    printNextSteps('npm start')
  }
}

/** Bundling takes longest: it begins before anything is loaded that does not need it. */
async function buildAndServe(options: ServeOptions, site: SaidSite): Promise<void> {
  const studio = readyBuild(studioBuild)
  const pages = readyBuild(previewBuild, studio)
  try {
    const {serve} = await import('./serve.ts')
    await serve({studio, pages}, site, options)
  } finally {
    studio.stop()
    pages.stop()
  }
}
