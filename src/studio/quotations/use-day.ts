import {useCurrentLocale} from 'sanity'

/**
 * Returns a function that formats ISO dates (`2022-01-07`) in the language of the Studio. Other
 * texts stay.
 */
export function useDay(): (day: string) => string {
  const {id} = useCurrentLocale()
  return (day) => {
    const time = Date.parse(day)
    if (Number.isNaN(time)) return day
    return new Intl.DateTimeFormat(id, {dateStyle: 'medium', timeZone: 'UTC'}).format(time)
  }
}
