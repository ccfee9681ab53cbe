/** A file of a site is rarely larger. */
const scratch = Buffer.allocUnsafeSlow(1024 * 1024)

/** A text as UTF-8. It goes through memory that is there already: to measure it first would take as long as to write it. */
export function encode(text: string): Buffer {
  // Of each unit of UTF-16 there are three bytes at most.
  if (text.length * 3 > scratch.length) return Buffer.from(text)
  const length = scratch.write(text)
  const content = Buffer.allocUnsafeSlow(length)
  scratch.copy(content, 0, 0, length)
  return content
}
