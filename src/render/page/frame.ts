import {attributes} from '../attributes.ts'
import {escapeText} from '../escape.ts'
import {feedLinks} from '../feeds/feed-links.ts'
import {labelsFor} from '../labels.ts'
import {siteLanguage} from '../language.ts'
import {paths, siteUrl} from '../site/paths.ts'
import {relativeUrl} from '../site/relative-url.ts'
import type {Site, SiteLink} from '../site/site.ts'
import type {Document} from './document.ts'

/** Files that one page alone links to, and the words for them in its head. */
export interface OwnFiles {
  readonly title: string
  readonly links: readonly SiteLink[]
}

/**
 * Returns the frame of every page of a site: its publisher, its linked files and its address.
 *
 * @param path of the page, the base of its relative links
 * @param own the files that this page alone links to, before those of the site
 */
export function frameOf(
  site: Site,
  path: string,
  own: OwnFiles = {title: '', links: []},
): Pick<Document, 'masthead' | 'footer' | 'files' | 'canonical'> {
  const {title, publisher, links = Object.values(feedLinks)} = site
  const language = siteLanguage(site)
  const to = (target: string): string => relativeUrl(path, target)
  const labels = labelsFor(language)
  const name = escapeText(title)
  const home = attributes({href: to(paths.frontPage), lang: language})
  const items = links.flatMap(({path: target, label}) =>
    label === undefined
      ? []
      : `<li><a${attributes({href: to(target)})}>${escapeText(label)}</a></li>`,
  )
  return {
    canonical: siteUrl(site, path),
    files: [own, {title, links}].flatMap((files) =>
      files.links.map(({rel, type, path: target}) => ({
        rel,
        type,
        href: siteUrl(site, target),
        title: files.title,
      })),
    ),
    masthead: `<header class="masthead">
<p><a${home}>${name}</a></p>
</header>
`,
    footer: `<footer class="imprint"${attributes({lang: language})}>
<p>${escapeText(publisher?.name ?? title)}</p>
<nav${attributes({'aria-label': labels.feeds})}><ul>${items.join('')}</ul></nav>
</footer>
`,
  }
}
