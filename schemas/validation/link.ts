import {isHost, isLocalHost} from '../../src/content/host.ts'
import {message, type Verdict} from './message.ts'

/**
 * Refuses an address that cannot stand on a page. White space inside and letters such as ä are
 * fine: rendering percent-encodes them. `checkAddress` of `src/render/check/check-address.ts` decides the same.
 *
 * An address that no browser can read is left to {@link readable}: Sanity checks it anyway, and
 * one fault is told once.
 */
export function linkTarget(href: string | undefined): Verdict {
  if (href === undefined) return true
  // Browsers drop tabs and line breaks, so `/<tab>/host` names another host.
  if (/\p{Cc}/u.test(href) || href !== href.trim()) {
    return message(
      'Der Link enthält Leerraum oder Steuerzeichen. Bitte neu eingeben.',
      'The link contains white space or control characters. Please type it again.',
    )
  }
  if (/^[/\\]{2}/.test(href)) {
    return message(
      'Der Link führt zu einem anderen Haus, nennt aber kein https://. Bitte ergänzen.',
      'The link leads to another site but does not say https://. Please add it.',
    )
  }
  const scheme = schemeOf(href)
  switch (scheme) {
    case undefined:
      return true
    case 'http':
    case 'https':
      return webAddress(href)
    case 'mailto':
    case 'tel':
      return /^[a-z]+:(?:\/\/|$)/i.test(withoutSpace(href, scheme)) ? emptyAddress(scheme) : true
    default:
      return message(
        `Links beginnen nicht mit „${scheme}:“, sondern mit https://, mailto:, tel: oder im eigenen Haus mit einem Schrägstrich.`,
        `Links do not start with "${scheme}:" but with https://, mailto:, tel: or, within this site, with a slash.`,
      )
  }
}

/** The same for a field that takes addresses of the web alone. */
export function webTarget(href: string | undefined): Verdict {
  const scheme = href === undefined ? undefined : schemeOf(href)
  return scheme === undefined || scheme === 'http' || scheme === 'https'
    ? linkTarget(href)
    : message(
        `Hier steht eine Webadresse. Sie beginnt mit https://, nicht mit „${scheme}:“.`,
        `This takes a web address. It starts with https://, not with "${scheme}:".`,
      )
}

/** Options of Sanity's `uri` rule that let everything pass which a browser can read. */
export const readable = {scheme: [/^/], allowCredentials: true}

/** The fault of an address that no browser can read. */
export const unreadable = message(
  'Diese Adresse kann kein Browser lesen. Eine Webadresse sieht so aus: https://example.org/seite',
  'No browser can read this address. A web address looks like this: https://example.org/page',
)

function schemeOf(href: string): string | undefined {
  return /^([a-z][a-z0-9+.-]*):/i.exec(href)?.[1]?.toLowerCase()
}

/** White space only groups the digits of a telephone number. */
function withoutSpace(href: string, scheme: 'mailto' | 'tel'): string {
  return scheme === 'tel' ? href.replaceAll(/\s/gu, '') : href
}

function webAddress(href: string): Verdict {
  const url = URL.parse(href, 'http://example.org')
  if (!url) return true
  if (!/^https?:\/\/[^/\\]/i.test(href)) {
    return message(
      'Nach https: stehen zwei Schrägstriche und der Name des Hauses, etwa https://example.org/seite.',
      'Two slashes and the name of the site follow https:, as in https://example.org/page.',
    )
  }
  if (url.username !== '' || url.password !== '') {
    return message(
      'Vor dem @ stehen Zugangsdaten, die alle sehen würden. Bitte ohne sie angeben.',
      'Everybody would see the user name before the @. Please leave it out.',
    )
  }
  if (!isHost(url.hostname)) {
    return message(
      `Keine Website kann „${url.hostname}“ heißen. Bitte die Adresse prüfen.`,
      `No website can be named "${url.hostname}". Please check the address.`,
    )
  }
  if (!isLocalHost(url.hostname)) return true
  return message(
    `Der Link führt auf diesen Rechner oder ins eigene Netz („${url.host}“). Leserinnen und Leser kommen dort nicht hin. Bitte die öffentliche Adresse angeben.`,
    `The link leads to this machine or its own network ("${url.host}"). Readers cannot get there. Please give the public address.`,
  )
}

function emptyAddress(scheme: 'mailto' | 'tel'): Verdict {
  return scheme === 'tel'
    ? message(
        'Nach tel: folgt die Nummer, etwa tel:+4930123456.',
        'A number follows tel:, as in tel:+4930123456.',
      )
    : message(
        'Nach mailto: folgt die E-Mail-Adresse, etwa mailto:redaktion@example.org.',
        'An e-mail address follows mailto:, as in mailto:editors@example.org.',
      )
}

/**
 * A relative link that does not start at the root means something else on every page that shows the article. The usual
 * cause is a forgotten `https://`.
 */
export function relativeLinkFromRoot(href: string | undefined): Verdict {
  if (href === undefined || /^([/#?]|[a-z][a-z0-9+.-]*:)/i.test(href)) return true
  return message(
    'Fehlt https:// am Anfang? Links im eigenen Haus beginnen mit einem Schrägstrich.',
    'Is https:// missing? Links within this site start with a slash.',
  )
}
