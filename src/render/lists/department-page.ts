import type {Department} from '../article-types.ts'
import {attributes} from '../attributes.ts'
import {checkDepartment} from '../check/check-department.ts'
import {checkField} from '../check/field.ts'
import {departmentShape} from '../check/content-shapes.ts'
import {Findings} from '../check/report.ts'
import {reportUnread} from '../check/report-unread.ts'
import {RenderError} from '../error.ts'
import {escapeText} from '../escape.ts'
import type {Channel} from '../feeds/channel.ts'
import {ownDirection} from '../html/direction.ts'
import {fieldDirection, plainField, renderField} from '../html/field.ts'
import {labelsFor} from '../labels.ts'
import {filledText} from '../linked-data/filled-text.ts'
import type {RenderOptions} from '../options.ts'
import {renderDocument} from '../page/document.ts'
import {frameOf} from '../page/frame.ts'
import {departmentPath} from '../site/paths.ts'
import {relativeUrl} from '../site/relative-url.ts'
import type {Site, SiteLink} from '../site/site.ts'
import {typeset} from '../typography/typeset.ts'
import {renderArticleList} from './article-list.ts'
import {describeCollection} from './collection.ts'
import type {ListedArticle} from './listed.ts'
import {pageContext} from './page-context.ts'

/** A department, its articles, and the feeds of its articles. */
export interface DepartmentContent {
  readonly department: Department
  readonly articles: Iterable<ListedArticle>
  readonly feeds?: readonly SiteLink[]
}

/**
 * Returns a department as a channel of feeds.
 *
 * @throws {RenderError} `invalid-slug` for a department without a title, or whose slug cannot name a folder
 */
export function departmentChannel(department: Department, site: Site): Channel {
  const {title, slug = ''} = checkDepartment(department) ?? {}
  if (title === undefined) {
    throw new RenderError('invalid-slug', 'title', 'The department has no title. Give it one.')
  }
  const {description} = department
  return {
    title: `${title} · ${site.title}`,
    description: filledText(description),
    path: departmentPath(slug),
  }
}

/**
 * Renders the page of a department: its description, and its articles in the order given. A department without articles
 * has a page, too, so that links to it lead somewhere. Articles that have no address or cannot be rendered are left out
 * and reported to `onProblem`.
 *
 * @throws {RenderError} as {@link departmentChannel}
 */
export function renderDepartmentPage(
  {department, articles, feeds = []}: DepartmentContent,
  site: Site,
  options: RenderOptions = {},
): string {
  const findings = new Findings({...options, unknown: 'mark'})
  const {path, title: channelTitle} = departmentChannel(department, site)
  const page = pageContext(site, path, options)
  const name = checkDepartment(department)?.title ?? ''
  const description = checkField(department.description, {name: 'description'}, findings.report)
  reportUnread(department, departmentShape, undefined, findings)
  findings.settle()
  const labels = labelsFor(page.lang)
  const list = renderArticleList(articles, page, site, options)
  const shown = typeset(name, page.typography)
  const words = renderField(description, page)
  const {properties, linkedData} = describeCollection({name: shown, path, lang: page.lang}, site)
  const plain = plainField(description, page)
  return renderDocument({
    ...frameOf(site, path, options.theme, {title: channelTitle, links: feeds}),
    kind: 'list',
    lang: page.lang,
    title: `${shown} · ${site.title}`,
    description: plain || undefined,
    properties,
    linkedData: {
      ...linkedData,
      name,
      description: filledText(description),
      mainEntity: list.itemList,
    },
    main: `<header class="title">
<p class="kicker">${labels.department}</p>
<h1${ownDirection(shown, page.lang)}>${escapeText(shown)}</h1>
${words && `<p${fieldDirection(description, page)}>${words}</p>\n`}${subscription(feeds, path, labels.subscribe)}</header>
${list.articles.length === 0 ? `<p>${labels.noArticles}</p>\n` : list.html}`,
  })
}

/** Renders a visible link to the first feed. Programs find the others in the head. */
function subscription([feed]: readonly SiteLink[], path: string, words: string): string {
  if (!feed) return ''
  const link = attributes({href: relativeUrl(path, feed.path), type: feed.type})
  return `<p><a${link}>${words}</a></p>\n`
}
