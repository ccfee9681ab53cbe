import {attributes} from '../attributes.ts'
import {escapeText} from '../escape.ts'
import {labelsFor} from '../labels.ts'
import {siteLanguage} from '../language.ts'
import {renderDocument} from '../page/document.ts'
import {siteUrl} from '../site/paths.ts'
import type {Site} from '../site/site.ts'

/** Why a page is not there: there never was one, or its article was unpublished. */
export type MissingReason = 'notFound' | 'gone'

/**
 * Renders the page that a host shows at an address without a page. It may stand at any address, so its links begin at
 * the root of the host.
 */
export function renderErrorPage(reason: MissingReason, site: Site): string {
  const lang = siteLanguage(site)
  const labels = labelsFor(lang)
  const home = attributes({href: new URL(siteUrl(site, '')).pathname})
  const {title, text} = labels.missing[reason]
  return renderDocument({
    kind: 'list',
    lang,
    title: `${title} – ${site.title}`,
    names: [['robots', 'noindex']],
    masthead: `<header class="masthead">
<p><a${home}>${escapeText(site.title)}</a></p>
</header>
`,
    main: `<header class="title">
<h1>${escapeText(title)}</h1>
<p>${escapeText(text)}</p>
</header>
<p><a${home}>${escapeText(labels.toFrontPage)}</a></p>
`,
  })
}
