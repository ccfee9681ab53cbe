import type {SanityClient} from '@sanity/client'

import {SITE_SETTINGS} from '../../content/queries/index.ts'
import type {SITE_SETTINGS_RESULT} from '../../content/generated/sanity.types.ts'
import {readSettings, type Site} from '../../render/index.ts'
import {PictureLocator, type WantedPicture} from '../pictures/picture-locator.ts'

/** The settings of a site by editors, its pages, and the pictures that stand on every page. */
export interface SiteSettings {
  readonly site: Partial<Site>
  readonly pages: SITE_SETTINGS_RESULT['pages']
  readonly pictures: readonly WantedPicture[]
}

/** The owner of the pictures that stand on every page. */
export const siteOwner = {output: 'site'} as const

const published = {perspective: 'published', returnQuery: false, useCdn: false} as const

/** Fetches the published settings of the site. Without any, everything is empty. */
export async function fetchSettings(client: SanityClient): Promise<SiteSettings> {
  const settings = await client.fetch(SITE_SETTINGS, {}, published)
  const {result: site, wanted: pictures} = new PictureLocator(client).with(({locatePicture}) =>
    readSettings(settings, locatePicture),
  )
  return {site, pages: settings.pages, pictures}
}
