const clocks = new Map<string, Intl.DateTimeFormat>()

/** Returns the time on the clocks of a time zone at a moment, in milliseconds as if the clocks were UTC's. */
export function clockIn(moment: number, timeZone: string): number {
  const fields: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {}
  for (const {type, value} of clockOf(timeZone).formatToParts(moment)) fields[type] = Number(value)
  const {year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0} = fields
  // Date.UTC reads years below 100 as those of the last century.
  const shown = new Date(0)
  shown.setUTCFullYear(year, month - 1, day)
  return shown.setUTCHours(hour, minute, second, ((moment % 1000) + 1000) % 1000)
}

/** Returns the cached formatter of a time zone. Creating one takes longer than rendering an article. */
function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-US', {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
    hourCycle: 'h23',
    timeZone,
  })
  clocks.set(timeZone, made)
  return made
}
