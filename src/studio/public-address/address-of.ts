/**
 * Returns the address at which readers find a published article: `https://news.example/wahl/`. Undefined without a slug.
 * `site` is the address of the site.
 */
export function addressOf(
  site: string,
  article: Readonly<Record<string, unknown>> | null | undefined,
): string | undefined {
  const {current} = (article?.['slug'] ?? {}) as {current?: unknown}
  if (typeof current !== 'string' || current === '') return undefined
  return `${site.replace(/\/*$/u, '/')}${encodeURIComponent(current.toWellFormed())}/`
}

/** Returns an address as people say it: without its scheme, and with the letters of its language. */
export function spokenAddress(address: string): string {
  try {
    return decodeURI(address).replace(/^https?:\/\//u, '')
  } catch {
    return address
  }
}
