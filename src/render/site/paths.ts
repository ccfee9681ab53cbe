import {RenderError} from '../error.ts'
import {labelsFor} from '../labels.ts'
import {siteLanguage} from '../language.ts'
import {safeWebHref} from '../link.ts'
import type {Site} from './site.ts'
import {isSlug, LONGEST_SLUG} from './slug.ts'
import {topicSlug} from '../../content/topic.ts'

/**
 * The paths of a site. They are relative to the base URL, percent-encoded, and have no leading slash. A path that ends
 * with a slash is a folder with an `index.html`.
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
  notFound: '404.html',
  gone: '410.html',
} as const

/**
 * Returns the path of an article's page: `kasachstan-proteste/`. Throws a RenderError `invalid-slug` for a slug that
 * cannot name a folder.
 */
export function articlePath(slug: string): string {
  return folder(slug)
}

/** Returns the path of a topic's page: `thema/kasachstan/`. Undefined for a topic without a letter or digit. */
export function topicPath(topic: string, site?: Site): string | undefined {
  const slug = topicSlug(topic)
  return slug === ''
    ? undefined
    : `${labelsFor(siteLanguage(site)).topicPath}/${encodeURIComponent(slug)}/`
}

/** Returns the path of the archive, `archiv/`, or of a month `YYYY-MM` in it, `archiv/2022-01/`. */
export function archivePath(site?: Site, month?: string): string {
  const archive = labelsFor(siteLanguage(site)).archivePath
  return month === undefined ? `${archive}/` : `${archive}/${encodeURIComponent(month)}/`
}

/** Returns the path of the page of all corrections: `korrekturen/`. */
export function correctionsPath(site?: Site): string {
  return `${labelsFor(siteLanguage(site)).correctionsPath}/`
}

/** Returns the path of the feed of all corrections: `korrekturen/atom.xml`. */
export function correctionsFeedPath(site?: Site): string {
  return `${correctionsPath(site)}atom.xml`
}

/** Returns the path of a source's page: `quelle/antony-blinken/`. Throws as {@link articlePath}. */
export function sourcePath(slug: string, site?: Site): string {
  return `${labelsFor(siteLanguage(site)).sourcePath}/${folder(slug)}`
}

/** Returns the path of a department's page: `politik/`. Throws as {@link articlePath}. */
export function departmentPath(slug: string): string {
  return folder(slug)
}

/** Returns the path of an author's page: `autor/eva-muster/`. Throws as {@link articlePath}. */
export function authorPath(slug: string, site?: Pick<Site, 'language'>): string {
  return `${labelsFor(siteLanguage(site)).authorPath}/${folder(slug)}`
}

function folder(slug: string): string {
  if (isSlug(slug)) return `${encodeURIComponent(slug)}/`
  throw new RenderError(
    'invalid-slug',
    'slug',
    `The slug ${JSON.stringify(slug)?.slice(0, 60)} cannot name a folder. Use at most ${LONGEST_SLUG} letters, digits, "-" and "_".`,
  )
}

/** Returns the file of a path, for a file system: decoded, with `index.html` for a folder. */
export function fileOf(path: string): string {
  const file = decodeURIComponent(path)
  return file === '' || file.endsWith('/') ? `${file}index.html` : file
}

/** Returns the absolute address of a path. Throws a RenderError `invalid-option` for a site without one. */
export function siteUrl(site: Site, path: string): string {
  return baseOf(site) + path
}

const bases = new WeakMap<Site, string>()

/** Returns the base URL of a site, with a slash at the end. */
function baseOf(site: Site): string {
  const known = bases.get(site)
  if (known !== undefined) return known
  const address = safeWebHref(site.baseUrl)
  if (address === undefined) {
    throw new RenderError(
      'invalid-option',
      '',
      `The site's baseUrl is ${JSON.stringify(site.baseUrl)}, which is not a web address. Use one such as "https://newsdesk.example/".`,
    )
  }
  const base = `${address.replace(/\/+$/, '')}/`
  bases.set(site, base)
  return base
}
