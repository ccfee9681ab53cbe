import {paths, siteUrl} from '../site/paths.ts'
import type {Site} from '../site/site.ts'

/**
 * Writes `robots.txt` (RFC 9309), which allows everything.
 *
 * @param sitemaps the paths of the sitemaps that it names
 */
export function renderRobotsTxt(
  site: Site,
  sitemaps: readonly string[] = [paths.sitemap, paths.newsSitemap],
): string {
  const lines = sitemaps.map((path) => `Sitemap: ${siteUrl(site, path)}\n`)
  return `User-agent: *\nAllow: /\n\n${lines.join('')}`
}
