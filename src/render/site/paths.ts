import {RenderError} from '../error.ts'
import {labelsFor} from '../labels.ts'
import {siteLanguage} from '../language.ts'
import {safeWebHref} from '../link.ts'
import type {Site} from './site.ts'
import {isSlug, LONGEST_SLUG} from './slug.ts'
import {topicSlug} from '../../content/topic.ts'

/**
 * Where everything stands in a site. A path is relative to the base URL, percent-encoded, without
 * a slash before it; one that ends with a slash is a folder with an `index.html`.
 */
export const paths = {
  frontPage: '',
  rss: 'feed.xml',
  atom: 'atom.xml',
  jsonFeed: 'feed.json',
  sitemap: 'sitemap.xml',
  newsSitemap: 'news-sitemap.xml',
  llms: 'llms.txt',
  robots: 'robots.txt',
} as const

/**
 * The path of an article's page: `kasachstan-proteste/`. Throws a RenderError `invalid-slug` for
 * what cannot name a folder.
 */
export function articlePath(slug: string): string {
  return folder(slug)
}

/** The path of a topic's page: `thema/kasachstan/`. Undefined for a topic that can have none. */
export function topicPath(topic: string, site?: Site): string | undefined {
  const slug = topicSlug(topic)
  return slug === ''
    ? undefined
    : `${labelsFor(siteLanguage(site)).topicPath}/${encodeURIComponent(slug)}/`
}

/** The path of the archive, `archiv/`, or of a month `YYYY-MM` in it, `archiv/2022-01/`. */
export function archivePath(site?: Site, month?: string): string {
  const archive = labelsFor(siteLanguage(site)).archivePath
  return month === undefined ? `${archive}/` : `${archive}/${encodeURIComponent(month)}/`
}

/** The path of a source's page: `quelle/antony-blinken/`. Throws as {@link articlePath}. */
export function sourcePath(slug: string, site?: Site): string {
  return `${labelsFor(siteLanguage(site)).sourcePath}/${folder(slug)}`
}

function folder(slug: string): string {
  if (isSlug(slug)) return `${encodeURIComponent(slug)}/`
  throw new RenderError(
    'invalid-slug',
    'slug',
    `The slug ${JSON.stringify(slug)?.slice(0, 60)} cannot name a folder. Use at most ${LONGEST_SLUG} letters, digits, "-" and "_".`,
  )
}

/** The file that a path names, for a file system: decoded, with `index.html` for a folder. */
export function fileOf(path: string): string {
  const file = decodeURIComponent(path)
  return file === '' || file.endsWith('/') ? `${file}index.html` : file
}

/** The absolute address of a path. Throws a RenderError `invalid-option` for a site without one. */
export function siteUrl(site: Site, path: string): string {
  return baseOf(site) + path
}

const bases = new WeakMap<Site, string>()

/** Where a site stands, with a slash at the end. */
function baseOf(site: Site): string {
  const known = bases.get(site)
  if (known !== undefined) return known
  const address = safeWebHref(site.baseUrl)
  if (address === undefined) {
    throw new RenderError(
      'invalid-option',
      '',
      `The site's baseUrl is ${JSON.stringify(site.baseUrl)}, which is no address of the web. Use one such as "https://newsdesk.example/".`,
    )
  }
  const base = `${address.replace(/\/+$/, '')}/`
  bases.set(site, base)
  return base
}
