const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\r': '&#13;',
}

/**
 * Escapes a text as the content of an HTML element. A carriage return becomes a reference, because
 * the parser would turn it into a line feed. NUL and lone surrogates, which HTML cannot hold,
 * become U+FFFD.
 */
export function escapeText(text: string): string {
  return TEXT.test(text) ? clean(text).replace(/[&<>\r]/g, entity) : text
}

// oxlint-disable-next-line no-control-regex
const TEXT = /[&<>\r\0\uD800-\uDFFF]/

/** Escapes a text as an HTML attribute in double quotes, otherwise like {@link escapeText}. */
export function escapeAttribute(text: string): string {
  return ATTRIBUTE.test(text) ? clean(text).replace(/[&<>"'\r]/g, entity) : text
}

// oxlint-disable-next-line no-control-regex
const ATTRIBUTE = /[&<>"'\r\0\uD800-\uDFFF]/

function entity(character: string): string {
  return ENTITIES[character] ?? character
}

function clean(text: string): string {
  return ODD.test(text) ? text.toWellFormed().replaceAll('\0', '\uFFFD') : text
}

// oxlint-disable-next-line no-control-regex
const ODD = /[\0\uD800-\uDFFF]/

/**
 * Escapes a text as content or attribute of XML 1.0. Characters that XML cannot hold are left out.
 */
export function escapeXml(text: string): string {
  return XML.test(text) ? legalXml(text).replace(/[&<>"'\r]/g, entity) : text
}

// oxlint-disable-next-line no-control-regex
const XML = /[&<>"'\r\0-\u0008\v\f\u000E-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/

/** Removes the characters that no XML 1.0 document can hold (XML 1.0, production 2). */
export function legalXml(text: string): string {
  // oxlint-disable-next-line no-control-regex
  return text.replace(/[\0-\u0008\v\f\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu, '')
}

/**
 * Returns a value as JSON for a `<script>` element. It escapes `<` and the two line separators that
 * older JavaScript rejects.
 */
export function jsonForScript(value: unknown): string {
  const json = JSON.stringify(value)
  return ODD_IN_SCRIPT.test(json) ? json.replace(/[<\u2028\u2029]/g, unicodeEscape) : json
}

const ODD_IN_SCRIPT = /[<\u2028\u2029]/

function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
