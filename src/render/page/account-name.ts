/** The networks whose profiles are known by their hosts. */
const networks: Readonly<Record<string, string>> = {
  'bsky.app': 'Bluesky',
  'facebook.com': 'Facebook',
  'instagram.com': 'Instagram',
  'linkedin.com': 'LinkedIn',
  'threads.net': 'Threads',
  'threads.com': 'Threads',
  'tiktok.com': 'TikTok',
  'twitter.com': 'X',
  'x.com': 'X',
  'xing.com': 'XING',
  'youtube.com': 'YouTube',
  'whatsapp.com': 'WhatsApp',
  't.me': 'Telegram',
}

/**
 * Returns the words of a link to a profile: the name of its network, `Mastodon` for a path such as `/@tagblatt`, else
 * the host.
 */
export function accountName(address: string): string {
  const {hostname, pathname} = new URL(address)
  const host = hostname.replace(/^(?:www|m|de)\./u, '')
  return networks[host] ?? (/^\/@[\w.]+\/?$/u.test(pathname) ? 'Mastodon' : host)
}
