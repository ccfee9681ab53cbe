import {membersOf} from '../../content/unknown-value.ts'
import type {CORRECTIONS_ON_DESK_RESULT} from '../../content/generated/sanity.types.ts'

/** A correction in the list of the desk. */
export interface ListedCorrection {
  readonly key: string
  readonly articleId: string
  readonly title: string | undefined
  readonly text: string
  /** An ISO moment; undefined before the correction is published. */
  readonly date: string | undefined
}

/** Returns the corrections of all articles, newest first, those that wait for publication before. Skips malformed ones. */
export function listedCorrections(
  articles: CORRECTIONS_ON_DESK_RESULT,
): readonly ListedCorrection[] {
  const listed = articles.flatMap(({_id: articleId, title, corrections}) =>
    membersOf(corrections).flatMap((correction, index): ListedCorrection[] => {
      const {text, date} = (correction ?? {}) as Readonly<Record<string, unknown>>
      if (typeof text !== 'string' || text.trim() === '') return []
      return [
        {
          key: `${articleId} ${index}`,
          articleId,
          title: typeof title === 'string' && title !== '' ? title : undefined,
          text,
          date: typeof date === 'string' && date !== '' ? date : undefined,
        },
      ]
    }),
  )
  return listed.toSorted((one, other) => momentOf(other) - momentOf(one))
}

function momentOf({date}: ListedCorrection): number {
  return (date === undefined ? undefined : Date.parse(date)) || Number.MAX_SAFE_INTEGER
}
