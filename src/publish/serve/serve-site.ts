import {createServer} from 'node:http'

import {getRequestListener} from '@hono/node-server'

import {listenOnLoopback, loopbackAddress, type LoopbackServer} from '../../connection/index.ts'
import {PublishError} from '../publish-error.ts'
import {createSiteApp, type ServedSite} from './site-app.ts'

/** The options of serving a site. */
export interface ServeSiteOptions extends ServedSite {
  /** The port on 127.0.0.1; 0 takes a free one. */
  readonly port: number
  /** The command-line option that chooses another port, for the error message when the port is taken. */
  readonly portOption: string
}

/** Serves the folder of a site on a port of 127.0.0.1 until it is closed. Throws `port-in-use`. */
export function serveSite({port, portOption, ...site}: ServeSiteOptions): Promise<LoopbackServer> {
  const listener = getRequestListener(createSiteApp(site), {overrideGlobalObjects: false})
  const server = createServer((request, response) => void listener(request, response))
  return listenOnLoopback(
    server,
    port,
    () =>
      new PublishError(
        'port-in-use',
        `Port ${port} of ${loopbackAddress}, for the site, is taken by another program. Stop that program, or choose another port with ${portOption} N (${portOption} 0 takes a free one).`,
      ),
  )
}
