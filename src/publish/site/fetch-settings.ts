import type {SanityClient} from '@sanity/client'

import {published} from '../published.ts'
import {SITE_SETTINGS} from '../../content/queries/index.ts'
import type {SITE_SETTINGS_RESULT} from '../../content/generated/sanity.types.ts'
import {readSettings, type Site} from '../../render/index.ts'
import {PictureLocator, type WantedPicture} from '../pictures/picture-locator.ts'

/** The settings of a site by editors, its pages, and the pictures that stand on every page. */
export interface SiteSettings {
  readonly site: Partial<Site>
  readonly pages: SITE_SETTINGS_RESULT['pages']
  readonly pictures: readonly WantedPicture[]
  /** The ids of the documents that the links of the settings lead to. */
  readonly targets: readonly string[]
}

/** The owner of the pictures that stand on every page. */
export const siteOwner = {output: 'site'} as const

/** Returns the parts of other documents that a page shows of its links. */
export function linkedBy({linked, boxed, related}: SiteSettings['pages'][number]) {
  return [linked, boxed, related].flatMap((list) => (Array.isArray(list) ? list : []))
}

/** Fetches the published settings of the site. Without any, everything is empty. */
export async function fetchSettings(client: SanityClient): Promise<SiteSettings> {
  const settings = await client.fetch(SITE_SETTINGS, {}, published)
  const {result: site, wanted: pictures} = new PictureLocator(client).with(({locatePicture}) =>
    readSettings(settings, locatePicture),
  )
  const {navigation, footer, publisher} = settings.site ?? {}
  const links = [navigation, footer, [publisher?.correctionsPolicy, publisher?.ethicsPolicy]]
  const targets = [
    ...links.flatMap((list) => (list ?? []).flatMap((link) => link?.target?._id ?? [])),
    ...settings.pages.flatMap((page) => linkedBy(page).flatMap((target) => target?._id ?? [])),
  ]
  return {site, pages: settings.pages, pictures, targets}
}
