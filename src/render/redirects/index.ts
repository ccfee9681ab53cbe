import {cloudflare} from './cloudflare.ts'
import type {RedirectHost} from './host.ts'
import {netlify} from './netlify.ts'
import {nginx} from './nginx.ts'

/** The hosts that read former addresses from a file, by name. A new host is a file beside this one and a line here. */
export const redirectHosts = {netlify, nginx, cloudflare} satisfies Readonly<
  Record<string, RedirectHost>
>

/** How former addresses are written: as a page each, or as the file of a host. */
export type RedirectFormat = 'html' | keyof typeof redirectHosts

export const redirectFormats: readonly RedirectFormat[] = [
  'html',
  ...(Object.keys(redirectHosts) as (keyof typeof redirectHosts)[]),
]
