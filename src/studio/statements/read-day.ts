/**
 * Returns the ISO date of a day that an editor has typed (`7.1.2022`, `07.01.22`, `2022-01-07`), or the first or last day
 * of a typed month or year (`1.2022`, `2022-01`, `2022`). Returns undefined for a blank text, and null for no date.
 */
export function readDay(text: string, edge: 'first' | 'last'): string | null | undefined {
  const typed = text.trim()
  if (typed === '') return undefined
  const german = /^(?:(?:(\d{1,2})\.\s*)?(\d{1,2})\.\s*)?(\d{4}|\d{2})$/.exec(typed)
  const iso = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/.exec(typed)
  const [year, month, day] = iso
    ? [iso[1], iso[2], iso[3]]
    : german
      ? [german[3], german[2], german[1]]
      : []
  if (year === undefined || (year.length === 2 && month === undefined)) return null
  return dayOf(Number(year.length === 2 ? `20${year}` : year), month, day, edge)
}

function dayOf(
  year: number,
  month: string | undefined,
  day: string | undefined,
  edge: 'first' | 'last',
): string | null {
  const monthNumber = month === undefined ? (edge === 'first' ? 1 : 12) : Number(month)
  // Day 0 of a month is the last one of the month before.
  const lastDay = new Date(Date.UTC(year, monthNumber, 0)).getUTCDate()
  const dayNumber = day === undefined ? (edge === 'first' ? 1 : lastDay) : Number(day)
  if (monthNumber < 1 || monthNumber > 12 || dayNumber < 1 || dayNumber > lastDay) return null
  return new Date(Date.UTC(year, monthNumber - 1, dayNumber)).toISOString().slice(0, 10)
}
