import type {IncomingMessage} from 'node:http'

/** The request as a web-standard one; undefined for an address that is none. */
export function requestOf({url = '/', headers}: IncomingMessage): Request | undefined {
  const address = URL.parse(url, `http://${headers.host ?? 'localhost'}`)
  if (!address) return undefined
  const pairs = Object.entries(headers).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as [string, string]] : [],
  )
  return new Request(address, {headers: pairs})
}
