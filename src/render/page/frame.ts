import {attributes} from '../attributes.ts'
import {escapeText} from '../escape.ts'
import {feedLinks} from '../feeds/feed-links.ts'
import {labelsFor} from '../labels.ts'
import {siteLanguage} from '../language.ts'
import {paths, siteUrl} from '../site/paths.ts'
import {relativeUrl} from '../site/relative-url.ts'
import type {Site, SiteLink} from '../site/site.ts'
import {defineComponent} from '../theme/components.ts'
import type {Theme} from '../theme/theme.ts'
import type {Document} from './document.ts'

/** Files that one page alone links to, and the words for them in its head. */
export interface OwnFiles {
  readonly title: string
  readonly links: readonly SiteLink[]
}

/** The name of the site, over every page but the front page. */
export const masthead = defineComponent(
  'masthead',
  ({title, home}) => `<header class="masthead">
<p><a${home}>${title}</a></p>
</header>
`,
)

const footer = defineComponent(
  'footer',
  ({publisher, links, label, attributes: language}) => `<footer class="imprint"${language}>
<p>${publisher}</p>
<nav${label}><ul>${links}</ul></nav>
</footer>
`,
)

/**
 * Returns the frame of every page of a site: its publisher, its linked files and its address.
 *
 * @param path of the page, the base of its relative links and of the fonts of its theme
 * @param own the files that this page alone links to, before those of the site
 */
export function frameOf(
  site: Site,
  path: string,
  theme?: Theme,
  own: OwnFiles = {title: '', links: []},
): Pick<Document, 'masthead' | 'footer' | 'files' | 'canonical' | 'look' | 'path'> {
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
    look: {theme, accent: site.accent},
    path,
    masthead: masthead({title: name, home}, theme),
    footer: footer(
      {
        publisher: escapeText(publisher?.name ?? title),
        links: items.join(''),
        label: attributes({'aria-label': labels.feeds}),
        attributes: attributes({lang: language}),
      },
      theme,
    ),
  }
}
