/** Returns a value that is a text, and an empty text for everything else. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
