import type {CheckedArticle} from '../check/check-article.ts'
import {checkArticle, isHeldBack} from '../check/check-article.ts'
import {Findings} from '../check/report.ts'
import type {Context, RenderOptions} from '../options.ts'
import {clockOf} from '../options.ts'
import {contextOf} from '../prepare.ts'
import type {Site} from '../site/site.ts'

/** An article of a list, with an address of its own. */
export interface Listed {
  readonly article: CheckedArticle & {readonly slug: string}
  readonly context: Context
}

/**
 * Checks the articles of a list. One without an address, or with content that cannot be repaired,
 * is left out and reported: it must not keep the others from their readers. One under embargo is left out.
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
