import {pureCall} from '../native-call.ts'
import {calledBy} from '../stand-ins.ts'
import type {Node} from '../syntax.ts'
import {settled} from './constant.ts'
import {ownFunctions} from './own-functions.ts'

/** Rewrites the call of a function that the lake computes. Throws for another number of arguments than it takes. */
export function rewriteCall(node: Node): Node {
  const call = calledBy(node)
  const own = call && ownFunctions.get(call.name)
  if (!own) return node
  if ('always' in own) return own.always
  if (call.args.length !== own.arity) {
    throw new Error(
      `${call.name}() takes ${own.arity} argument${own.arity > 1 ? 's' : ''}, not ${call.args.length}`,
    )
  }
  const written = call.args.map(settled)
  const args =
    own.attribute === undefined
      ? written
      : [...written, {type: 'AccessAttribute', name: own.attribute}]
  const isFolded = own.foldsConstants === true && args.every(({type}) => type === 'Value')
  return isFolded
    ? {type: 'Value', value: own.compute(...args.map(({value}) => value))}
    : {
        ...pureCall(own.compute, args, {type: 'FuncCall', ...names(call.name), args: written}),
        isExpensive: own.isExpensive === true,
      }
}

function names(name: string): {readonly namespace: string; readonly name: string} {
  const [namespace = '', own = ''] = name.split('::')
  return {namespace, name: own}
}
