import {isSlug} from '../site/slug.ts'
import {isDay} from '../content-date.ts'
import {checkAddress, checkWebAddress} from './check-address.ts'
import type {CheckedQuote, CheckedSource} from './checked-fields.ts'
import {checkDetail, textOf} from './field.ts'
import type {Place} from './place.ts'
import {fieldAt, memberAt} from './place.ts'
import type {Report} from './report.ts'
import {referred, text} from './shape.ts'

/** The fields that {@link checkQuote} reads. */
export const attributionShapes = {
  source: referred,
  via: referred,
  role: text,
  occasion: text,
  saidOn: text,
  url: text,
}

/** Reads the attribution of a quotation. Malformed parts are reported and count as unknown. */
export function checkQuote(value: object, place: Place, report: Report): CheckedQuote {
  const {source, via, saidOn, url} = value as Record<string, unknown>
  return {
    source: checkSource(source, fieldAt(place, 'source'), report),
    via: via == null ? undefined : checkSource(via, fieldAt(place, 'via'), report),
    role: checkDetail(value, 'role', place, report),
    occasion: checkDetail(value, 'occasion', place, report),
    saidOn: saidOn == null ? undefined : checkDay(saidOn, place, report),
    url: url == null ? undefined : checkAddress(url, fieldAt(place, 'url'), report),
  }
}

function checkDay(value: unknown, place: Place, report: Report): string | undefined {
  if (isDay(value)) return value
  report('invalid-day', fieldAt(place, 'saidOn'), value)
  return undefined
}

/** Reads a source, resolved or a bare reference; undefined when it is neither. */
export function checkSource(
  value: unknown,
  place: Place,
  report: Report,
): CheckedSource | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const {sameAs} = value as {sameAs?: unknown}
  return {
    id: textOf(value, '_id') ?? textOf(value, '_ref'),
    name: textOf(value, 'name'),
    slug: slugOf((value as {slug?: unknown}).slug),
    kind: textOf(value, 'kind'),
    description: textOf(value, 'description'),
    country: textOf(value, 'country'),
    sameAs: Array.isArray(sameAs) ? checkSameAs(sameAs, fieldAt(place, 'sameAs'), report) : [],
  }
}

function checkSameAs(values: readonly unknown[], place: Place, report: Report): string[] {
  return values.flatMap(
    (value, index) => checkWebAddress(value, memberAt(place, undefined, index), report) ?? [],
  )
}

/** Reads a slug as queries return it or as it is stored; undefined when it cannot name a folder. */
export function slugOf(value: unknown): string | undefined {
  const slug =
    typeof value === 'object' && value !== null ? (value as {current?: unknown}).current : value
  return isSlug(slug) ? slug : undefined
}
