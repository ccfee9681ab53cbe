import type {NewsMediaOrganization, Organization, Person} from 'schema-dts'
import type {CheckedSource} from '../check/checked-fields.ts'
import {safeWebHref} from '../link.ts'
import type {Site} from '../site/site.ts'
import {authorPath, siteUrl, sourcePath} from '../site/paths.ts'
import {imageObject} from './image-object.ts'

/** A person or an organisation with its fields. */
export type Agent = Exclude<Person | Organization, string>

/**
 * Returns a source as schema.org describes it; a person unless its kind says otherwise. Its page is the one of its
 * statements.
 */
export function agentOf(
  source: CheckedSource & {readonly name: string},
  site: Site | undefined,
  role?: string,
): Agent {
  return describe(source, addressOf(source, site, sourcePath), role)
}

/** Returns an author as schema.org describes one, with the address of the page of their articles. */
export function authorOf(
  author: CheckedSource & {readonly name: string},
  site: Site | undefined,
): Agent {
  const url = addressOf(author, site, authorPath)
  return {...describe(author, url), url}
}

function addressOf(
  {slug}: CheckedSource,
  site: Site | undefined,
  path: typeof sourcePath,
): string | undefined {
  return site && slug !== undefined ? siteUrl(site, path(slug, site)) : undefined
}

function describe(
  {name, kind, description, sameAs}: CheckedSource & {readonly name: string},
  id: string | undefined,
  role?: string,
): Agent {
  const known = {
    '@id': id,
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
  const {name = site.title, url, logo = site.logo, address, ...more} = site.publisher ?? {}
  const {sameAs = [], correctionsPolicy, ethicsPolicy} = more
  const absolute = (href: string | undefined): string | undefined =>
    href === undefined ? undefined : new URL(href, siteUrl(site, '')).href
  const known = [...new Set([...sameAs, ...(site.accounts ?? [])])]
  return {
    '@type': 'NewsMediaOrganization',
    '@id': siteUrl(site, '#publisher'),
    name,
    url: safeWebHref(url) ?? siteUrl(site, ''),
    logo: logo && imageObject(absolute(logo.url) ?? '', logo.width, logo.height),
    address: address && {'@type': 'PostalAddress', ...address},
    sameAs: known.length > 0 ? known : undefined,
    correctionsPolicy: absolute(correctionsPolicy),
    ethicsPolicy: absolute(ethicsPolicy),
  }
}
