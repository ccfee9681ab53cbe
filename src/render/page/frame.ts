import {attributes} from '../attributes.ts'
import {escapeText} from '../escape.ts'
import {labelsFor} from '../labels.ts'
import {siteLanguage} from '../language.ts'
import {paths, siteUrl} from '../site/paths.ts'
import {relativeUrl} from '../site/relative-url.ts'
import type {Site} from '../site/site.ts'
import type {Document} from './document.ts'

/**
 * What every page of a site has around its content: whose site it is, its feeds, its address.
 *
 * @param path of the page; it is where links are found from
 */
export function frameOf(
  site: Site,
  path: string,
): Pick<Document, 'masthead' | 'footer' | 'feeds' | 'canonical'> {
  const {title, publisher} = site
  const language = siteLanguage(site)
  const to = (target: string): string => relativeUrl(path, target)
  const labels = labelsFor(language)
  const name = escapeText(title)
  const home = attributes({href: to(paths.frontPage), lang: language})
  const feeds = [
    ['RSS', paths.rss],
    ['Atom', paths.atom],
    ['JSON', paths.jsonFeed],
  ] as const
  const links = feeds.map(
    ([format, target]) => `<li><a${attributes({href: to(target)})}>${format}</a></li>`,
  )
  return {
    canonical: siteUrl(site, path),
    feeds: [
      {type: 'application/rss+xml', href: siteUrl(site, paths.rss), title},
      {type: 'application/atom+xml', href: siteUrl(site, paths.atom), title},
      {type: 'application/feed+json', href: siteUrl(site, paths.jsonFeed), title},
    ],
    masthead: `<header class="masthead">
<p><a${home}>${name}</a></p>
</header>
`,
    footer: `<footer class="imprint"${attributes({lang: language})}>
<p>${escapeText(publisher?.name ?? title)}</p>
<nav${attributes({'aria-label': labels.feeds})}><ul>${links.join('')}</ul></nav>
</footer>
`,
  }
}
