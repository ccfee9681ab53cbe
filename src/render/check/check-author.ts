import {safeHref} from '../link.ts'
import type {CheckedPicture, CheckedSource} from './checked-fields.ts'
import {authorShape} from './content-shapes.ts'
import {checkPicture} from './check-picture.ts'
import {checkSource} from './check-quote.ts'
import {checkField, textOf} from './field.ts'
import type {Problem} from './problem.ts'
import {reportUnread} from './report-unread.ts'
import type {Findings} from './report.ts'

/** An author with everything that their page shows. */
export interface CheckedAuthor extends CheckedSource {
  readonly image?: CheckedPicture
  /** Empty for none. */
  readonly biography: string | Problem
  readonly email?: {readonly address: string; readonly href: string}
}

/** Reads an author. An e-mail address that no program can write to is reported and left out. */
export function checkAuthor(author: object, findings: Findings): CheckedAuthor {
  const {report} = findings
  const {image, biography} = author as Readonly<Record<string, unknown>>
  const address = textOf(author, 'email')
  const href = address?.includes('@') ? safeHref(`mailto:${address}`) : undefined
  if (address !== undefined && href === undefined) report('unsafe-link', {name: 'email'}, address)
  const checked: CheckedAuthor = {
    sameAs: [],
    ...checkSource(author, {name: ''}, report),
    image:
      typeof image === 'object' && image !== null
        ? checkPicture(image, {name: 'image'}, report)
        : undefined,
    biography: checkField(biography, {name: 'biography'}, report),
    email: address !== undefined && href !== undefined ? {address, href} : undefined,
  }
  reportUnread(author, authorShape, undefined, findings)
  return checked
}
