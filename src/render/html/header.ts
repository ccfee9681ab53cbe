import {attributes} from '../attributes.ts'
import type {CheckedArticle, NamedSource} from '../check/check-article.ts'
import type {Dated} from '../check/dated.ts'
import {formatDate} from '../format-date.ts'
import {escapeText} from '../escape.ts'
import {headTexts} from '../head-texts.ts'
import {labelsFor} from '../labels.ts'
import type {Context} from '../options.ts'
import {authorPath, departmentPath} from '../site/paths.ts'
import {defineComponent} from '../theme/components.ts'
import {typeset} from '../typography/typeset.ts'
import type {HtmlContext} from './context.ts'
import {editAttribute} from './edit.ts'
import {isolated, labelDirection} from './direction.ts'
import {fieldDirection, renderField} from './field.ts'
import {pageLink} from './page-link.ts'
import {renderProblem} from './problem.ts'

/** The context of the head of an article. */
type HeadContext = Omit<HtmlContext, 'subheading'>

/** Renders the head of an article: department, kicker, title, lead, byline and dates, as far as it has them. */
export function renderHeader(article: CheckedArticle, context: HeadContext): string {
  const {lang, theme} = context
  const headlines = [
    renderDepartment(article, context),
    headlineGroup(renderTexts(article, context, true)),
  ]
  const parts = {
    headlines: headlines.filter((part) => part !== '').join('\n'),
    texts: renderTexts(article, context, false).join('\n'),
    byline: element('p', 'byline', renderByline(article, context), labelDirection(lang)),
    dates: element('p', 'dates', renderDates(article, context), labelDirection(lang)),
  }
  return Object.values(parts).every((part) => part === '') ? '' : articleHead(parts, theme)
}

const articleHead = defineComponent('articleHead', ({headlines, texts, byline, dates}) => {
  const shown = [headlines, texts, byline, dates].filter((part) => part !== '')
  return `<header>\n${shown.join('\n')}\n</header>\n`
})

function renderDepartment({department}: CheckedArticle, context: HeadContext): string {
  if (!department) return ''
  const {title, slug} = department
  const name = isolated(escapeText(typeset(title, context.typography)), title, context.lang)
  const target = slug === undefined ? undefined : departmentPath(slug)
  const edit = editAttribute({name: 'department'}, context)
  return element('p', 'kicker department', pageLink(name, target, undefined, context), edit)
}

/** Renders the texts of the headline, or the others. Empty ones are left out. */
function renderTexts(article: CheckedArticle, context: Context, areHeadlines: boolean): string[] {
  return headTexts
    .filter(({isHeadline}) => isHeadline === areHeadlines)
    .map(({name, element: tag}) => {
      const edit = editAttribute({name}, context) + fieldDirection(article[name], context)
      const className = tag === 'p' ? name : undefined
      return element(tag, className, renderField(article[name], context, areHeadlines), edit)
    })
    .filter((html) => html !== '')
}

function headlineGroup(headlines: readonly string[]): string {
  return headlines.length > 1 ? `<hgroup>${headlines.join('')}</hgroup>` : headlines.join('')
}

/** Renders the authors and the agencies; empty when there are none. */
function renderByline(
  {authors, agencies}: Pick<CheckedArticle, 'authors' | 'agencies'>,
  context: HeadContext,
): string {
  const {lang, site} = context
  const pageOf = ({slug}: NamedSource) => (slug === undefined ? undefined : authorPath(slug, site))
  const names = (sources: readonly NamedSource[], of: string, field: string): string => {
    const open = `<span class="${of}"${editAttribute({name: field}, context)}>`
    const linked = (source: NamedSource) => {
      const name = isolated(escapeText(source.name), source.name, lang)
      return of === 'author' ? pageLink(name, pageOf(source), 'author', context) : name
    }
    return joinNames(
      sources.map((source) => `${open}${linked(source)}</span>`),
      lang,
    )
  }
  const parts = [
    authors.length > 0 ? `${labelsFor(lang).by} ${names(authors, 'author', 'authors')}` : '',
    agencies.length > 0 ? names(agencies, 'agency', 'agencies') : '',
  ]
  return parts.filter((part) => part !== '').join(' · ')
}

/** Joins names as in a sentence: `Eva A, Jan B und Kim C`. */
function joinNames(names: readonly string[], lang: string): string {
  const last = names.at(-1) ?? ''
  if (names.length < 2) return last
  return `${names.slice(0, -1).join(', ')} ${labelsFor(lang).and} ${last}`
}

function renderDates({publishedAt, updatedAt}: CheckedArticle, context: Context): string {
  const published = renderDate(publishedAt, context, 'publishedAt')
  const updated = renderDate(updatedAt, context, 'updatedAt')
  const label = labelsFor(context.lang).updated
  return [published, updated && `<span class="updated">${label} ${updated}</span>`]
    .filter((part) => part !== '')
    .join(' ')
}

/** Renders a date in words, and for scripts. `field` is the field that sets it. */
export function renderDate(dated: Dated, context: Context, field?: string): string {
  const {lang, timeZone, typography} = context
  if (dated === undefined) return ''
  if (!('moment' in dated)) return renderProblem(dated, lang)
  const words = typeset(formatDate(dated, lang, timeZone), typography)
  const edit = field === undefined ? '' : editAttribute({name: field}, context)
  return `<time${attributes({datetime: dated.iso})}${edit}>${escapeText(words)}</time>`
}

function element(name: string, className: string | undefined, content: string, edit = ''): string {
  return content === ''
    ? ''
    : `<${name}${attributes({class: className})}${edit}>${content}</${name}>`
}
