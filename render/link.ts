/**
 * The address of a link if it may stand on a page, else undefined: http and https with a host,
 * mailto, tel, and addresses within the site. Refused are every other scheme, addresses that only
 * look relative but name a host (`//host`, `/\host`), and those with control characters, which
 * browsers drop while reading (WHATWG URL, 4.4). Does not escape.
 */
export function safeHref(href: unknown): string | undefined {
  if (typeof href !== 'string') return undefined
  const address = href.trim()
  // oxlint-disable-next-line no-control-regex
  if (address === '' || /[\u0000-\u001F\u007F]/u.test(address)) return undefined
  if (/^[/\\]{2}/u.test(address)) return undefined
  const scheme = /^([a-z][a-z0-9+.-]*):/iu.exec(address)?.[1]?.toLowerCase()
  if (scheme === undefined || scheme === 'mailto' || scheme === 'tel') return address
  const isWeb = (scheme === 'http' || scheme === 'https') && /^https?:\/\/[^/\\]/iu.test(address)
  return isWeb && URL.canParse(address) ? address : undefined
}
