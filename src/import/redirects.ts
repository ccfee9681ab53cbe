/** A service that sends readers on, and the parameter of its address that names the destination. */
const REDIRECTS: readonly (readonly [host: RegExp, path: RegExp, parameters: readonly string[]])[] =
  [
    [/(?:^|\.)google\.[a-z.]{2,6}$/, /^\/url$/, ['q', 'url']],
    [/\.safelinks\.protection\.outlook\.com$/, /./, ['url']],
    [/^(?:l|lm)\.(?:facebook|messenger)\.com$/, /^\/l\.php$/, ['u']],
    [/(?:^|\.)facebook\.com$/, /^\/(?:l\.php|flx\/warn\/)/, ['u']],
    [/^l\.(?:instagram|threads)\.(?:com|net)$/, /./, ['u']],
    [/(?:^|\.)youtube\.com$/, /^\/redirect$/, ['q']],
    [/(?:^|\.)linkedin\.com$/, /^\/(?:redir\/redirect|safety\/go)/, ['url']],
    [/^out\.reddit\.com$/, /./, ['url']],
    [/^slack-redir\.net$/, /^\/link$/, ['url']],
    [/(?:^|\.)duckduckgo\.com$/, /^\/l\//, ['uddg']],
    [/(?:^|\.)vk\.com$/, /^\/away\.php$/, ['to']],
    [/(?:^|\.)(?:deref-gmx\.(?:net|com)|deref-web\.de)$/, /./, ['redirectUrl']],
    [/^(?:www\.)?(?:gmx\.net|web\.de)$/, /dereferrer/, ['redirectUrl']],
  ]

/** Redirects may lead to redirects; nobody writes more of them into one address. */
const MOST = 5

/** Returns the destination of an address that leads there by a redirect of a known service, else the address itself. */
export function withoutRedirects(address: string): string {
  let current = address
  for (let step = 0; step < MOST; step++) {
    const next = destination(current)
    if (next === undefined) break
    current = next
  }
  return current
}

function destination(address: string): string | undefined {
  const url = URL.parse(address)
  if (!url || !/^https?:$/.test(url.protocol)) return undefined
  const found = REDIRECTS.find(([host, path]) => host.test(url.hostname) && path.test(url.pathname))
  for (const name of found?.[2] ?? []) {
    const value = url.searchParams.get(name)?.trim()
    if (value && /^https?:\/\/./i.test(value)) return value
  }
  return undefined
}
