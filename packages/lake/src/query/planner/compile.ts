import type {Fragments} from '../answer/fragment-cache.ts'
import {nativeCall} from '../native-call.ts'
import {childrenOf, isCall, mapChildren, nodeOf, treeOf, valueNode, type Node} from '../syntax.ts'
import {conditionOf} from './condition.ts'
import {activeEvaluation, type Evaluation} from './evaluation.ts'
import {candidates, Filtering} from './filtering.ts'
import {Pipeline} from './pipeline.ts'
import {isClosed, isKnown, outermost, positionOfChild, type ScopePosition} from './scopes.ts'

/** A query that finds its documents through indexes. */
export interface CompiledQuery {
  /** Evaluates the query; the result is a value of groq-js. */
  readonly run: (evaluation: Evaluation) => unknown
  /**
   * Evaluates the query into JSON, in pieces without the brackets around them. Present only for an array with one
   * document behind each element, in the order of the documents.
   */
  readonly stream:
    | ((evaluation: Evaluation, fragments?: Fragments) => Generator<string, void>)
    | undefined
}

/**
 * Compiles a query. When it runs, each `*[…]` looks up its documents through indexes, if its filter allows it, and
 * groq-js evaluates the filter on them. Parts that are the same for all documents are evaluated once.
 */
export function compile(tree: Node): CompiledQuery {
  const root = withoutReleaseCalls(tree)
  const pipeline = Pipeline.of(root, compileInner)
  if (!pipeline) return {run: compileClosed(root), stream: undefined}
  return {
    run: (evaluation) => pipeline.run(evaluation),
    stream: pipeline.isStream
      ? (evaluation, fragments) => pipeline.stream(evaluation, fragments)
      : undefined,
  }
}

type RunPart = (evaluation: Evaluation, root: unknown) => unknown

const parts = new WeakMap<Node, RunPart>()

/** Compiles a part of a query that is evaluated with some value as `@`, or with none. The same part is compiled once. */
export function compilePart(tree: Node): RunPart {
  const known = parts.get(tree)
  if (known) return known
  const whole = withoutReleaseCalls(tree)
  const alone = lazily(() => compileClosed(whole))
  const within = lazily(() => treeOf(childrenCompiled(whole, outermost)))
  const run: RunPart = (evaluation, root) =>
    root === undefined ? alone()(evaluation) : evaluation.evaluate(within(), root)
  parts.set(tree, run)
  return run
}

function lazily<T>(make: () => T): () => T {
  let made: {readonly value: T} | undefined
  return () => (made ??= {value: make()}).value
}

/** Compiles a tree that depends on nothing around it. */
function compileClosed(tree: Node): (evaluation: Evaluation) => unknown {
  const pipeline = Pipeline.of(tree, compileInner)
  if (pipeline) return (evaluation) => pipeline.run(evaluation)
  const compiled = treeOf(childrenCompiled(tree, outermost))
  return (evaluation) => evaluation.evaluate(compiled)
}

function childrenCompiled(node: Node, position: ScopePosition): Node {
  return mapChildren(node, (child, member) => inner(child, positionOfChild(node, member, position)))
}

/** Compiles an expression within another one, for an own scope or not. */
const compileInner = (node: Node, isHidden: boolean): Node => inner(node, {depth: 1, isHidden})

/** Compiled closed expressions: a filter has each twice, as a part of it and as an operand. */
const closedNodes = new WeakMap<Node, Node>()

function inner(node: Node, position: ScopePosition): Node {
  if (!isKnown(node) || !holdsEverything(node)) return node
  if (isExpression(node) && isClosed(node)) {
    const known = closedNodes.get(node) ?? onceCall(node)
    closedNodes.set(node, known)
    return known
  }
  if (node.type === 'Filter' && node.base?.type === 'Everything' && node.expr) {
    const filter = conditionOf(node.expr)
    // `^` has another meaning if the base of a filter is in a scope that is not counted.
    const isSure = !position.isHidden || filter.operands.every((operand) => isClosed(operand))
    const filtering = new Filtering(node.expr, isSure ? filter : conditionOf(valueNode(true)))
    const base = nativeCall(
      (...values) => candidates(activeEvaluation(), filtering, values),
      filtering.operands.map((operand) => treeOf(inner(operand, position))),
    )
    return {
      ...node,
      base: nodeOf(base),
      expr: inner(node.expr, positionOfChild(node, 'expr', position)),
    }
  }
  return childrenCompiled(node, position)
}

/** A native call of an expression, evaluated once for each evaluation of the query. */
function onceCall(node: Node): Node {
  const run = compileClosed(node)
  const call = nativeCall(() => {
    const evaluation = activeEvaluation()
    return evaluation.once(run, () => run(evaluation))
  })
  return nodeOf(call)
}

/** Parts of the syntax without a value of their own. */
function isExpression({type}: Node): boolean {
  return (
    (!['ArrayElement', 'Asc', 'Desc', 'SelectAlternative'].includes(type) &&
      !type.startsWith('Object')) ||
    type === 'Object'
  )
}

const withEverything = new WeakMap<Node, boolean>()

/** Returns whether a tree contains `*`. The result is cached for each node. */
function holdsEverything(node: Node): boolean {
  const known = withEverything.get(node)
  if (known !== undefined) return known
  const found =
    node.type === 'Everything' || (node.type !== 'Value' && childrenOf(node).some(holdsEverything))
  withEverything.set(node, found)
  return found
}

/** `releases::all()` is all documents of the type of releases. */
function withoutReleaseCalls(node: Node): Node {
  if (isCall(node, 'releases::all')) return releases
  return mapChildren(node, withoutReleaseCalls)
}

const releases: Node = {
  type: 'Filter',
  base: {type: 'Everything'},
  expr: {
    type: 'OpCall',
    op: '==',
    left: {type: 'AccessAttribute', name: '_type'},
    right: valueNode('system.release'),
  },
}
