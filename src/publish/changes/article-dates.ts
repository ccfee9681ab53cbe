import {isHeldBack, readDate, type Clock} from '../../render/index.ts'

/** The meaning of an article's dates at a moment. Moments are in UTC, so that their order is that of the texts. */
export interface ArticleDates {
  /** The moment of publication; null without a readable date. */
  readonly published: string | null
  /** Whether the article is under embargo. */
  readonly isHeld: boolean
  /** The next moment at which time alone changes the article; null for none. */
  readonly due: string | null
}

/** Interprets the stored dates of an article at a moment. */
export function articleDates(publishedAt: unknown, updatedAt: unknown, clock: Clock): ArticleDates {
  const {now, timeZone} = clock
  const published = readDate(publishedAt, timeZone)
  const updated = readDate(updatedAt, timeZone)
  const coming = [published, updated].filter((when) => isHeldBack(when, now))
  const [due = null] = coming.map((when) => when.moment.toISOString()).toSorted()
  return {
    published: published?.moment.toISOString() ?? null,
    isHeld: isHeldBack(published, now),
    due,
  }
}
