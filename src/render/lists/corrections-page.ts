import {attributes} from '../attributes.ts'
import {dayOf} from '../content-date.ts'
import {escapeText} from '../escape.ts'
import type {HtmlContext} from '../html/context.ts'
import {languageAttributes, ownDirection} from '../html/direction.ts'
import {fieldDirection, renderField} from '../html/field.ts'
import {formatDay} from '../format-date.ts'
import {labelsFor} from '../labels.ts'
import type {RenderOptions} from '../options.ts'
import {renderDocument} from '../page/document.ts'
import {frameOf} from '../page/frame.ts'
import {articlePath, correctionsFeedPath, correctionsPath} from '../site/paths.ts'
import {relativeUrl} from '../site/relative-url.ts'
import type {Site} from '../site/site.ts'
import {describeCollection} from './collection.ts'
import {listCorrections, type CorrectedArticle, type ListedCorrection} from './corrections.ts'
import {articleContext, pageContext} from './page-context.ts'

/**
 * Renders the page of all corrections, newest first, by day. A site without corrections has the page, too, so that
 * readers always find it at its address. Articles without an address, or that cannot be rendered, are left out and
 * reported to `onProblem`.
 */
export function renderCorrectionsPage(
  articles: Iterable<CorrectedArticle>,
  site: Site,
  options: RenderOptions = {},
): string {
  const path = correctionsPath(site)
  const page = pageContext(site, path, options)
  const labels = labelsFor(page.lang)
  const listed = listCorrections(articles, site, options)
  const days = Map.groupBy(listed, ({when}) => dayOf(when, page.timeZone))
  const help = listed.length === 0 ? labels.noCorrections : labels.correctionsHelp
  const feed = relativeUrl(path, correctionsFeedPath(site))
  return renderDocument({
    ...frameOf(site, path, options.theme),
    kind: 'list',
    lang: page.lang,
    title: `${labels.corrections} · ${site.title}`,
    description: labels.correctionsHelp,
    ...describeCollection({name: labels.corrections, path, lang: page.lang}, site),
    main: `<header class="title">
<h1>${labels.corrections}</h1>
<p>${help} <a${attributes({href: feed, type: 'application/atom+xml'})}>${labels.subscribe}</a></p>
</header>
${Array.from(days, ([day, corrections]) => renderDay(day, corrections, page)).join('')}`,
  })
}

function renderDay(
  day: string,
  corrections: readonly ListedCorrection[],
  page: HtmlContext,
): string {
  const id = `tag-${day}`
  const words = escapeText(formatDay(day, page.lang) ?? day)
  return `<section${attributes({class: 'corrected', 'aria-labelledby': id})}>
<h2${attributes({id})}><time${attributes({datetime: day})}>${words}</time></h2>
${corrections.map((correction) => renderCorrection(correction, page)).join('')}</section>
`
}

function renderCorrection(
  {article, context, correction: {text}}: ListedCorrection,
  page: HtmlContext,
): string {
  const own = articleContext(page, context)
  const href = relativeUrl(own.path ?? '', articlePath(article.slug))
  const title = renderField(article.title, own, true) || escapeText(article.slug)
  const direction = typeof article.title === 'string' ? ownDirection(article.title, own.lang) : ''
  return `<article${languageAttributes(own.lang)}>
<h3${direction}><a${attributes({href})}>${title}</a></h3>
<p${fieldDirection(text, own)}>${renderField(text, own)}</p>
</article>
`
}
