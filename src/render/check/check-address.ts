import {isLocalHost} from '../../content/host.ts'
import {safeHref, safeWebHref} from '../link.ts'
import type {Place} from './place.ts'
import type {Report} from './report.ts'

/**
 * Returns an address that may stand on a page and that readers can follow. Any other is reported and left out.
 * `schemas/validation/link.ts` refuses the same in the form.
 */
export function checkAddress(value: unknown, place: Place, report: Report): string | undefined {
  return checked(safeHref(value), value, place, report)
}

/** Returns the same for absolute web addresses only. */
export function checkWebAddress(value: unknown, place: Place, report: Report): string | undefined {
  return checked(safeWebHref(value), value, place, report)
}

function checked(
  address: string | undefined,
  value: unknown,
  place: Place,
  report: Report,
): string | undefined {
  if (address === undefined) report('unsafe-link', place, value)
  else if (isLocal(address)) report('local-link', place, value)
  else return address
  return undefined
}

function isLocal(address: string): boolean {
  return /^https?:/.test(address) && isLocalHost(new URL(address).hostname)
}
