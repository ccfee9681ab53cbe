import {isHost} from '../content/host.ts'
import type {LeftOut} from './left-out.ts'
import {withoutRedirects} from './redirects.ts'

/** A link as an article can hold it, or the kind of thing that is left out when its words are kept. */
export type ReadLink =
  | {readonly href: string; readonly leftOut?: undefined}
  | {readonly href?: undefined; readonly leftOut: LeftOut | undefined}

/**
 * Reads the address of a link. A place within the other document leads nowhere in an article, such as the mark of a
 * footnote. Other schemes than those of the form are left out, also relative addresses, because they were relative to another
 * page. An address of this machine stays, for the form marks it as an error.
 */
export function readLink(address: string, isFootnote: boolean): ReadLink {
  const href = address.trim()
  if (isFootnote || /^(?:file:[^#]*)?#/i.test(href)) return {leftOut: jumpKind(href, isFootnote)}
  if (/\p{Cc}/u.test(href)) return {leftOut: 'link'}
  if (/^\/(?![/\\])/.test(href)) return {href}
  switch (URL.parse(href)?.protocol ?? '') {
    case 'http:':
    case 'https:':
      return webLink(href)
    case 'mailto:':
    case 'tel:':
      return /^[a-z]+:(?!\/\/|\s*$)/i.test(href) ? {href} : {leftOut: 'link'}
    default:
      return {leftOut: 'link'}
  }
}

function webLink(address: string): ReadLink {
  const href = withoutRedirects(address)
  const url = URL.parse(href)
  const isKept =
    url &&
    /^https?:\/\/[^/\\]/i.test(href) &&
    !/\p{Cc}/u.test(href) &&
    url.username === '' &&
    url.password === '' &&
    isHost(url.hostname)
  return isKept ? {href} : {leftOut: 'link'}
}

/** The way back from a footnote to its mark is part of the footnote, and not counted. */
function jumpKind(href: string, isFootnote: boolean): LeftOut | undefined {
  const name = href.slice(href.indexOf('#') + 1)
  if (/^_(?:ftn|edn)ref|^sd(?:foot|end)note\d+anc|^ftnt_ref|^cmnt_ref/i.test(name)) return undefined
  if (
    isFootnote ||
    /^_(?:ftn|edn)|^sd(?:foot|end)note|^ftnt|^(?:cite|foot|end)[-_]?note/i.test(name)
  ) {
    return 'footnote'
  }
  return 'jump'
}
