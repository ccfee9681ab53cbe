import type {Document} from '../page/document.ts'
import {siteUrl} from '../site/paths.ts'
import type {Site} from '../site/site.ts'

/** A page about a person or an organisation. */
export interface Profile {
  readonly name: string
  readonly path: string
  readonly lang: string
  /** The person or organisation, and the parts of the page, as linked data. */
  readonly mainEntity: object
  readonly hasPart: object
}

/** Describes the page for the head of its document. */
export function describeProfile(
  {name, path, lang, mainEntity, hasPart}: Profile,
  site: Site,
): Pick<Document, 'properties' | 'linkedData'> {
  const url = siteUrl(site, path)
  return {
    properties: [
      ['og:type', 'profile'],
      ['og:title', name],
      ['og:url', url],
    ],
    linkedData: {
      '@context': 'https://schema.org',
      '@type': 'ProfilePage',
      url,
      inLanguage: lang,
      mainEntity,
      hasPart,
    },
  }
}
