import {attributes} from '../attributes.ts'
import {escapeText} from '../escape.ts'
import {feedLinks} from '../feeds/feed-links.ts'
import {labelsFor} from '../labels.ts'
import {siteLanguage} from '../language.ts'
import {paths, siteUrl} from '../site/paths.ts'
import {relativeUrl} from '../site/relative-url.ts'
import type {PageLink, Site, SiteLink} from '../site/site.ts'
import {defineComponent} from '../theme/components.ts'
import type {Theme} from '../theme/theme.ts'
import {accountName} from './account-name.ts'
import type {Document} from './document.ts'
import {frameStyle} from './style/site-style.ts'

/** Files that one page alone links to, and the words for them in its head. */
export interface OwnFiles {
  readonly title: string
  readonly links: readonly SiteLink[]
}

/** The name of the site, over every page but the front page. */
export const masthead = defineComponent(
  'masthead',
  ({title, home, navigation}) => `<header class="masthead">
<p><a${home}>${title}</a></p>
${navigation}</header>
`,
)

const footer = defineComponent(
  'footer',
  ({
    publisher,
    pages,
    accounts,
    links,
    label,
    attributes: language,
  }) => `<footer class="imprint"${language}>
<p>${publisher}</p>
${pages}${accounts}<nav${label}><ul>${links}</ul></nav>
</footer>
`,
)

/**
 * Returns the frame of every page of a site: its publisher, its linked files and its address.
 *
 * @param path the path of the page. Its relative links and the fonts of its theme start there.
 * @param own the files that only this page links to. They come before those of the site.
 */
export function frameOf(
  site: Site,
  path: string,
  theme?: Theme,
  own: OwnFiles = {title: '', links: []},
): Pick<Document, 'masthead' | 'footer' | 'files' | 'canonical' | 'look' | 'path' | 'style'> {
  const {title} = site
  const language = siteLanguage(site)
  const to = (target: string): string => relativeUrl(path, target)
  const home = attributes({href: to(paths.frontPage), lang: language})
  return {
    style: frameStyle(site),
    canonical: siteUrl(site, path),
    files: [own, {title, links: linkedFiles(site)}].flatMap((files) =>
      files.links.map(({rel, type, path: target}) => ({
        rel,
        type,
        href: siteUrl(site, target),
        title: files.title,
      })),
    ),
    look: {theme, accent: site.accent},
    path,
    masthead: masthead({title: nameOf(site, to), home, navigation: navigationOf(site, to)}, theme),
    footer: footerOf(site, to, theme),
  }
}

/** Returns the address of a path of the site on some page. */
type Resolve = (target: string) => string

/** Returns the files that every page of a site links to. */
function linkedFiles({links = Object.values(feedLinks)}: Site): readonly SiteLink[] {
  return links
}

/** Returns the footer of every page of a site. */
export function footerOf(site: Site, to: Resolve, theme?: Theme): string {
  const language = siteLanguage(site)
  const labels = labelsFor(language)
  const items = linkedFiles(site).flatMap(({path, label}) =>
    label === undefined
      ? []
      : `<li><a${attributes({href: to(path)})}>${escapeText(label)}</a></li>`,
  )
  return footer(
    {
      publisher: escapeText(site.publisher?.name ?? site.title),
      pages: listOf(linksTo(site.footer ?? [], to), labels.footer),
      accounts: listOf(accountsOf(site), labels.accounts),
      links: items.join(''),
      label: attributes({'aria-label': labels.feeds}),
      attributes: attributes({lang: language}),
    },
    theme,
  )
}

/** Returns the name of the site as HTML: its logo, if it has one. */
export function nameOf({title, logo}: Site, to: Resolve): string {
  if (logo === undefined) return escapeText(title)
  const {url, width, height} = logo
  const src = resolved(url, to)
  return `<img${attributes({class: 'logo', src, width: String(width), height: String(height), alt: title})}>`
}

/** Returns the navigation of the site, with a link that skips it; empty for one without links. */
export function navigationOf(site: Site, to: Resolve): string {
  const language = siteLanguage(site)
  const {navigation, skip} = labelsFor(language)
  const list = listOf(linksTo(site.navigation ?? [], to), navigation, language)
  const link = attributes({class: 'skip', href: `#${AFTER_NAVIGATION}`, lang: language})
  const end = attributes({id: AFTER_NAVIGATION})
  return list && `<a${link}>${escapeText(skip)}</a>\n${list}<span${end}></span>\n`
}

/** The id of the place after the navigation. */
const AFTER_NAVIGATION = 'inhalt'

function accountsOf({accounts = []}: Site): string[] {
  return accounts.map(
    (href) => `<li><a${attributes({href, rel: 'me'})}>${escapeText(accountName(href))}</a></li>`,
  )
}

function linksTo(links: readonly PageLink[], to: Resolve): string[] {
  return links.map(
    ({label, href}) =>
      `<li><a${attributes({href: resolved(href, to)})}>${escapeText(label)}</a></li>`,
  )
}

/** Addresses that name a scheme, a root or a place on the page are kept; others are paths of the site. */
function resolved(href: string, to: Resolve): string {
  return /^(?:[a-z][a-z\d+.-]*:|[/#?])/iu.test(href) ? href : to(href)
}

function listOf(items: readonly string[], label: string, lang?: string): string {
  return items.length === 0
    ? ''
    : `<nav${attributes({'aria-label': label, lang})}><ul>${items.join('')}</ul></nav>\n`
}
