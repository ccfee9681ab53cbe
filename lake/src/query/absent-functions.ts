/** Takes the place of `sanity::partOfVariant`, which the parser does not know: as long, and with one argument. */
const variantStandIn = 'documents::get'

const variantCall = 'sanity::partOfVariant'

/** What a call must not be looked for in, and the call. */
const callOrText =
  /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\/\/[^\n]*|\bsanity::partOfVariant(?=\s*\()/g

/**
 * Makes `sanity::partOfVariant` one that can be parsed; all positions in the query stay where they are. A query that
 * uses the stand-in itself stays as it is, and is refused by the name of either.
 */
export function withoutVariantCalls(query: string): string {
  if (!query.includes(variantCall) || query.includes(variantStandIn)) return query
  const standIn = variantStandIn.padEnd(variantCall.length)
  return query.replaceAll(callOrText, (found) => (found === variantCall ? standIn : found))
}

type Node = Readonly<Record<string, unknown>>

/**
 * What a call of a function gives that is about something no lake of this kind has, or undefined for any other node:
 * no document is part of a variant, no user has attributes.
 */
export function valueOfAbsent(node: Node, query: string): Node | undefined {
  if (node.type !== 'FuncCall') return undefined
  const name = `${String(node.namespace)}::${String(node.name)}`
  if (name === 'user::attributes') return {type: 'Object', attributes: []}
  const isVariantCall = name === variantStandIn && !query.includes(variantStandIn)
  return isVariantCall ? {type: 'Value', value: false} : undefined
}
