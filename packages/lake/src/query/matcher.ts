import {evaluateSync, type ExprNode} from 'groq-js'

import {publishedId, type Document} from '../document.ts'
import {badRequest, LakeError} from '../errors.ts'
import {mainBudget, OverBudget} from './answer/main-budget.ts'
import {matcherTime, parametersAtOnce} from './answer/query-limits.ts'
import {optionsFor} from './evaluate-query.ts'
import {inSteps, withMeter} from './meter.ts'
import {sizeOfParameters} from './parameters.ts'
import {parseQuery, requireLight, type Query} from './parse-query.ts'
import type {QueryContext} from './planner/evaluation.ts'

/** A test whether a query finds a document, for its listeners. */
export interface Matcher {
  /**
   * Returns whether the query finds the document in a dataset of this document alone. If the evaluation fails, the
   * document does not match. Throws `query-timeout` when the evaluation would block other requests.
   */
  matches(document: Document): boolean
  /** The groups that every document that matches is of, as far as the query names them. */
  readonly groups: ReadonlySet<string> | 'everything'
}

/** Makes the matcher of a query. Throws `query-failed` when it does not parse, or is too large for one that listens. */
export function createMatcher(
  byId: (id: string) => Document | undefined,
  query: Query,
  context: QueryContext,
): Matcher {
  requireLight(query)
  if (sizeOfParameters(query.params) > parametersAtOnce) {
    throw badRequest("The parameters of the listener's query are too large: name fewer documents")
  }
  const tree = parseQuery(query)
  const groups = groupsOf(tree) ?? 'everything'
  const find = (document: Document): unknown => {
    const {look, read} = mainBudget(matcherTime)
    const counted = (id: string) => {
      read()
      return byId(id)
    }
    const options = optionsFor({documents: [document], byId: counted}, query, context)
    return inSteps(look, () => evaluateSync(withMeter(tree), options).data)
  }
  return {
    groups,
    matches: (document) => {
      if (groups !== 'everything' && !groups.has(publishedId(document._id))) return false
      try {
        const found = find(document)
        return Array.isArray(found) ? found.length > 0 : found !== null && found !== false
      } catch (error) {
        if (error instanceof OverBudget) throw tooSlow()
        return false
      }
    },
  }
}

function tooSlow(): LakeError {
  return new LakeError(
    'query-timeout',
    504,
    'The query of the listener takes too long for one document. Listen to a simpler filter.',
  )
}

interface Node {
  readonly type: string
  readonly [member: string]: unknown
}

/** Nodes that are empty when their base is empty. */
const steps = new Set([
  'AccessAttribute',
  'AccessElement',
  'ArrayCoerce',
  'Map',
  'PipeFuncCall',
  'Slice',
])

/** The groups that a query is about. Undefined when it may find any document, as nodes of unknown kinds may. */
function groupsOf(tree: ExprNode): Set<string> | undefined {
  let node = tree as Node
  while (steps.has(node.type) && node.base) node = node.base as Node
  if (node.type !== 'Filter') return undefined
  const {base, expr} = node as unknown as {base: Node; expr: Node}
  return base.type === 'Everything' ? groupsOfCondition(expr) : undefined
}

function groupsOfCondition(node: Node): Set<string> | undefined {
  switch (node.type) {
    case 'Group':
      return groupsOfCondition(node.base as Node)
    case 'And':
      return groupsOfCondition(node.left as Node) ?? groupsOfCondition(node.right as Node)
    case 'OpCall':
      return isDocumentId(node.left as Node) && (node.op === '==' || node.op === 'in')
        ? groupsNamed(valuesOf(node.right as Node))
        : undefined
    case 'FuncCall':
      return node.namespace === 'sanity' && node.name === 'versionOf'
        ? groupsNamed((node.args as Node[]).flatMap(valuesOf))
        : undefined
    default:
      return undefined
  }
}

function isDocumentId({type, name, base}: Node): boolean {
  return type === 'AccessAttribute' && name === '_id' && base === undefined
}

function valuesOf(node: Node): unknown[] {
  if (node.type === 'Value') return Array.isArray(node.value) ? node.value : [node.value]
  if (node.type !== 'Array') return [undefined]
  return (node.elements as {value: Node; isSplat: boolean}[]).flatMap(({value, isSplat}) =>
    isSplat ? [undefined] : valuesOf(value),
  )
}

function groupsNamed(values: readonly unknown[]): Set<string> | undefined {
  const ids = values.filter((value) => typeof value === 'string')
  return ids.length === values.length ? new Set(ids.map(publishedId)) : undefined
}
