/**
 * Returns whether a name is a valid host. The URL parser also accepts empty or very long parts, and quotation marks.
 */
export function isHost(name: string): boolean {
  if (!/^(?:[\w-]{1,63}(?:\.[\w-]{1,63})*\.?|\[[\da-f:]+\])$/.test(name)) return false
  // Node checks Punycode only in names with letters beyond ASCII; browsers always do.
  return !name.includes('xn--') || URL.canParse(`https://ä.${name}/`)
}
