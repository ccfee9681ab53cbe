import type {Token} from './lexer.ts'

/** A function that a query declares (`fn ns::name($x) = …;`), or the query itself, whose name is empty. */
export interface FunctionPart {
  readonly name: string
  readonly start: number
  /** The number of its tokens. */
  size: number
  /** The number of its calls to the functions of each name. */
  readonly calls: Map<string, number>
}

/** Returns the functions that a query declares, and last the query itself. */
export function functionParts(query: string, tokens: readonly Token[]): FunctionPart[] {
  const parts: FunctionPart[] = []
  let part: FunctionPart | undefined
  let isDeclared = false
  for (const {kind, start, end} of tokens) {
    if (kind === 'gap') continue
    const text = kind === 'name' || kind === 'mark' ? query.slice(start, end) : ''
    if (!part && text === 'fn') {
      isDeclared = true
      continue
    }
    const name = text.includes('::') ? withoutGaps(text) : ''
    part ??= {name: isDeclared ? name : '', start, size: 0, calls: new Map()}
    part.size += 1
    if (name !== '') part.calls.set(name, (part.calls.get(name) ?? 0) + 1)
    if (isDeclared && text === ';') {
      // The name in its declaration is not a call.
      part.calls.set(part.name, (part.calls.get(part.name) ?? 1) - 1)
      parts.push(part)
      part = undefined
      isDeclared = false
    }
  }
  return part ? [...parts, part] : parts
}

/** Returns the name of a called function without white space and comments after its namespace. */
export function withoutGaps(name: string): string {
  return name.replace(/::[^]*[^\w]/, '::')
}

/** The size of a part with the functions that it calls inlined. */
export interface ExpandedSize {
  readonly nodes: number
  /** The nesting depth of functions. */
  readonly depth: number
}

/**
 * Returns the sizes of functions with their calls inlined, as groq-js inlines them. Throws for recursion, and for a
 * chain of more than `deepest` calls.
 */
export class Expansion {
  readonly #functions: ReadonlyMap<string, FunctionPart>
  readonly #deepest: number
  readonly #known = new Map<FunctionPart, ExpandedSize>()
  readonly #within = new Set<FunctionPart>()

  constructor(parts: readonly FunctionPart[], deepest: number) {
    this.#functions = new Map(parts.map((part) => [part.name, part]))
    this.#deepest = deepest
  }

  sizeOf(part: FunctionPart): ExpandedSize {
    const known = this.#known.get(part)
    if (known) return known
    if (this.#within.has(part)) {
      throw new Error(`Recursive function definition detected for ${part.name}`)
    }
    if (this.#within.size > this.#deepest) {
      throw new Error(`More than ${this.#deepest} functions of the query call each other`)
    }
    this.#within.add(part)
    let nodes = part.size
    let depth = 1
    for (const [name, times] of part.calls) {
      const called = name === '' || times === 0 ? undefined : this.#functions.get(name)
      if (!called) continue
      const size = this.sizeOf(called)
      nodes += times * size.nodes
      depth = Math.max(depth, 1 + size.depth)
    }
    this.#within.delete(part)
    const size = {nodes, depth}
    this.#known.set(part, size)
    return size
  }
}
