import type {Part} from './quoted.ts'

/** `, s'est réjoui le sélectionneur Didier Marchand.`: French names the speaker between commas within the marks. */
const INCISE =
  /\s?,\s(?:(?:a|ont|avait|s['’](?:est|était))(?:-t-(?:ils?|elles?))?\s\p{Ll}{2,}(?:é|i|it|is|u|ée|ie|ert)s?|(?:dit|explique|affirme|assure|raconte|ajoute|estime|précise|confie|répond|poursuit|déclare|lance|souligne|regrette|glisse|soupire|insiste|résume|promet)(?:(?:-t)?-(?:ils?|elles?))?)(?=[\s.,])[^,.«»]{0,80}[.,](?=\s|$)/u

/** Longer words are read up to here, so that many marks around a long text stay cheap. */
const longest = 2000

/** Returns the words before and after the speaker that stands within French marks, else the part itself. */
export function splitIncises(part: Part, text: string): Part[] {
  if (text[part.outerStart] !== '«') return [part]
  const words = text.slice(part.start, Math.min(part.end, part.start + longest))
  const found = INCISE.exec(words)
  if (!found || found.index === 0) return [part]
  const end = part.start + found.index
  const outerStart = end + found[0].length
  const start = outerStart + (/^\s+/u.exec(text.slice(outerStart, outerStart + 8))?.[0].length ?? 0)
  const first = {...part, end, outerEnd: end}
  return start < part.end ? [first, {...part, start, outerStart, isContinued: false}] : [first]
}
