import type {Document} from '../page/document.ts'
import {siteUrl} from '../site/paths.ts'
import type {Site} from '../site/site.ts'

/** A page that leads to articles. */
export interface Collection {
  readonly name: string
  readonly path: string
  readonly lang: string
}

/** Describes the page for the head of its document. */
export function describeCollection(
  {name, path, lang}: Collection,
  site: Site,
): Pick<Document, 'properties'> & {readonly linkedData: object} {
  const url = siteUrl(site, path)
  return {
    properties: [
      ['og:type', 'website'],
      ['og:title', name],
      ['og:url', url],
    ],
    linkedData: {
      '@context': 'https://schema.org',
      '@type': 'CollectionPage',
      name,
      url,
      inLanguage: lang,
    },
  }
}
