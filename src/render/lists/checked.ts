import type {CheckedArticle} from '../check/check-article.ts'
import {checkArticle} from '../check/check-article.ts'
import {isHeldBack} from '../check/dated.ts'
import {Findings} from '../check/report.ts'
import type {Context, RenderOptions} from '../options.ts'
import {clockOf} from '../options.ts'
import {contextOf} from '../prepare-article.ts'
import type {Site} from '../site/site.ts'

/** A checked article of a list, which has an address. */
export interface Listed {
  readonly article: CheckedArticle & {readonly slug: string}
  readonly context: Context
}

/**
 * Checks the articles of a list. Leaves out and reports an article without an address or with content that cannot be
 * repaired, so that the others still reach their readers. Leaves out articles under embargo.
 */
export function checkListed(
  articles: Iterable<{readonly language?: string | null}>,
  site: Site,
  options: RenderOptions,
): Listed[] {
  const listed: Listed[] = []
  const clock = clockOf(options)
  for (const value of articles) {
    const findings = new Findings({...options, unknown: 'mark'})
    const article = checkArticle(value, findings, clock)
    const {slug} = article
    if (options.ignoreEmbargo !== true && isHeldBack(article.publishedAt, clock.now)) continue
    findings.settle()
    const isWhole = options.unknown === 'mark' || findings.problems.every(({repaired}) => repaired)
    if (slug === undefined || !isWhole) continue
    listed.push({
      article: {...article, slug},
      context: contextOf(article, {...options, ...clock, site}, value.language),
    })
  }
  return listed
}
