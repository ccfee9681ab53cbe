/*
 * `publishedAt` is required from the start, so a new article has one before anybody has chosen it. Such a value carries
 * thousandths of a second; what editors choose ends at the minute, what publishing sets at the second.
 */

/** The moment a new article starts with, as an ISO date and time: now, with thousandths of a second. */
export function provisionalMoment(now: Date = new Date()): string {
  const moment = now.getTime()
  return new Date(moment % 1000 === 0 ? moment + 1 : moment).toISOString()
}

/** Returns a moment without seconds, which marks an editor's choice. Invalid dates stay. */
export function chosenMoment(moment: string): string {
  return floored(moment, 60_000)
}

/** Returns a moment without milliseconds, which marks a moment that publishing sets. */
export function momentOfPublication(now: Date = new Date()): string {
  return floored(now.toISOString(), 1000)
}

/** Returns whether a moment is the initial one of an article, and not an editor's choice. */
export function isProvisional(moment: string): boolean {
  const time = Date.parse(moment)
  return !Number.isNaN(time) && time % 1000 !== 0
}

function floored(moment: string, unit: number): string {
  const time = Date.parse(moment)
  return Number.isNaN(time) ? moment : new Date(Math.floor(time / unit) * unit).toISOString()
}
