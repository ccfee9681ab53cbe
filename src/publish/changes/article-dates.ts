import {isHeldBack, readWhen, type Clock} from '../../render/index.ts'

/** What the dates of an article mean at a moment; moments in UTC, so that they stand in their order as texts. */
export interface ArticleDates {
  /** When it is published; null without a date that can be read. */
  readonly published: string | null
  /** Whether readers must not see it yet. */
  readonly isHeld: boolean
  /** When what readers see of it changes next though nobody changes it; null when it never does. */
  readonly due: string | null
}

/** Reads the dates of an article as it holds them, at a moment. */
export function articleDates(publishedAt: unknown, updatedAt: unknown, clock: Clock): ArticleDates {
  const {now, timeZone} = clock
  const published = readWhen(publishedAt, timeZone)
  const updated = readWhen(updatedAt, timeZone)
  const coming = [published, updated].filter((when) => isHeldBack(when, now))
  const [due = null] = coming.map((when) => when.moment.toISOString()).toSorted()
  return {
    published: published?.moment.toISOString() ?? null,
    isHeld: isHeldBack(published, now),
    due,
  }
}
