import type {ComparisonNode} from '@sanity/json-match'

import type {PathStep} from './path-step.ts'

const token =
  /(?:^|\.)(?:(?<name>(?!(?:true|false|null|__proto__)(?!\w))[A-Za-z_]\w*)|'(?<quoted>(?!__proto__')[^'\\]*)')|\['(?<bracketed>(?!__proto__')[^'\\]*)'\]|\[(?<index>-?\d{1,15})\]|\[_key ?== ?"(?<key>[^"\\]*)"\]/y

/** The longest path that is read here, in UTF-16 units. */
const longest = 1_000

/**
 * Reads a plain path of attributes and single elements by index or key, as the Studio sends it with each keystroke. It
 * is fast, and agrees with `@sanity/mutator` and `@sanity/json-match`. Undefined for any other path.
 */
export function readPlainPath(text: string): PathStep[] | undefined {
  if (text.length > longest || text.startsWith('.') || /^\[[^']/.test(text)) return undefined
  const steps: PathStep[] = []
  token.lastIndex = 0
  while (token.lastIndex < text.length) {
    const groups = token.exec(text)?.groups
    if (!groups) return undefined
    const {name = groups.quoted ?? groups.bracketed, index, key} = groups
    if (name !== undefined) steps.push({segment: {type: 'Identifier', name}, recursive: false})
    else {
      const element =
        index === undefined
          ? comparison(key ?? '')
          : ({type: 'Number', value: Number(index)} as const)
      steps.push({segment: {type: 'Subscript', elements: [element]}, recursive: false})
    }
  }
  return steps.length > 0 ? steps : undefined
}

function comparison(key: string): ComparisonNode {
  return {
    type: 'Comparison',
    left: {type: 'Path', segment: {type: 'Identifier', name: '_key'}},
    operator: '==',
    right: {type: 'String', value: key},
  }
}
