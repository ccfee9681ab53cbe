import {escapeAttribute} from './escape.ts'

/**
 * Returns the attributes of an HTML element, escaped, each with a space before it. Undefined values
 * are left out; an empty text stays (`alt=""`). Names are not escaped, so they must be literals of
 * this room.
 */
export function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  let html = ''
  for (const name in values) {
    const value = values[name]
    if (value !== undefined) html += ` ${name}="${escapeAttribute(String(value))}"`
  }
  return html
}
