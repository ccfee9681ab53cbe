import type {Server} from 'node:http'
import type {AddressInfo} from 'node:net'

/** The only address that servers of the newsroom listen on. */
export const loopbackAddress = '127.0.0.1'

const hosts = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/i

/** Returns whether the Host of a request is this machine. Another one may be DNS rebinding. */
export function isLoopbackHost(host: string): boolean {
  return hosts.test(host)
}

/** A server on a port of 127.0.0.1. */
export interface LoopbackServer {
  readonly origin: string
  /** Ends all connections and stops. */
  readonly close: () => Promise<void>
}

/**
 * Lets a server listen on a port of 127.0.0.1; port 0 takes a free one. `portInUse` makes the error for a port that another
 * program has.
 */
export async function listenOnLoopback(
  server: Server,
  port: number,
  portInUse: () => Error,
): Promise<LoopbackServer> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? portInUse() : error)
    })
    server.listen(port, loopbackAddress, resolve)
  })
  const {port: actual} = server.address() as AddressInfo
  return {
    origin: `http://${loopbackAddress}:${actual}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
