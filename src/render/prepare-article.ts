import type {Article} from './article-types.ts'
import {checkArticle, type CheckedArticle} from './check/check-article.ts'
import {isHeldBack} from './check/dated.ts'
import type {ContentProblem} from './check/problem.ts'
import {Findings} from './check/report.ts'
import {formatDate} from './format-date.ts'
import {RenderError} from './error.ts'
import type {Clock, Context, RenderOptions} from './options.ts'
import {clockOf, createContext} from './options.ts'
import {articlePath, siteUrl} from './site/paths.ts'

/** A checked article with its context, ready for any format. */
export interface PreparedArticle {
  readonly article: CheckedArticle
  readonly context: Context
  readonly options: RenderOptions
}

/**
 * Checks an article. Throws a RenderError for content that cannot be repaired, unless it is to be marked, and
 * `held-back` for an article under embargo.
 */
export function prepare(article: Article, options: RenderOptions = {}): PreparedArticle {
  const clock = clockOf(options)
  const findings = new Findings(options)
  const checked = checkArticle(article, findings, clock)
  if (options.ignoreEmbargo !== true) refuseEarly(checked, clock)
  findings.settle()
  const context = contextOf(checked, {...options, ...clock}, article.language)
  return {article: checked, context, options}
}

/** Returns the context of a checked article in its `language`. Throws as {@link createContext}. */
export function contextOf(
  {slug}: CheckedArticle,
  options: RenderOptions,
  language: unknown,
): Context {
  const {site} = options
  const articleUrl = site && siteUrl(site, slug === undefined ? '' : articlePath(slug))
  return {...createContext(options, language), articleUrl}
}

function refuseEarly({publishedAt}: CheckedArticle, {now, timeZone}: Clock): void {
  if (!isHeldBack(publishedAt, now)) return
  const moment = formatDate(publishedAt, 'en', timeZone)
  throw new RenderError(
    'held-back',
    'publishedAt',
    `The article is held back until ${moment} (${timeZone}). Render it then, or with the option ignoreEmbargo.`,
  )
}

/**
 * Lists all problems of an article, including those that rendering repairs. Each has its path, the finding and the
 * reason. Empty for a correct article.
 *
 * @throws {RenderError} `invalid-article` for a value that is not an object
 */
export function checkContent(
  article: Article,
  options: Pick<RenderOptions, 'now' | 'ownFields' | 'timeZone'> = {},
): readonly ContentProblem[] {
  const findings = new Findings(options)
  checkArticle(article, findings, clockOf(options))
  return findings.problems
}
