import {pureCall} from '../native-call.ts'
import type {Node} from '../syntax.ts'
import {calledBy} from '../stand-ins.ts'
import {settled} from './constant.ts'
import {dateTimeOf} from './date-time.ts'
import {geoFunctions} from './geo.ts'
import {pathOf} from './path.ts'
import {unique} from './unique.ts'

/** A function of GROQ that the lake works out itself, from the values of its arguments. */
interface OwnFunction {
  readonly arity: number
  readonly compute: (...args: unknown[]) => unknown
}

/** The functions that groq-js does not have, or not as they are specified. */
const ownFunctions: ReadonlyMap<string, OwnFunction> = new Map<string, OwnFunction>([
  ...Object.entries(geoFunctions),
  ['array::unique', {arity: 1, compute: unique}],
  ['global::dateTime', {arity: 1, compute: dateTimeOf}],
  ['global::path', {arity: 1, compute: pathOf}],
])

/**
 * What calls give that are about something no lake of this kind has: no document is part of a variant, no user has
 * attributes.
 */
const absent: ReadonlyMap<string, Node> = new Map<string, Node>([
  ['sanity::partOfVariant', {type: 'Value', value: false}],
  ['user::attributes', {type: 'Object', attributes: []}],
])

/** Rewrites the call of a function that groq-js does not work out. Throws when it has not as many arguments as it takes. */
export function rewriteCall(node: Node): Node {
  const call = calledBy(node)
  if (!call) return node
  const own = ownFunctions.get(call.name)
  if (!own) return absent.get(call.name) ?? node
  if (call.args.length !== own.arity) {
    throw new Error(
      `${call.name}() takes ${own.arity} argument${own.arity > 1 ? 's' : ''}, not ${call.args.length}`,
    )
  }
  const args = call.args.map(settled)
  const isSettled = call.name === 'global::geo' && args.every(({type}) => type === 'Value')
  return isSettled
    ? {type: 'Value', value: own.compute(...args.map(({value}) => value))}
    : pureCall(own.compute, args, {type: 'FuncCall', ...names(call.name), args})
}

function names(name: string): {readonly namespace: string; readonly name: string} {
  const [namespace = '', own = ''] = name.split('::')
  return {namespace, name: own}
}
