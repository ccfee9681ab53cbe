/** News agencies by the names that their credits have in lower case, as they are written. */
const AGENCIES: Readonly<Record<string, string>> = {
  dpa: 'dpa', afp: 'AFP', reuters: 'Reuters', rtr: 'Reuters', ap: 'AP', epd: 'epd', kna: 'KNA', sid: 'SID', apa: 'APA',
  sda: 'SDA', 'keystone-sda': 'Keystone-SDA', dts: 'dts', pap: 'PAP', ansa: 'ANSA', efe: 'EFE', tass: 'TASS',
  xinhua: 'Xinhua', ntb: 'NTB', tt: 'TT', belga: 'Belga', anp: 'ANP', bloomberg: 'Bloomberg', 'dpa-afx': 'dpa-AFX',
  'associated press': 'AP', 'agence france-presse': 'AFP', 'deutsche presse-agentur': 'dpa', upi: 'UPI', pa: 'PA',
} // prettier-ignore

/** Returns the name of the agency that a credit means, such as `dpa/lni`; undefined when it is no known one. */
export function agencyOf(credit: string): string | undefined {
  const name = credit
    .trim()
    .toLowerCase()
    .replace(/\s*(?:gmbh|inc\.?|ltd\.?)$/, '')
  return AGENCIES[name] ?? AGENCIES[name.split('/')[0] ?? '']
}

export interface Credits {
  readonly authors: readonly string[]
  readonly agencies: readonly string[]
}

/** Reads a byline, such as `Von Eva Lindner und Jens Kern, dpa`. */
export function readByline(byline: string | undefined): Credits {
  if (byline === undefined) return {authors: [], agencies: []}
  const words = byline
    .replaceAll(/\s+/g, ' ')
    .replace(/^\s*(?:von|by|text:?|interview:?|aus .{2,40} berichtet)\s+/i, '')
  const names = words.split(/\s*[,;|&]\s*|\s+(?:und|and)\s+|\s*\/\s*(?=\p{Lu}\p{Ll})/u)
  return creditsOf(names)
}

/** Divides names into authors and agencies, each once. */
export function creditsOf(names: readonly string[]): Credits {
  const authors = new Set<string>()
  const agencies = new Set<string>()
  for (const given of names) {
    const name = given
      .replaceAll(/\s+/g, ' ')
      .trim()
      .replace(/[.,;]$/, '')
    if (name === '' || !/\p{L}/u.test(name)) continue
    const agency = agencyOf(name)
    if (agency) agencies.add(agency)
    else authors.add(name)
  }
  return {authors: [...authors], agencies: [...agencies]}
}

/** Returns the agencies of a dateline, such as `BERLIN (dpa/AFP) - `, at the start of a text. */
export function datelineAgencies(text: string): string[] {
  const [, credit = ''] = /^[^()\n]{0,60}\(([\p{L}/ -]{2,30})\)\s*[-–—:]\s/u.exec(text) ?? []
  const known = credit.split(/\s*\/\s*/).flatMap((name) => agencyOf(name) ?? [])
  return [...new Set(known)]
}

/** Joins lists of names; each name stays once, at its first place. */
export function joined(...lists: readonly (readonly string[])[]): string[] {
  return [
    ...new Set(
      lists
        .flat()
        .map((name) => name.trim())
        .filter((name) => name !== ''),
    ),
  ]
}

/** Returns the last part of the path of an address, without an ending such as `.html`. */
export function slugOfAddress(address: string | undefined): string | undefined {
  if (address === undefined) return undefined
  const path = URL.parse(address, 'https://example.org')?.pathname ?? ''
  const last = path.split('/').findLast((part) => part !== '')
  try {
    return last === undefined ? undefined : decodeURIComponent(last).replace(/\.[a-z]{2,5}$/i, '')
  } catch {
    return undefined
  }
}

/** Returns the address that a file had on a site of static pages: its name without a date, or that of its folder. */
export function slugOfFile(path: string): string | undefined {
  const plain = path
    .replace(/\/(?:index|_index)\.[a-z]+$/i, '')
    .replace(/(^|\/)\d{4}-\d\d-\d\d-/, '$1')
  return slugOfAddress(plain)
}
