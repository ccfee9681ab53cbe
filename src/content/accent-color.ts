/** Returns whether a text is a colour as a colour field writes it: `#9c1c16`. */
export function isHexColor(value: unknown): value is string {
  return typeof value === 'string' && /^#[\da-f]{6}$/iu.test(value)
}
