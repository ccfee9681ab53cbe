const moment =
  /^(?<day>\d{4}-\d\d-\d\d)T(?<time>[01]\d:[0-5]\d|2[0-3]:[0-5]\d)(?::[0-5]\d(?:\.\d+)?)?(?<zone>Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)?$/

/**
 * Says why a value is no moment in ISO 8601 with its zone, and what to write instead; nothing when it is one. Without a
 * zone it would be another moment on another machine, and none at all or two where a clock is changed.
 */
export function faultOfMoment(value: unknown): string | undefined {
  const groups = typeof value === 'string' ? moment.exec(value)?.groups : undefined
  const given = JSON.stringify(value)
  if (!groups) return `${given} is no moment in ISO 8601: write one such as "2027-03-28T02:30:00Z"`
  const {day = '', zone} = groups
  if (!isDay(day)) return `${given} is no moment: the calendar has no ${day}`
  if (zone !== undefined) return undefined
  return `${given} has no zone: write "${String(value)}Z" when it is UTC, or an offset such as "+02:00" behind it`
}

/** `Date` takes the 30th of February for the 2nd of March. */
function isDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
}
