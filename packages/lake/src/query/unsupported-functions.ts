import type {ExprNode} from 'groq-js'

/** Functions that groq-js parses, but that neither it nor the lake can evaluate, or only in one place. */
const unsupported: ReadonlyMap<string, string> = new Map([
  ['documents::get', 'documents::get()'],
  [
    'documents::incomingGlobalDocumentReferenceCount',
    'documents::incomingGlobalDocumentReferenceCount()',
  ],
  ['documents::incomingRefCount', 'documents::incomingRefCount()'],
  ['global::anywhere', 'global::anywhere()'],
  ['media::aspect', 'media::aspect()'],
  ['text::query', 'text::query() anywhere but on the right of match'],
  ['text::semanticSimilarity', 'text::semanticSimilarity()'],
])

interface Node {
  readonly type?: unknown
  readonly namespace?: unknown
  readonly name?: unknown
}

/** Describes the unsupported functions of a query, each once. */
export function unsupportedFunctionsIn(tree: ExprNode): string[] {
  const names = nodesIn(tree)
    .filter(({type}) => type === 'FuncCall')
    .map(({namespace, name}) => `${String(namespace)}::${String(name)}`)
  return [...new Set(names)].flatMap((name) => unsupported.get(name) ?? []).sort()
}

/** The names of the parameters of a query that have no value; the parser has put in those that have one. */
export function missingParametersIn(tree: ExprNode): string[] {
  return nodesIn(tree)
    .filter(({type}) => type === 'Parameter')
    .map(({name}) => String(name))
}

function nodesIn(tree: ExprNode): Node[] {
  const nodes: Node[] = []
  const pending: unknown[] = [tree]
  while (pending.length > 0) {
    const node = pending.pop()
    // The value of a parameter is data, not syntax.
    if (typeof node !== 'object' || node === null || isValue(node)) continue
    nodes.push(node)
    for (const child of Object.values(node)) pending.push(child)
  }
  return nodes
}

function isValue(node: object): boolean {
  return 'type' in node && node.type === 'Value'
}
