import type {Node} from '../syntax.ts'

/** Returns the value of a literal, or of a parameter whose value the parser has inserted. */
function constantOf(node: Node): {readonly value: unknown} | undefined {
  if (node.type === 'Value') return {value: node.value}
  if (node.type === 'Group') return constantOf(node.base as Node)
  if (node.type === 'Neg') {
    const number = constantOf(node.base as Node)
    return typeof number?.value === 'number' ? {value: -number.value} : undefined
  }
  if (node.type === 'Array') return constantArray(node.elements as readonly Node[])
  if (node.type === 'Object') return constantObject(node.attributes as readonly Node[])
  return undefined
}

function constantArray(elements: readonly Node[]): {readonly value: unknown[]} | undefined {
  const values = elements.map(({isSplat, value}) =>
    isSplat === true ? undefined : constantOf(value as Node),
  )
  if (!values.every((constant) => constant !== undefined)) return undefined
  return {value: values.map(({value}) => value)}
}

function constantObject(attributes: readonly Node[]): {readonly value: object} | undefined {
  const members = attributes.map(({type, name, value}) => {
    const constant = type === 'ObjectAttributeValue' ? constantOf(value as Node) : undefined
    return constant && ([String(name), constant.value] as const)
  })
  if (!members.every((member) => member !== undefined)) return undefined
  return {value: Object.fromEntries(members)}
}

/** Returns a literal as one value. It is the same object for every document, so that computations on it are cached. */
export function settled(node: Node): Node {
  const constant = constantOf(node)
  return constant ? {type: 'Value', value: constant.value} : node
}
