const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\r': '&#13;',
}

/**
 * Text as the content of an HTML element. A carriage return is written as a reference, because
 * the parser would turn it into a line feed; NUL and lone surrogates, which HTML cannot hold,
 * become U+FFFD.
 */
export function escapeText(text: string): string {
  return /[&<>\r]/u.test(text) ? clean(text).replace(/[&<>\r]/gu, entity) : clean(text)
}

/** Text as the value of an HTML attribute in double quotes; otherwise as {@link escapeText}. */
export function escapeAttribute(text: string): string {
  return /[&<>"'\r]/u.test(text) ? clean(text).replace(/[&<>"'\r]/gu, entity) : clean(text)
}

function entity(character: string): string {
  return ENTITIES[character] ?? character
}

function clean(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\uFFFD')
}
