import {isHexColor} from '../../src/content/accent-color.ts'
import {message, type Verdict} from './message.ts'

/** The address of a site is one of the web, without a question mark or hash. A site on this machine may have one of it. */
export function siteAddress(address: string | undefined): Verdict {
  if (address === undefined) return true
  const url = URL.parse(address)
  if (!url || !/^https?:\/\/[^/]/iu.test(address)) {
    return message(
      'Die Webadresse beginnt mit https://, etwa https://tagblatt.example/.',
      'The web address starts with https://, such as https://gazette.example/.',
    )
  }
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
    return message(
      'Die Webadresse der Website steht ohne Zugangsdaten, Fragezeichen und Raute.',
      'The web address of the site has no user name, question mark or hash.',
    )
  }
  return true
}

/** A colour has six digits after its hash. */
export function accentShape(color: string | undefined): Verdict {
  if (color === undefined || isHexColor(color)) return true
  return message(
    'Eine Farbe hat eine Raute und sechs Stellen aus 0–9 und a–f, etwa #9c1c16.',
    'A colour has a hash and six digits 0–9 and a–f, such as #9c1c16.',
  )
}
