import {useCurrentLocale} from 'sanity'

/** Shows an ISO date (`2022-01-07`) in the language of the Studio; what is none stays as it is. */
export function useDay(): (day: string) => string {
  const {id} = useCurrentLocale()
  return (day) => {
    const time = Date.parse(day)
    if (Number.isNaN(time)) return day
    return new Intl.DateTimeFormat(id, {dateStyle: 'medium', timeZone: 'UTC'}).format(time)
  }
}
