/** Returns the text of the spans among the children of a block of Portable Text, as `pt::text` joins them. */
export function textOfSpans(children: readonly unknown[]): string {
  return children.map(textOfSpan).join('')
}

function textOfSpan(child: unknown): string {
  if (typeof child !== 'object' || child === null) return ''
  const {_type: type, text} = child as Record<string, unknown>
  return type === 'span' && typeof text === 'string' ? text : ''
}
