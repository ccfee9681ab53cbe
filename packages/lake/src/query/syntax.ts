import type {ExprNode} from 'groq-js'

/** A node of a syntax tree of groq-js, whose members differ by type. */
export interface Node {
  readonly type: string
  readonly base?: Node
  readonly expr?: Node
  readonly left?: unknown
  readonly right?: unknown
  readonly [member: string]: unknown
}

/** A syntax tree as this lake reads it. */
export function nodeOf(tree: ExprNode): Node {
  return tree as unknown as Node
}

/** A syntax tree as groq-js takes it. */
export function treeOf(node: Node): ExprNode {
  return node as unknown as ExprNode
}

/** Returns whether something in a syntax tree is a node. */
export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value
}

/** Returns a node with a value. */
export function valueNode(value: unknown): Node {
  return {type: 'Value', value}
}

/** Returns a node without the parentheses around it. */
export function ungrouped(node: Node): Node {
  return node.type === 'Group' && node.base ? ungrouped(node.base) : node
}

/**
 * Returns a node with each child mapped by a function. The value of a `Value` is data, not syntax.
 */
export function mapChildren(node: Node, change: (child: Node, member: string) => Node): Node {
  if (node.type === 'Value') return node
  const changed = Object.entries(node).map(([name, child]) => {
    if (Array.isArray(child)) {
      return [name, child.map((one: unknown) => (isNode(one) ? change(one, name) : one))]
    }
    return [name, isNode(child) ? change(child, name) : child]
  })
  return Object.fromEntries(changed) as Node
}

/** Returns the children of a node. The value of a `Value` is data, not syntax. */
export function childrenOf(node: Node): Node[] {
  return node.type === 'Value' ? [] : Object.values(node).flat().filter(isNode)
}

/** Returns whether any node of a tree, including its root, passes a test. */
export function holds(node: Node, test: (node: Node) => boolean): boolean {
  return test(node) || childrenOf(node).some((child) => holds(child, test))
}

/**
 * Returns the names of attributes from `@` to the target of an expression, if it only accesses
 * attributes.
 */
export function attributePath(node: Node): string[] | undefined {
  const {type, base, name} = ungrouped(node)
  if (type !== 'AccessAttribute' || typeof name !== 'string') return undefined
  if (!base || ungrouped(base).type === 'This') return [name]
  const parent = attributePath(base)
  return parent && [...parent, name]
}

/** Returns whether a node is a call of one of these functions, named as `namespace::name`. */
export function isCall(node: Node, ...names: readonly string[]): boolean {
  return (
    node.type === 'FuncCall' && names.includes(`${String(node.namespace)}::${String(node.name)}`)
  )
}

/** The arguments of a call. */
export function argsOf(node: Node): readonly Node[] {
  return Array.isArray(node.args) ? (node.args as Node[]) : []
}
