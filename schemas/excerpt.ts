const LONGEST_EXCERPT = 120

/**
 * The first words of a Portable Text, for previews: the text of its first block that has any, cut
 * after 120 characters. A preview must survive anything, so whatever is no text gives `''`.
 */
export function excerpt(body: unknown): string {
  if (!Array.isArray(body)) return ''
  const text = body.map(textOf).find(Boolean) ?? ''
  return text.length > LONGEST_EXCERPT ? `${text.slice(0, LONGEST_EXCERPT).trimEnd()}…` : text
}

function textOf(block: {children?: {text?: string}[]; text?: string} | null): string {
  const spans = block?.children?.map((span) => span.text ?? '').join('')
  return (spans ?? block?.text ?? '').trim()
}
