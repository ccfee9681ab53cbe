import {attributes} from '../attributes.ts'
import {dateOf} from '../check/dated.ts'
import type {Problem} from '../check/problem.ts'
import {formatDay, formatMonth, formatTime} from '../format-date.ts'
import {escapeText} from '../escape.ts'
import {isolated} from '../html/direction.ts'
import {renderField} from '../html/field.ts'
import {labelsFor} from '../labels.ts'
import type {HtmlContext} from '../html/context.ts'
import type {RenderOptions} from '../options.ts'
import {renderDocument} from '../page/document.ts'
import {frameOf} from '../page/frame.ts'
import {archivePath, articlePath, siteUrl} from '../site/paths.ts'
import {relativeUrl} from '../site/relative-url.ts'
import type {Site} from '../site/site.ts'
import {dayOf, type ContentDate} from '../content-date.ts'
import {checkListed, type Listed} from './checked.ts'
import {describeCollection} from './collection.ts'
import type {ListedArticle} from './listed.ts'
import {articleContext, pageContext} from './page-context.ts'

/** An article in the archive. */
export type ArchivedArticle = Pick<
  ListedArticle,
  'slug' | 'kicker' | 'title' | 'language' | 'publishedAt'
>

/** A month of the archive, `YYYY-MM`: its articles, newest first, and its nearest months with articles. */
export interface ArchiveMonth {
  readonly month: string
  readonly articles: Iterable<ArchivedArticle>
  readonly older?: string
  readonly newer?: string
}

/**
 * Renders the page of a month: all its articles with a date, in the given order, by day. Articles without an address,
 * or that cannot be rendered, are left out and reported to `onProblem`.
 *
 * @throws {RenderError} `invalid-option` for an invalid month
 */
export function renderArchivePage(
  {month, articles, older, newer}: ArchiveMonth,
  site: Site,
  options: RenderOptions = {},
): string {
  const path = archivePath(site, month)
  const page = pageContext(site, path, options)
  const {archive} = labelsFor(page.lang)
  const name = formatMonth(month, page.lang)
  const dated = checkListed(articles, site, options).flatMap(({article, context}) => {
    const when = dateOf(article.publishedAt)
    return when ? [{article, context, when}] : []
  })
  const days = Map.groupBy(dated, ({when, context}) => dayOf(when, context.timeZone))
  const neighbours = [
    ['prev', older],
    ['next', newer],
  ] as const
  const turns = neighbours.flatMap(([rel, other]) =>
    other === undefined
      ? []
      : [{rel, name: formatMonth(other, page.lang), to: archivePath(site, other)}],
  )
  const to = (target: string): string => relativeUrl(path, target)
  const links = turns.map(
    ({rel, name: words, to: target}) =>
      `<li class="${rel}"><a${attributes({rel, href: to(target)})}>${escapeText(words)}</a></li>`,
  )
  const home = `<a${attributes({href: to(archivePath(site))})}>${archive}</a>`
  return renderDocument({
    ...frameOf(site, path, options.theme),
    kind: 'list',
    lang: page.lang,
    title: `${name} · ${archive} · ${site.title}`,
    links: turns.map(({rel, to: target}) => [rel, siteUrl(site, target)]),
    ...describeCollection({name, path, lang: page.lang}, site),
    main: `<header class="title">
<p class="kicker">${home}</p>
<h1>${escapeText(name)}</h1>
</header>
${Array.from(days, ([day, listed]) => renderDay(day, listed, page)).join('')}${
      links.length === 0
        ? ''
        : `<nav${attributes({class: 'turns', 'aria-label': archive})}><ul>${links.join('')}</ul></nav>\n`
    }`,
  })
}

interface Dated extends Listed {
  readonly when: ContentDate
}

function renderDay(day: string, dated: readonly Dated[], page: HtmlContext): string {
  const entries = dated.map(({article, context, when}) => {
    const own = articleContext(page, context)
    const part = (field: string | Problem): string =>
      isolated(renderField(field, own), typeof field === 'string' ? field : '', page.lang)
    const kicker = part(article.kicker)
    const title = part(article.title) || article.slug
    const {iso, isDay, moment} = when
    const time = `<time${attributes({datetime: iso})}>${isDay ? '' : formatTime(moment, page.lang, page.timeZone)}</time>`
    const href = relativeUrl(own.path ?? '', articlePath(article.slug))
    const lang = own.lang === page.lang ? undefined : own.lang
    return `<li${attributes({lang})}>${time} <span>${kicker && `<span class="kicker">${kicker}</span> `}<a${attributes({href})}>${title}</a></span></li>\n`
  })
  const id = `tag-${day}`
  return `<section${attributes({class: 'day', 'aria-labelledby': id})}>
<h2${attributes({id})}>${escapeText(formatDay(day, page.lang) ?? day)}</h2>
<ol>
${entries.join('')}</ol>
</section>
`
}
