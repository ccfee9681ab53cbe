/**
 * Removes the line breaks between an element and its CDATA, which some readers would treat as a
 * part of the text. The inside of CDATA stays untouched.
 */
export function tidyXml(xml: string): string {
  let tidy = ''
  let from = 0
  for (let open = xml.indexOf(OPEN); open !== -1; open = xml.indexOf(OPEN, from)) {
    const close = xml.indexOf(CLOSE, open)
    if (close === -1) break
    const between = xml.slice(from, open)
    tidy +=
      (from === 0 ? between : trimAfter(between)).trimEnd() + xml.slice(open, close + CLOSE.length)
    from = close + CLOSE.length
  }
  return tidy + trimAfter(xml.slice(from))
}

const OPEN = '<![CDATA['
const CLOSE = ']]>'

/** Removes the white space before an end tag. */
function trimAfter(text: string): string {
  return text.replace(/^\s+(?=<\/)/u, '')
}
