/** Few files of a site are larger. */
const scratch = Buffer.allocUnsafeSlow(1024 * 1024)

/** Encodes a text as UTF-8 in reused memory. Measuring a text first would take as long as encoding it. */
export function encode(text: string): Buffer {
  // A unit of UTF-16 becomes three bytes at most.
  if (text.length * 3 > scratch.length) return Buffer.from(text)
  const length = scratch.write(text)
  const content = Buffer.allocUnsafeSlow(length)
  scratch.copy(content, 0, 0, length)
  return content
}
