import type {NoBreakRule} from './rule.ts'
import {between, NARROW_NO_BREAK_SPACE} from './rule.ts'

/** The spaces at which a line must not break in German (DIN 5008; Duden, „Textverarbeitung“). */
export const germanRules: readonly NoBreakRule[] = [
  between('digit groups', /(?<!\d)\d{1,3}/u, /\d{3}(?!\d)/u, NARROW_NO_BREAK_SPACE),
  between(
    'number and magnitude',
    /\d/u,
    /(?:Tausend|Million(?:en)?|Mio\.|Milliarden?|Mrd\.|Billion(?:en)?)(?!\p{L})/u,
  ),
  between(
    'magnitude and unit',
    /(?:Tausend|Million|Millionen|Mio\.|Milliarde|Milliarden|Mrd\.|Billion|Billionen)/u,
    /(?:(?:Euro|Dollar|Franken|Pfund|Tonnen|Menschen)(?!\p{L})|[€$£])/u,
  ),
  between(
    'number and unit',
    /\d/u,
    /(?:Prozent|Promille|Euro|Cent|Dollar|Franken|Pfund|Uhr|Grad|Meter|Kilometer|Liter|Tonnen|Kilogramm|Gramm|Hektar|km|m|cm|mm|kg|g|t|l|ha|kW|MW|GW|kWh|MWh|GWh|TWh|°C|°|%|‰|€|\$|£)(?![\p{L}\p{N}])/u,
  ),
  between(
    'day and month',
    /(?<!\d)\d{1,2}\./u,
    /(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)(?!\p{L})/u,
  ),
  // z. B., d. h., u. a., o. Ä., s. o., v. a., z. T., i. d. R., i. V.
  between('abbreviation', /(?<!\p{L})[zduosvi]\./u, /[BhaoÄTUdRV]\./u, NARROW_NO_BREAK_SPACE),
  between('title and name', /(?<!\p{L})(?:Dr|Prof|Nr|Art|Abs)\./u, /\S/u),
  between('paragraph sign', /§/u, /\S/u),
  between('dash', /\S/u, /[–—](?:\s|$)/u),
]
