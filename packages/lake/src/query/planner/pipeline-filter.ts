import {argsOf, type Node} from '../syntax.ts'
import {conditionOf, conditionOfScore, type Condition, type IndexedFilter} from './condition.ts'
import {Filtering} from './filtering.ts'

/** Returns the condition of the filters at the beginning of a pipeline, and of a score that must be above zero. */
export function filteringOf(each: readonly Node[], rest: readonly Node[]): Filtering {
  const end = each.findIndex(({type}) => type !== 'Filter')
  const filters = end < 0 ? each : each.slice(0, end)
  const exprs = filters.flatMap(({expr}) => expr ?? [])
  const parts = exprs.map(conditionOf)
  const [score, following] = rest
  // No other step between the documents and the score may assign scores.
  if (
    score?.name === 'score' &&
    following &&
    isAboveNothing(following) &&
    filters.length === each.length
  ) {
    parts.push(conditionOfScore(argsOf(score)))
  }
  return new Filtering(joinedExpr(exprs), joined(parts))
}

function joined(parts: readonly IndexedFilter[]): IndexedFilter {
  const operands: Node[] = []
  const conditions = parts.map(({condition, operands: own}) => {
    const shifted = moved(condition, operands.length)
    operands.push(...own)
    return shifted
  })
  const [only] = conditions
  return {
    condition: only && conditions.length === 1 ? only : {kind: 'and', parts: conditions},
    operands,
  }
}

/** Returns a condition with shifted positions of its operands. */
function moved(condition: Condition, by: number): Condition {
  if ('parts' in condition) {
    return {...condition, parts: condition.parts.map((part) => moved(part, by))}
  }
  if ('operands' in condition) {
    return {...condition, operands: condition.operands.map((operand) => operand + by)}
  }
  return 'operand' in condition ? {...condition, operand: condition.operand + by} : condition
}

function joinedExpr(exprs: readonly Node[]): Node | undefined {
  return exprs.length === 0
    ? undefined
    : exprs.reduce((left, right) => ({type: 'And', left, right}))
}

/** Returns whether a step only passes documents with a score above zero. */
function isAboveNothing({type, expr}: Node): boolean {
  if (type !== 'Filter' || !expr || expr.type !== 'OpCall' || expr.op !== '>') return false
  const {left, right} = expr as unknown as {left: Node; right: Node}
  return (
    left.type === 'AccessAttribute' &&
    left.name === '_score' &&
    !left.base &&
    right.type === 'Value' &&
    typeof right.value === 'number' &&
    right.value >= 0
  )
}
