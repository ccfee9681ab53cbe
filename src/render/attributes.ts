import {escapeAttribute} from './escape.ts'

/**
 * Attributes of an HTML element, escaped, each with a space before it. Those without a value are
 * left out; an empty text stays (`alt=""`). Names must be literals of this room.
 */
export function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  let html = ''
  for (const name in values) {
    const value = values[name]
    if (value !== undefined) html += ` ${name}="${escapeAttribute(String(value))}"`
  }
  return html
}
