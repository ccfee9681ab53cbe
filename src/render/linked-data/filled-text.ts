/** Returns a field that is a text with words; undefined for an empty one and for a problem. */
export function filledText(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}
