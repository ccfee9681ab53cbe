import {holds, type Node} from './syntax.ts'

/**
 * Refuses queries that groq-js accepts but GROQ forbids: `score` of anything but plain documents, and functions of a
 * change (`delta::`) outside of changes. Throws an `Error`.
 */
export function checkRules(tree: Node): void {
  holds(tree, (node) => {
    if (node.type === 'PipeFuncCall' && node.name === 'score' && !givesDocuments(node.base)) {
      throw new Error(
        'score() takes documents as they are: put projections and [n] behind it, filters and slices before it',
      )
    }
    if (node.type === 'FuncCall' && node.namespace === 'delta') {
      const name = `delta::${String(node.name)}()`
      throw new Error(`${name} is about a change of a document, and in a query there is none`)
    }
    return false
  })
}

/** Returns whether an expression is neither a projection nor a single element. */
function givesDocuments(node: Node | undefined): boolean {
  if (!node || ['AccessElement', 'FlatMap', 'Map', 'Object', 'Projection'].includes(node.type)) {
    return false
  }
  const isStep = ['ArrayCoerce', 'Filter', 'Group', 'PipeFuncCall', 'Slice'].includes(node.type)
  return !isStep || givesDocuments(node.base)
}
