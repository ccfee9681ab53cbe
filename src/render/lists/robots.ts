import {paths, siteUrl} from '../site/paths.ts'
import type {Site} from '../site/site.ts'

/** Writes `robots.txt` (RFC 9309): everything may be read, and here are the sitemaps. */
export function renderRobotsTxt(site: Site): string {
  const sitemaps = [paths.sitemap, paths.newsSitemap].map(
    (path) => `Sitemap: ${siteUrl(site, path)}\n`,
  )
  return `User-agent: *\nAllow: /\n\n${sitemaps.join('')}`
}
