/**
 * Takes the line breaks away that stand between an element and its text in CDATA: readers that do
 * not trim would take them for a part of it. What stands inside CDATA is not touched.
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

/** Without the white space before an end tag. */
function trimAfter(text: string): string {
  return text.replace(/^\s+(?=<\/)/u, '')
}
