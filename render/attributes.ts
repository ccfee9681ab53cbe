import {escapeAttribute} from './escape.ts'

/**
 * Attributes of an HTML element, escaped, each with a space before it. Those without a value are
 * left out; an empty text stays (`alt=""`). Names must be literals of this room.
 */
export function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .map(([name, value]) =>
      value === undefined ? '' : ` ${name}="${escapeAttribute(String(value))}"`,
    )
    .join('')
}
