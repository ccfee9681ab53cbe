import {createHostedClient, loadEnvironment} from '../../src/connection/index.ts'
import {previewBuild} from '../builds/build-cache.ts'
import {readyBuild} from '../builds/ready-build.ts'
import {currentConfig} from '../current-config.ts'
import {untilStopped} from '../until-stopped.ts'
import {currentSettings} from '../with-client.ts'
import {serveEmbedded, serveHosted, type ServeOptions} from './serve-preview.ts'

/** The address of the Studio of a hosted lake, when the environment does not say it: that of `sanity dev`. */
const hostedStudio = 'http://localhost:3333'

/** Serves the preview of the lake that the environment names, until the process is told to end. */
export async function runPreview(port: number | undefined): Promise<void> {
  const stopped = untilStopped()
  const built = readyBuild(previewBuild)
  try {
    const config = await currentConfig()
    const options = {port, portOption: '--port', assets: built.folder, config}
    const {preview, close} = await open(options)
    try {
      console.log(`Preview       ${preview.link}`)
      console.log('\nCtrl-C ends it.')
      await stopped
    } finally {
      await preview.close()
      await close()
    }
  } finally {
    built.stop()
  }
}

async function open(options: ServeOptions) {
  const settings = await currentSettings()
  if (settings.lake === 'hosted') {
    const {SANITY_STUDIO_URL: studioUrl = hostedStudio} = await loadEnvironment(process.cwd())
    const preview = await serveHosted(createHostedClient(settings), studioUrl, options)
    return {preview, close: async () => undefined}
  }
  const {findOrStartLake} = await import('@newsdesk/lake')
  const lake = await findOrStartLake(undefined, {lifetime: 'server', port: 0})
  try {
    return {preview: await serveEmbedded(lake, options), close: () => lake.close()}
  } catch (error) {
    await lake.close()
    throw error
  }
}
