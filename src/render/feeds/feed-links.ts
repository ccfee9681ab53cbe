import {labelsFor} from '../labels.ts'
import {siteLanguage} from '../language.ts'
import {correctionsPath, paths} from '../site/paths.ts'
import type {Site, SiteLink} from '../site/site.ts'

/** The links of every page to the feeds of the site. */
export const feedLinks = {
  rss: {rel: 'alternate', path: paths.rss, type: 'application/rss+xml', label: 'RSS'},
  atom: {rel: 'alternate', path: paths.atom, type: 'application/atom+xml', label: 'Atom'},
  jsonFeed: {rel: 'alternate', path: paths.jsonFeed, type: 'application/feed+json', label: 'JSON'},
} as const satisfies Readonly<Record<string, SiteLink>>

/** Returns the link of every page to the page of all corrections. */
export function correctionsLink(site: Site): SiteLink {
  const label = labelsFor(siteLanguage(site)).corrections
  return {rel: 'help', path: correctionsPath(site), type: 'text/html', label}
}
