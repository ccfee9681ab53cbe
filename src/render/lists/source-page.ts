import type {Source} from '../article-types.ts'
import {attributes} from '../attributes.ts'
import type {CheckedSource} from '../check/checked-fields.ts'
import {checkSource} from '../check/check-quote.ts'
import {Findings} from '../check/report.ts'
import {sourceShape} from '../check/content-shapes.ts'
import {reportUnread} from '../check/report-unread.ts'
import {RenderError} from '../error.ts'
import {escapeText} from '../escape.ts'
import type {HtmlContext} from '../html/context.ts'
import {ownDirection} from '../html/direction.ts'
import {labelsFor} from '../labels.ts'
import {agentOf} from '../linked-data/agents.ts'
import {linkedQuotation} from '../linked-data/quotation.ts'
import {quotationsOf} from '../inline/quotations.ts'
import type {RenderOptions} from '../options.ts'
import {renderDocument} from '../page/document.ts'
import {frameOf} from '../page/frame.ts'
import {sourcePath} from '../site/paths.ts'
import type {Site} from '../site/site.ts'
import {typeset} from '../typography/typeset.ts'
import {checkListed} from './checked.ts'
import {externalLink} from './external-link.ts'
import type {ArticleStatements} from './listed.ts'
import {articleContext, pageContext} from './page-context.ts'
import {describeProfile} from './profile.ts'
import {renderStatements} from './statements.ts'

/** A source, and its statements by article. */
export interface SourceContent {
  readonly source: Source
  readonly articles: Iterable<ArticleStatements>
}

/**
 * Renders the page of a source: a description, and all its statements in their paragraphs, by article, in the given
 * order. Content that cannot be rendered is left out and reported to `onProblem`.
 *
 * @throws {RenderError} `invalid-slug` for a source whose slug cannot name a folder
 */
export function renderSourcePage(
  {source, articles}: SourceContent,
  site: Site,
  options: RenderOptions = {},
): string {
  const findings = new Findings({...options, unknown: 'mark'})
  const checked = checkSource(source, {name: ''}, findings.report)
  reportUnread(source, sourceShape, undefined, findings)
  findings.settle()
  const {slug, name = slug} = checked ?? {}
  if (!checked || slug === undefined || name === undefined) {
    throw new RenderError(
      'invalid-slug',
      'slug',
      `The source "${checked?.name ?? ''}" has no slug that can name a folder. Give it one of letters, digits and "-".`,
    )
  }
  const path = sourcePath(slug, site)
  const page: HtmlContext = {...pageContext(site, path, options), speaker: checked.id}
  const asArticles = Array.from(articles, ({passages, ...article}) => ({
    ...article,
    sections: passages,
  }))
  const listed = checkListed(asArticles, site, options)
  const statements = listed.map(({article, context}) =>
    renderStatements(article, articleContext(page, context)),
  )
  const quotations = listed.flatMap(({article, context}) =>
    quotationsOf(article)
      .filter(({quote}) => quote.source?.id === checked.id)
      .map((quotation) => linkedQuotation(quotation, context)),
  )
  const shown = typeset(name, page.typography)
  return renderDocument({
    ...frameOf(site, path, options.theme),
    kind: 'list',
    lang: page.lang,
    title: `${shown} · ${site.title}`,
    description: checked.description,
    ...describeProfile(
      {
        name: shown,
        path,
        lang: page.lang,
        mainEntity: agentOf({...checked, name}, site),
        hasPart: quotations,
      },
      site,
    ),
    main: `<header class="title">
<p class="kicker">${labelsFor(page.lang).sourceOf}</p>
<h1${ownDirection(shown, page.lang)}>${escapeText(shown)}</h1>
${about(checked, page)}</header>
${statements.join('') || `<p>${labelsFor(page.lang).noStatements}</p>\n`}`,
  })
}

/** Renders the description of the source, and links to pages about it. */
function about({description, country, sameAs}: CheckedSource, page: HtmlContext): string {
  const known = [description, country].filter((part) => part !== undefined)
  const words = escapeText(typeset(known.join(' · '), page.typography))
  const links = sameAs.map(externalLink)
  return (
    (words === '' ? '' : `<p${ownDirection(known.join(' '), page.lang)}>${words}</p>\n`) +
    (links.length === 0
      ? ''
      : `<nav${attributes({class: 'links', 'aria-label': labelsFor(page.lang).elsewhere})}><ul>${links.join('')}</ul></nav>\n`)
  )
}
