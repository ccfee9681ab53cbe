import {isHost, isLocalHost} from '../host.ts'
import type {Embed, EmbedKind, Provider} from './embed.ts'
import {googleMaps, openStreetMap} from './maps.ts'
import {instagram, mastodon, x} from './posts.ts'
import {vimeo, youtube} from './videos.ts'

const providers: readonly Provider[] = [
  youtube,
  vimeo,
  x,
  instagram,
  openStreetMap,
  googleMaps,
  mastodon,
]

/** The longest address that readers are sent to, in characters. */
const LONGEST = 2000

/**
 * Returns the thing at an address: at a known provider by its id, at any other house by its address. Undefined for an
 * address that is not of the web, has a password, or leads to this machine or its network. Never throws. The address of the
 * result is https, and gives the same result again.
 */
export function embedOf(address: unknown): Embed | undefined {
  const url = webAddress(address)
  if (!url) return undefined
  const known = knownEmbed(url)
  if (known) return known
  if (url.protocol !== 'https:' || url.href.length > LONGEST) return undefined
  return {provider: 'web', name: bareHost(url), kind: 'page', id: url.href, url: url.href}
}

/** Returns the same for known providers only. For addresses that nobody has chosen to embed, as in a pasted text. */
export function knownEmbedOf(address: unknown): Embed | undefined {
  const url = webAddress(address)
  return url && knownEmbed(url)
}

function knownEmbed(url: URL): Embed | undefined {
  if (url.port !== '') return undefined
  const host = bareHost(url)
  const known = providers.find(({hosts}) => hosts?.has(host)) ?? providers.find(({hosts}) => !hosts)
  const found = known?.read(url)
  if (!known || !found || found.url.length > LONGEST) return undefined
  return {provider: known.provider, name: known.name, kind: known.kind, ...found}
}

function webAddress(address: unknown): URL | undefined {
  if (typeof address !== 'string' || address.length > LONGEST) return undefined
  const text = address.trim()
  if (/[\p{Cc}\s]/u.test(text) || !/^https?:\/\/[^/\\]/i.test(text)) return undefined
  const url = URL.parse(text.toWellFormed())
  if (!url || url.username !== '' || url.password !== '') return undefined
  return isHost(url.hostname) && !isLocalHost(url.hostname) ? url : undefined
}

function bareHost({hostname}: URL): string {
  return hostname.replace(/^(?:www|m|mobile)\.(?=[^.]+\.)/, '')
}

export type {Embed, EmbedKind}
