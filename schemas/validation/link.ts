import {message, type Verdict} from './message.ts'

/**
 * Refuses what looks like a path of this site and leads elsewhere: browsers drop tabs and line
 * breaks and read `\` as `/`, so `//host`, `/\host` and `/<tab>/host` all name another host
 * (WHATWG URL, basic URL parser). Which schemes are allowed is the type's `uri` rule.
 */
export function linkTarget(href: string | undefined): Verdict {
  if (href === undefined) return true
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
  return true
}

/**
 * A relative link that does not start at the root means something else on every page that shows the
 * article. Most often somebody forgot `https://`.
 */
export function relativeLinkFromRoot(href: string | undefined): Verdict {
  if (href === undefined || /^([/#?]|[a-z][a-z0-9+.-]*:)/i.test(href)) return true
  return message(
    'Fehlt https:// am Anfang? Links im eigenen Haus beginnen mit einem Schrägstrich.',
    'Is https:// missing? Links within this site start with a slash.',
  )
}
