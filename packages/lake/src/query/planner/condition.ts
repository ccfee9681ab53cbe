import type {FieldPath} from '../../storage/document-terms.ts'
import {argsOf, attributePath, isCall, ungrouped, valueNode, type Node} from '../syntax.ts'
import {documentText} from '../functions/document-text.ts'
import {matchOf, scoredMatchOf, type Match} from '../functions/match.ts'
import {patternOfPath} from '../functions/path.ts'
import {outside} from './operand.ts'

/** The position of a condition's operand in the list of a filter's operands. */
type Operand = number

/**
 * A condition that every document of a filter meets, as far as an index can tell; `unknown` restricts nothing. The
 * filter itself decides.
 */
export type Condition =
  | {readonly kind: 'unknown'}
  | {readonly kind: 'and' | 'or'; readonly parts: readonly Condition[]}
  | {readonly kind: 'equal'; readonly path: FieldPath; readonly operand: Operand}
  | {readonly kind: 'oneOf'; readonly path: FieldPath; readonly operand: Operand}
  | {readonly kind: 'contains'; readonly path: FieldPath; readonly operand: Operand}
  | {
      readonly kind: 'compare'
      readonly path: FieldPath
      readonly side: 'above' | 'below'
      readonly operand: Operand
    }
  /** The existence of a value; `isAll` when the filter demands nothing else. */
  | {readonly kind: 'defined'; readonly path: FieldPath; readonly isAll: boolean}
  | {readonly kind: 'beginsWith'; readonly path: FieldPath; readonly operand: Operand}
  | {readonly kind: 'references'; readonly operands: readonly Operand[]}
  | {readonly kind: 'idPath'; readonly operand: Operand}
  | {readonly kind: 'versionOf'; readonly operand: Operand}
  | {readonly kind: 'partOfRelease'; readonly operand: Operand}
  | {
      readonly kind: 'match'
      readonly operand: Operand
      readonly isSearch: boolean
      readonly words: 'all' | 'any'
    }

const unknown: Condition = {kind: 'unknown'}

/**
 * The part of a filter that indexes understand: a condition, and the expressions outside of the filter that it compares
 * with.
 */
export interface IndexedFilter {
  readonly condition: Condition
  readonly operands: readonly Node[]
}

/** Reads the condition of a filter from its expression. Parts of unknown kinds are left out, or become `unknown`. */
export function conditionOf(expr: Node): IndexedFilter {
  const reader = new ConditionReader()
  const condition = reader.read(expr)
  return {condition, operands: reader.operands}
}

/** As {@link conditionOf}, for the documents with a score above zero. */
export function conditionOfScore(args: readonly Node[]): IndexedFilter {
  const reader = new ConditionReader()
  // A document may have an attribute `_score` already.
  const parts: Condition[] = [{kind: 'defined', path: ['_score'], isAll: false}]
  parts.push(...args.map((arg) => reader.readScore(arg)))
  return {condition: {kind: 'or', parts}, operands: reader.operands}
}

class ConditionReader {
  readonly operands: Node[] = []

  read(node: Node): Condition {
    const {type, base} = node
    const {left, right} = node as {left: Node; right: Node}
    switch (type) {
      case 'Group':
        return base ? this.read(base) : unknown
      case 'And':
        return {kind: 'and', parts: [this.read(left), this.read(right)]}
      case 'Or':
        return {kind: 'or', parts: [this.read(left), this.read(right)]}
      case 'OpCall':
        return this.#operation(String(node.op), left, right)
      case 'FuncCall':
        return this.#call(node)
      case 'Deref':
        return this.#match(matchOf(node), 'all')
      case 'InRange':
        return base ? this.#range(base, left, right) : unknown
      case 'AccessAttribute': {
        const path = attributePath(node)
        return path ? {kind: 'equal', path, operand: this.#add(valueNode(true))} : unknown
      }
      default:
        return unknown
    }
  }

  /** The documents with points from an argument of `score`, for which one matching word is enough. */
  readScore(node: Node): Condition {
    const {left, right} = node as {left: Node; right: Node}
    if (isCall(node, 'global::boost')) {
      const [boosted, by] = argsOf(node)
      const match = by && scoredMatchOf(by)
      if (match) return this.#match(match, 'any')
      return boosted ? this.readScore(boosted) : unknown
    }
    if (node.type === 'And' || node.type === 'Or') {
      const parts = [this.readScore(left), this.readScore(right)]
      return {kind: node.type === 'And' ? 'and' : 'or', parts}
    }
    return this.read(node)
  }

  #operation(op: string, left: Node, right: Node): Condition {
    switch (op) {
      case '==':
        return this.#equal(left, right) ?? this.#equal(right, left) ?? unknown
      case '!=':
        return isNull(right) ? definedAt(left) : isNull(left) ? definedAt(right) : unknown
      case '<':
      case '<=':
        return this.#compare(left, 'below', right) ?? this.#compare(right, 'above', left) ?? unknown
      case '>':
      case '>=':
        return this.#compare(left, 'above', right) ?? this.#compare(right, 'below', left) ?? unknown
      case 'in':
        return this.#membership(left, right)
      default:
        return unknown
    }
  }

  #equal(left: Node, right: Node): Condition | undefined {
    const path = attributePath(left)
    const operand = path && this.#operand(right)
    return operand === undefined || !path ? undefined : {kind: 'equal', path, operand}
  }

  #compare(left: Node, side: 'above' | 'below', right: Node): Condition | undefined {
    const path = attributePath(left)
    const operand = path && this.#operand(right)
    if (operand !== undefined && path) return {kind: 'compare', path, side, operand}
    // Only arrays can be counted.
    const counted = isCall(ungrouped(left), 'global::count')
      ? argsOf(ungrouped(left))[0]
      : undefined
    if (!counted || side === 'below') return undefined
    const condition = definedAt(counted)
    return condition.kind === 'defined' ? {...condition, isAll: false} : condition
  }

  #range(base: Node, left: Node, right: Node): Condition {
    const parts = [this.#compare(base, 'above', left), this.#compare(base, 'below', right)]
    return {kind: 'and', parts: parts.map((part) => part ?? unknown)}
  }

  #membership(left: Node, right: Node): Condition {
    const path = attributePath(left)
    const list = ungrouped(right)
    const pattern = patternOfPath(list)
    if (pattern && path?.join() === '_id') {
      const operand = this.#operand(pattern)
      return operand === undefined ? unknown : {kind: 'idPath', operand}
    }
    if (path) {
      const operand = this.#operand(right)
      if (operand !== undefined) return {kind: 'oneOf', path, operand}
    }
    const operand = this.#operand(left)
    if (operand === undefined) return unknown
    const array = attributePath(list.type === 'ArrayCoerce' && list.base ? list.base : list)
    if (array) return {kind: 'contains', path: array, operand}
    return isReferences(list) ? {kind: 'references', operands: [operand]} : unknown
  }

  #call(node: Node): Condition {
    const args = argsOf(node)
    if (isCall(node, 'global::defined')) return args[0] ? definedAt(args[0]) : unknown
    if (isCall(node, 'global::references')) {
      const operands = args.map((arg) => this.#operand(arg))
      return operands.every((operand) => operand !== undefined)
        ? {kind: 'references', operands}
        : unknown
    }
    if (isCall(node, 'string::startsWith')) {
      const path = args[0] && attributePath(args[0])
      const operand = path && this.#operand(args[1])
      return operand === undefined || !path ? unknown : {kind: 'beginsWith', path, operand}
    }
    const operand = this.#operand(args[0])
    if (operand === undefined) return unknown
    if (isCall(node, 'sanity::versionOf')) return {kind: 'versionOf', operand}
    if (isCall(node, 'sanity::partOfRelease')) return {kind: 'partOfRelease', operand}
    return unknown
  }

  #match(match: Match | undefined, words: 'all' | 'any'): Condition {
    if (!match || !isTextOfDocument(match.text)) return unknown
    const operand = this.#operand(match.asked)
    return operand === undefined
      ? unknown
      : {kind: 'match', operand, isSearch: match.isSearch, words}
  }

  /** The place of an expression among the operands, or undefined when it is none. */
  #operand(node: Node | undefined): Operand | undefined {
    const outer = node && outside(node)
    return outer && this.#add(outer)
  }

  #add(node: Node): Operand {
    this.operands.push(node)
    return this.operands.length - 1
  }
}

function isNull(node: Node): boolean {
  const {type, value} = ungrouped(node)
  return type === 'Value' && (value === null || value === undefined)
}

/** The condition that follows from a value not being null. */
function definedAt(node: Node): Condition {
  const path = attributePath(rootOfArray(node))
  return path ? {kind: 'defined', path, isAll: attributePath(node) !== undefined} : unknown
}

/** Returns the path of the array that an expression chooses from. Without that array, the expression is empty. */
function rootOfArray(node: Node): Node {
  const {type, base} = ungrouped(node)
  const isStep = ['ArrayCoerce', 'Filter', 'Map', 'Slice', 'AccessElement'].includes(type)
  return isStep && base ? rootOfArray(base) : ungrouped(node)
}

/** Returns whether an expression yields `_ref`s of the document: `author._ref`, `topics[]._ref`. */
function isReferences(node: Node): boolean {
  const {type, base, expr, name} = ungrouped(node)
  if (type === 'Map' && base && expr) {
    const {type: inner, name: innerName, base: element} = ungrouped(expr)
    return (
      inner === 'AccessAttribute' &&
      innerName === '_ref' &&
      element?.type === 'This' &&
      isInDocument(base)
    )
  }
  return type === 'AccessAttribute' && name === '_ref' && base !== undefined && isInDocument(base)
}

/** Returns whether an expression stays inside the document. */
function isInDocument(node: Node): boolean {
  const {type, base, expr} = ungrouped(node)
  if (type === 'This') return true
  if (type === 'AccessAttribute') return base === undefined || isInDocument(base)
  if (type === 'ArrayCoerce' || type === 'AccessElement' || type === 'Slice' || type === 'Filter') {
    return base !== undefined && isInDocument(base)
  }
  if (type === 'Map' || type === 'FlatMap') {
    return base !== undefined && expr !== undefined && isInDocument(base) && isInDocument(expr)
  }
  return false
}

/** Returns whether an expression yields text of the document that is in the index of words. */
function isTextOfDocument(node: Node): boolean {
  const inner = ungrouped(node)
  if (inner.type === 'Array') {
    const elements = inner.elements as readonly {readonly value: Node}[]
    return elements.every(({value}) => isTextOfDocument(value))
  }
  if (inner.native === documentText) return true
  const [arg] = argsOf(inner)
  if (isCall(inner, 'pt::text')) return arg !== undefined && isTextOfDocument(arg)
  if (attributePath(inner)?.join() === '_id') return true
  return isInDocument(inner) && namesIn(inner).every((name) => !name.startsWith('_'))
}

function namesIn(node: Node): string[] {
  const {type, base, expr, name} = node
  const own = type === 'AccessAttribute' ? [String(name)] : []
  // A filter inside the document does not change the documents that are selected.
  const inner = type === 'Filter' ? undefined : expr
  return [...own, ...(base ? namesIn(base) : []), ...(inner ? namesIn(inner) : [])]
}
