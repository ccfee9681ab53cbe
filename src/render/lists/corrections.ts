import type {Correction} from '../article-types.ts'
import type {CheckedCorrection} from '../check/check-corrections.ts'
import {dateOf} from '../check/dated.ts'
import type {ContentDate} from '../content-date.ts'
import type {RenderOptions} from '../options.ts'
import type {Site} from '../site/site.ts'
import {checkListed, type Listed} from './checked.ts'
import type {ListedArticle} from './listed.ts'

/** An article that was corrected, as the page of all corrections shows it. */
export interface CorrectedArticle extends Pick<
  ListedArticle,
  'slug' | 'kicker' | 'title' | 'language' | 'publishedAt'
> {
  readonly _id?: string
  readonly corrections?: readonly (Correction | null)[] | null
}

/** A published correction with its article. */
export interface ListedCorrection extends Listed {
  readonly correction: CheckedCorrection
  readonly when: ContentDate
  /** Names it among those of its article. */
  readonly key: string
}

/** Returns the corrections of articles, newest first. Those without a date are not published yet. */
export function listCorrections(
  articles: Iterable<CorrectedArticle>,
  site: Site,
  options: RenderOptions,
): ListedCorrection[] {
  return checkListed(articles, site, options)
    .flatMap((listed) =>
      listed.article.corrections.flatMap((correction) => {
        const when = dateOf(correction.date)
        return when ? [{...listed, correction, when, key: keyOf(correction)}] : []
      }),
    )
    .toSorted((one, other) => other.when.moment.getTime() - one.when.moment.getTime())
}

function keyOf({place: {member, index}}: CheckedCorrection): string {
  const {_key: key} = member as {readonly _key?: unknown}
  return typeof key === 'string' ? key : String(index)
}
