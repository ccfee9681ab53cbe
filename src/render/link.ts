import {isHost} from '../content/host.ts'

/**
 * Returns the address of a link that may stand on a page, else undefined. Allowed are http and
 * https with a host, mailto, tel, and addresses within the site. The result is a valid URL string
 * (WHATWG URL, 4.3) in ASCII. Browsers resolve it like the given address, and passing it in again
 * returns the same. Does not escape for HTML.
 *
 * Refuses other schemes, credentials, and addresses that look relative but name a host (`//host`,
 * `/\host`). Also refuses control characters, because browsers drop them.
 * `schemas/validation/link.ts` refuses the same in the form.
 */
export function safeHref(href: unknown): string | undefined {
  if (typeof href !== 'string') return undefined
  const address = href.trim().toWellFormed()
  if (address === '' || /\p{Cc}/u.test(address)) return undefined
  switch (/^([a-z][a-z0-9+.-]*):/i.exec(address)?.[1]?.toLowerCase()) {
    case undefined:
      return relativeHref(address)
    case 'http':
    case 'https':
      return webHref(address)
    case 'mailto':
      return opaqueHref(address)
    case 'tel':
      // White space only groups digits, and a tel address must not contain it (RFC 3966, 3).
      return opaqueHref(address.replaceAll(/\s/gu, ''))
    default:
      return undefined
  }
}

/** Returns the same for absolute web addresses only. */
export function safeWebHref(href: unknown): string | undefined {
  const address = safeHref(href)
  return address !== undefined && /^https?:/.test(address) ? address : undefined
}

/**
 * Returns a checked address as seen from another place than its article. `base` is the article's
 * address, absolute or relative to the current page. Without it the address stays.
 */
export function hrefFrom(base: string | undefined, href: string): string {
  if (base === undefined || /^[a-z][a-z0-9+.-]*:/i.test(href)) return href
  if (!/^https?:/i.test(base)) return href.startsWith('/') ? href : base + href
  return safeHref(URL.parse(href, base)?.href) ?? href
}

function relativeHref(address: string): string | undefined {
  if (/^[/\\]{2}/.test(address)) return undefined
  const end = address.search(/[?#]|$/)
  return encode(address.slice(0, end).replaceAll('\\', '/') + address.slice(end))
}

function webHref(address: string): string | undefined {
  if (!/^https?:\/\/[^/\\]/i.test(address)) return undefined
  const url = URL.parse(address)
  if (!url || url.username !== '' || url.password !== '') return undefined
  const {href, protocol, host, hostname} = url
  if (!isHost(hostname)) return undefined
  const start = protocol.length + '//'.length + host.length
  return href.slice(0, start) + encode(href.slice(start))
}

function opaqueHref(address: string): string | undefined {
  if (/^[a-z]+:(?:\/\/|$)/i.test(address)) return undefined
  const url = URL.parse(address)
  return url ? url.protocol + encode(url.href.slice(url.protocol.length)) : undefined
}

/**
 * Percent-encodes all characters that are not ASCII or not URL units. Also encodes the end of
 * apparent character references, because Markdown readers decode `javascript&colon;` in an address.
 */
function encode(address: string): string {
  const start = address.indexOf('#')
  const encoded =
    start === -1
      ? encodeUnits(address)
      : `${encodeUnits(address.slice(0, start))}#${encodeUnits(address.slice(start + 1))}`
  return encoded.replaceAll(/(&#?\w+);/g, '$1%3B')
}

function encodeUnits(text: string): string {
  return text.replaceAll(/%(?![\dA-Fa-f]{2})|[^\w\-.~!$&'()*+,;=:@/?%]/gu, encodeURIComponent)
}
