const NO_BREAK = '\u00A0'
const NARROW = '\u202F'

/** Where a line must not break, and the no-break space that takes the place of the space there. */
interface Rule {
  readonly pattern: RegExp
  readonly space: string
}

function between(before: RegExp, after: RegExp, space: string = NO_BREAK): Rule {
  return {pattern: new RegExp(`(?<=${before.source}) (?=${after.source})`, 'gu'), space}
}

const thousands = between(/(?<!\d)\d{1,3}/u, /\d{3}(?!\d)/u, NARROW)

const numberMagnitude = between(
  /\d/u,
  /(?:Tausend|Million(?:en)?|Mio\.|Milliarden?|Mrd\.|Billion(?:en)?)(?!\p{L})/u,
)

const magnitudeUnit = between(
  /(?:Tausend|Million|Millionen|Mio\.|Milliarde|Milliarden|Mrd\.|Billion|Billionen)/u,
  /(?:(?:Euro|Dollar|Franken|Pfund|Tonnen|Menschen)(?!\p{L})|[€$£])/u,
)

const numberUnit = between(
  /\d/u,
  /(?:Prozent|Promille|Euro|Cent|Dollar|Franken|Pfund|Uhr|Grad|Meter|Kilometer|Liter|Tonnen|Kilogramm|Gramm|Hektar|km|m|cm|mm|kg|g|t|l|ha|kW|MW|GW|kWh|MWh|GWh|TWh|°C|°|%|‰|€|\$|£)(?![\p{L}\p{N}])/u,
)

const dayMonth = between(
  /(?<!\d)\d{1,2}\./u,
  /(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)(?!\p{L})/u,
)

/** z. B., d. h., u. a., o. Ä., s. o., v. a., z. T., i. d. R. */
const abbreviation = between(/(?<!\p{L})[zduosvi]\./u, /[BhaoÄTUdR]\./u, NARROW)

const titleName = between(/(?<!\p{L})(?:Dr|Prof|Nr|Art|Abs)\./u, /\S/u)

const paragraphSign = between(/§/u, /\S/u)

const dash = between(/\S/u, /[–—](?:\s|$)/u)

const englishMagnitude = between(/\d/u, /(?:thousand|million|billion|trillion)(?!\p{L})/u)

const englishUnit = between(
  /\d/u,
  /(?:per cent|percent|euros?|dollars?|pounds?|km|m|cm|mm|kg|g|miles?|a\.m\.|p\.m\.|am|pm|°C|°F|%)(?![\p{L}\p{N}])/u,
)

const englishTitle = between(/(?<!\p{L})(?:Mr|Mrs|Ms|Dr|Prof|No)\.?/u, /[\p{Lu}\d]/u)

const GERMAN: readonly Rule[] = [
  thousands,
  numberMagnitude,
  magnitudeUnit,
  numberUnit,
  dayMonth,
  abbreviation,
  titleName,
  paragraphSign,
  dash,
]

const ENGLISH: readonly Rule[] = [englishMagnitude, englishUnit, englishTitle, dash]

/**
 * Puts no-break spaces where a line must not break, in German and English: between a number and
 * its unit, inside abbreviations and dates, before a dash (DIN 5008). A space becomes one
 * no-break space and nothing else changes, so the length stays the same and no number is rewritten.
 */
export function setNoBreakSpaces(text: string, lang: string): string {
  return rulesFor(lang).reduce((set, {pattern, space}) => set.replace(pattern, space), text)
}

function rulesFor(lang: string): readonly Rule[] {
  if (/^de\b/iu.test(lang)) return GERMAN
  return /^en\b/iu.test(lang) ? ENGLISH : []
}
