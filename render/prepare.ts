import type {Article} from './article.ts'
import type {CheckedArticle} from './check/article.ts'
import {checkArticle} from './check/article.ts'
import type {ContentProblem} from './check/problem.ts'
import {Findings} from './check/report.ts'
import type {Context, RenderOptions} from './options.ts'
import {createContext} from './options.ts'

/** An article that was checked, with what it takes to write it in any format. */
export interface Prepared {
  readonly article: CheckedArticle
  readonly context: Context
  readonly options: RenderOptions
}

/** Checks an article. Throws a RenderError for what cannot be repaired, unless it is to be marked. */
export function prepare(article: Article, options: RenderOptions = {}): Prepared {
  const findings = new Findings(options)
  const checked = checkArticle(article, findings.report)
  findings.settle()
  return {article: checked, context: createContext(options, article.language), options}
}

/**
 * Lists everything that is wrong with an article, what rendering repairs among it, each with its
 * path, what is there and why it cannot stay so. Empty for an article that is as it should be.
 *
 * @throws {RenderError} `invalid-article` for what is no object at all
 */
export function checkContent(article: Article): readonly ContentProblem[] {
  const findings = new Findings()
  checkArticle(article, findings.report)
  return findings.problems
}
