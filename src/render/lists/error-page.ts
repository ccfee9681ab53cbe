import {attributes} from '../attributes.ts'
import {escapeText} from '../escape.ts'
import {labelsFor} from '../labels.ts'
import {siteLanguage} from '../language.ts'
import {renderDocument} from '../page/document.ts'
import {footerOf, masthead, navigationOf, nameOf} from '../page/frame.ts'
import {frameStyle} from '../page/style/site-style.ts'
import {siteUrl} from '../site/paths.ts'
import type {Site} from '../site/site.ts'
import type {Theme} from '../theme/theme.ts'

/** Why a page is not there: there never was one, or its article was unpublished. */
export type MissingReason = 'notFound' | 'gone'

/**
 * Renders the page that a host shows at an address without a page. It may stand at any address, so its links begin at
 * the root of the host.
 */
export function renderErrorPage(reason: MissingReason, site: Site, theme?: Theme): string {
  const lang = siteLanguage(site)
  const labels = labelsFor(lang)
  const root = new URL(siteUrl(site, '')).pathname
  const home = attributes({href: root})
  const to = (path: string): string => root + path
  const {title, text} = labels.missing[reason]
  return renderDocument({
    kind: 'list',
    lang,
    title: `${title} – ${site.title}`,
    names: [['robots', 'noindex']],
    look: {theme, accent: site.accent},
    style: frameStyle(site),
    masthead: masthead({title: nameOf(site, to), home, navigation: navigationOf(site, to)}, theme),
    // Readers must find pages such as the Impressum here, too.
    footer: site.footer?.length ? footerOf(site, to, theme) : '',
    main: `<header class="title">
<h1>${escapeText(title)}</h1>
<p>${escapeText(text)}</p>
</header>
<p><a${home}>${escapeText(labels.toFrontPage)}</a></p>
`,
  })
}
