import type {IncomingMessage} from 'node:http'
import type {Duplex} from 'node:stream'

/** Takes over a connection whose request asks for another protocol, or ends it. */
export type UpgradeListener = (
  request: IncomingMessage,
  socket: Duplex,
  head: Buffer,
  encrypted: boolean,
) => void
