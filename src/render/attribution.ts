import type {CheckedQuote} from './check/checked-fields.ts'
import {formatDay} from './format-date.ts'
import {labelsFor} from './labels.ts'

/** The attribution of a quotation, in words of the language. Parts may be empty. */
export interface Attribution {
  readonly source: string
  readonly role: string
  /** The occasion, the day and the agency: `Fernsehansprache, 7. Januar 2022, laut AFP`. */
  readonly circumstances: string
}

/** Puts the source and the circumstances of a quotation into words. */
export function attributionOf(quote: CheckedQuote, lang: string): Attribution {
  const via = quote.via?.name
  const day = quote.saidOn && formatDay(quote.saidOn, lang)
  return {
    source: quote.source?.name ?? '',
    role: quote.role ?? '',
    circumstances: list(quote.occasion, day, via && `${labelsFor(lang).via} ${via}`),
  }
}

/** Returns the attribution as one line; empty when nothing is known. */
export function attributionLine(quote: CheckedQuote, lang: string): string {
  const {source, role, circumstances} = attributionOf(quote, lang)
  return list(source, role, circumstances)
}

function list(...parts: readonly (string | null | undefined)[]): string {
  let line = ''
  for (const part of parts) if (part) line += line === '' ? part : `, ${part}`
  return line
}
