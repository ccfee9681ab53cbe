import {join} from 'node:path'

import {findOrStartLake} from '@newsdesk/lake'
import react from '@vitejs/plugin-react'
import {createLogger, createServer, type Logger, type ViteDevServer} from 'vite'

import {createEmbeddedClient} from '../../src/connection/index.ts'
import {runSeed} from '../run-seed.ts'
import {untilStopped} from '../until-stopped.ts'
import {developmentPage} from './development-page.ts'
import {lakeProxy} from './lake-proxy.ts'
import {studioBase, studioEntry, studioRoot, studioViteOptions} from './vite-options.ts'
import {withoutForeignHosts} from './without-foreign-hosts.ts'

const address = '127.0.0.1'

/** Serves the Studio from its sources until the process is told to end. */
export async function serveDevelopment(port: number): Promise<void> {
  const stopped = untilStopped()
  const lake = await findOrStartLake(undefined, {lifetime: 'server', port: 0})
  let server: ViteDevServer | undefined
  try {
    if (!lake.shared) await runSeed(createEmbeddedClient(lake, lake.fetch))
    server = await createDevelopmentServer(lake, port)
    await server.listen()
    console.log(
      `Content Lake  ${lake.url}${lake.shared ? '  (of the process that runs already)' : ''}`,
    )
    console.log(
      `Studio        http://${address}:${port}${studioBase}  (reloads when its sources change)`,
    )
    console.log('\nCtrl-C ends it.')
    await stopped
  } finally {
    await server?.close()
    await lake.close()
  }
}

/** Without the connections that a page leaves when it is closed: Vite takes each for an error. */
function quietLogger(): Logger {
  const logger = createLogger('warn')
  return {
    ...logger,
    error: (message, options) => {
      const isLeft = message.includes('ws proxy') && /ECONNRESET|EPIPE/.test(message)
      if (!isLeft) logger.error(message, options)
    },
  }
}

function createDevelopmentServer(
  lake: {readonly url: string; readonly token: string},
  port: number,
): Promise<ViteDevServer> {
  const options = studioViteOptions('development')
  return createServer({
    ...options,
    appType: 'custom',
    customLogger: quietLogger(),
    cacheDir: join(studioRoot, 'node_modules', '.cache', 'newsdesk-studio-dev'),
    plugins: [options.plugins, react(), developmentPage(lake)],
    optimizeDeps: {
      entries: [studioEntry],
      rolldownOptions: {plugins: [withoutForeignHosts()]},
    },
    server: {
      host: address,
      port,
      strictPort: true,
      cors: false,
      proxy: lakeProxy(new URL(lake.url).origin, `http://${address}:${port}`),
      warmup: {clientFiles: [studioEntry]},
    },
  })
}
