import type {IncomingMessage} from 'node:http'

/** Returns a web-standard request; undefined for an invalid address. */
export function requestOf({url = '/', headers}: IncomingMessage): Request | undefined {
  const address = URL.parse(url, `http://${headers.host ?? 'localhost'}`)
  if (!address) return undefined
  const pairs = Object.entries(headers).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as [string, string]] : [],
  )
  return new Request(address, {headers: pairs})
}
