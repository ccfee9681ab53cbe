import {isDeepStrictEqual} from 'node:util'

import type {SanityClient} from '@sanity/client'

import {SITE_SETTINGS} from '../../content/queries/index.ts'
import {locateHostedPicture, readSettings, type Site} from '../../render/index.ts'
import type {DocumentStore} from '../documents/document-store.ts'

/** Returns the site with the settings of the newsroom; options of the command line win. */
export type SiteOf = (settings: Partial<Site>) => Site

/** How long changes are collected before the settings are read again, in milliseconds. */
const delay = 300

/**
 * The published settings of the site, followed while pages are open. Every document of the site may change them, because
 * links of the navigation lead there.
 */
export class FollowedSite {
  readonly #client: SanityClient
  readonly #store: DocumentStore
  readonly #siteOf: SiteOf
  readonly #onChange: (site: Site) => void
  #site: Site | undefined
  #stop: (() => void) | undefined
  #timer: NodeJS.Timeout | undefined

  /** Calls `onChange` with the site as it is from then on. */
  constructor(
    client: SanityClient,
    store: DocumentStore,
    siteOf: SiteOf,
    onChange: (site: Site) => void,
  ) {
    this.#client = client.withConfig({perspective: 'published', useCdn: false})
    this.#store = store
    this.#siteOf = siteOf
    this.#onChange = onChange
  }

  follow(): void {
    this.#stop ??= this.#store.follow(() => this.#readSoon())
  }

  close(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#stop?.()
    this.#stop = undefined
  }

  /** Reads the settings. A lake that does not answer leaves the site as it is: the store hears when it is back. */
  async read(): Promise<void> {
    const settings = await this.#client.fetch(SITE_SETTINGS).catch(() => undefined)
    if (!settings) return
    const site = this.#siteOf(readSettings(settings, locateHostedPicture))
    if (isDeepStrictEqual(site, this.#site)) return
    this.#site = site
    this.#onChange(site)
  }

  #readSoon(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined
      void this.read()
    }, delay).unref()
  }
}
