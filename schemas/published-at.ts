/*
 * `publishedAt` is required from the start, so a new article has one before anybody has chosen it. Such a value carries
 * thousandths of a second; what editors choose ends at the minute, what publishing sets at the second.
 */

/** The moment a new article starts with, as an ISO date and time: now, with thousandths of a second. */
export function provisionalMoment(now: Date = new Date()): string {
  const moment = now.getTime()
  return new Date(moment % 1000 === 0 ? moment + 1 : moment).toISOString()
}

/** The same moment without seconds: what an editor has chosen. A date that is none stays as it is. */
export function chosenMoment(moment: string): string {
  return floored(moment, 60_000)
}

/** The same moment without thousandths of a second: what publishing sets. */
export function momentOfPublication(now: Date = new Date()): string {
  return floored(now.toISOString(), 1000)
}

/** Whether nobody has chosen this moment: it is what the article started with. */
export function isProvisional(moment: string): boolean {
  const time = Date.parse(moment)
  return !Number.isNaN(time) && time % 1000 !== 0
}

function floored(moment: string, unit: number): string {
  const time = Date.parse(moment)
  return Number.isNaN(time) ? moment : new Date(Math.floor(time / unit) * unit).toISOString()
}
