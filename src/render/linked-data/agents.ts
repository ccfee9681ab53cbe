import type {NewsMediaOrganization, Organization, Person} from 'schema-dts'
import type {CheckedSource} from '../check/checked-fields.ts'
import {safeWebHref} from '../link.ts'
import type {Site} from '../site/site.ts'
import {siteUrl, sourcePath} from '../site/paths.ts'
import {imageObject} from './image-object.ts'

/** Returns a source as schema.org describes it; a person unless its kind says otherwise. */
export function agentOf(
  {name, slug, kind, description, sameAs}: CheckedSource & {readonly name: string},
  site: Site | undefined,
  role?: string,
): Person | Organization {
  const known = {
    '@id': site && slug !== undefined ? siteUrl(site, sourcePath(slug, site)) : undefined,
    name,
    description,
    sameAs: sameAs.length > 0 ? [...sameAs] : undefined,
  }
  return kind === 'organisation' || kind === 'agency'
    ? {'@type': 'Organization', ...known}
    : {'@type': 'Person', ...known, jobTitle: role}
}

/** Returns the publisher of the site. */
export function publisherOf(site: Site): NewsMediaOrganization {
  const {name, url, logo} = {name: site.title, ...site.publisher}
  return {
    '@type': 'NewsMediaOrganization',
    '@id': siteUrl(site, '#publisher'),
    name,
    url: safeWebHref(url) ?? siteUrl(site, ''),
    logo: logo && imageObject(logo.url, logo.width, logo.height),
  }
}
