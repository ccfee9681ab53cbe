import type {ExprNode} from 'groq-js'

/** Functions that groq-js parses and cannot evaluate. */
const missing = new Set([
  'documents::get',
  'documents::incomingGlobalDocumentReferenceCount',
  'documents::incomingRefCount',
  'geo::contains',
  'geo::distance',
  'geo::intersects',
  'geo::latLng',
  'media::aspect',
  'text::query',
  'text::semanticSimilarity',
  'user::attributes',
])

/** The names of the functions of a query that the lake does not have, each once. */
export function missingFunctionsIn(tree: ExprNode): string[] {
  const found = new Set<string>()
  const pending: unknown[] = [tree]
  while (pending.length > 0) {
    const node = pending.pop()
    if (typeof node !== 'object' || node === null) continue
    const {type, namespace, name} = node as {type?: string; namespace?: string; name?: string}
    const qualified = `${namespace}::${name}`
    if (type === 'FuncCall' && missing.has(qualified)) found.add(qualified)
    for (const child of Object.values(node)) pending.push(child)
  }
  return [...found].sort()
}
