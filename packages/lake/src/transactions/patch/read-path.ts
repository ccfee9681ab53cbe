import {parsePath, type ExprNode, type PathNode} from '@sanity/json-match'

import {reasonOf} from '../../errors.ts'
import {limits} from '../../limits.ts'
import {readPlainPath} from './plain-path.ts'
import type {Work} from './patch-work.ts'
import type {PathStep} from './path-step.ts'

/** A JSONMatch path (https://www.sanity.io/docs/content-lake/json-match), read by `@sanity/json-match`. */
export interface Path {
  readonly text: string
  readonly steps: readonly PathStep[]
  /** Whether `@sanity/mutator` reads it alike. */
  readonly isPlain: boolean
}

/** The fault of an invalid path: its position, in UTF-16 units from the start, and the reason. */
export class PathFault extends Error {
  readonly path: string
  readonly position: number

  constructor(path: string, position: number, expected: string) {
    const found = path[position] === undefined ? 'the end' : JSON.stringify(path[position])
    super(
      `The path ${shortened(path)} cannot be read at character ${position + 1} (${found}): expected ${expected}`,
    )
    this.path = path
    this.position = position
  }
}

// Measured: how many values are looked at in the time in which a path is begun, and each of its characters is read.
const stepsPerPath = 30
const stepsPerCharacter = 4

/** Reads a path in linear time. Throws {@link PathFault}, and `TooMuchWork`. */
export function readPath(text: string, work: Work): Path {
  const plain = readPlainPath(text)
  if (plain) return {text, steps: plain, isPlain: true}
  work.spend(stepsPerPath + text.length * stepsPerCharacter)
  checkNesting(text)
  const expression = parsed(text)
  if (expression?.type !== 'Path') throw new PathFault(text, 0, 'a path, not a value')
  checkNames(expression, text)
  return {text, steps: stepsOf(expression), isPlain: false}
}

const known = new WeakMap<PathNode, readonly PathStep[]>()

/** The steps of a path from its first to its last. */
export function stepsOf(path: PathNode): readonly PathStep[] {
  let steps = known.get(path)
  if (!steps) {
    const backwards: PathStep[] = []
    for (let node: PathNode | undefined = path; node; node = node.base) {
      backwards.push({segment: node.segment, recursive: node.recursive === true})
    }
    steps = backwards.toReversed()
    known.set(path, steps)
  }
  return steps
}

/** The parser recurses for each nested bracket. */
function checkNesting(text: string): void {
  let depth = 0
  let quote: string | undefined
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index]
    if (quote !== undefined) {
      if (character === '\\') index += 1
      else if (character === quote) quote = undefined
    } else if (character === '"' || character === "'") quote = character
    else if (character === ']') depth -= 1
    else if (character === '[' && (depth += 1) > limits.pathNesting) {
      throw new PathFault(text, index, `at most ${limits.pathNesting} brackets inside each other`)
    }
  }
}

const aName = 'an attribute name; a name of other characters stands in single quotes'
const expectations: Readonly<Record<string, string>> = {
  EOF: '".", "[" or the end',
  'Path Segment': `"*", "@", "[" or ${aName}`,
  ']': '"," or "]"',
  '`"`': 'the double quote that ends the text',
  "`'`": 'the single quote that ends the name',
}

function parsed(text: string): ExprNode | undefined {
  try {
    return parsePath(text)
  } catch (error) {
    const reason = reasonOf(error)
    const position = Number(/ at position (?<position>\d+)/.exec(reason)?.groups?.position ?? 0)
    throw new PathFault(text, position, expectationIn(reason))
  }
}

function expectationIn(reason: string): string {
  if (reason.startsWith('Unexpected token')) return `a value, or a path: "*", "@", "[" or ${aName}`
  if (reason.startsWith('Unexpected character')) return `"*", "@", "[" or ${aName}`
  if (reason.startsWith('Invalid operator')) return 'one of ==, !=, <, <=, > and >='
  if (reason.startsWith('Invalid escape')) return 'an escape that JSON has'
  if (reason.startsWith('Expected character')) return 'four hexadecimal digits'
  const token = /^Expected (?<token>.+?) at position/.exec(reason)?.groups?.token
  return token === undefined ? 'a path' : (expectations[token] ?? token)
}

/** An attribute of that name would be the prototype of its object. */
function checkNames(path: PathNode, text: string): void {
  for (const {segment} of stepsOf(path)) {
    if (segment.type === 'Identifier' && segment.name === '__proto__') {
      throw new PathFault(
        text,
        Math.max(0, text.indexOf('__proto__')),
        'another name: "__proto__" is reserved',
      )
    }
    if (segment.type !== 'Subscript') continue
    for (const element of segment.elements) {
      const inner =
        element.type === 'Comparison'
          ? [element.left, element.right]
          : [element.type === 'Existence' ? element.base : element]
      for (const node of inner) if (node.type === 'Path') checkNames(node, text)
    }
  }
}

function shortened(path: string): string {
  return JSON.stringify(path.length > 100 ? `${path.slice(0, 100)}…` : path)
}
