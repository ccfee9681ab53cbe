/** A piece of the text of a query, from `start` to `end`. */
export interface Token {
  readonly kind: TokenKind
  readonly start: number
  readonly end: number
}

/**
 * The kind of a token. A `gap` is white space and comments. A `name` includes its namespace (`geo::latLng`). A `link`
 * is an operator, or a step from one value to the next. No query has an `other`.
 */
export type TokenKind =
  | 'close'
  | 'comma'
  | 'gap'
  | 'link'
  | 'mark'
  | 'name'
  | 'open'
  | 'other'
  | 'string'
  | 'value'

/** An unterminated string. */
export class LexicalFault extends Error {
  readonly position: number

  constructor(message: string, position: number) {
    super(message)
    this.position = position
  }
}

/** Each pattern is sticky and never backtracks, so that a text is read once. White space is defined as in groq-js. */
const patterns: readonly (readonly [kind: TokenKind, pattern: RegExp])[] = [
  ['gap', /(?:[\t\n\v\f\r \u0085\u00A0]|\/\/[^\n]*(?:\n|$))+/y],
  ['name', /[A-Za-z_]\w*(?:::(?:[\t\n\v\f\r \u0085\u00A0]|\/\/[^\n]*\n)*[A-Za-z_]\w*)?/y],
  ['value', /\$[A-Za-z_]\w*|\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|@/y],
  ['open', /[([{]/y],
  ['close', /[)\]}]/y],
  ['comma', /,/y],
  ['link', /\.{1,3}|->|=>|[=!<>]=|&&|\|\|?|\*\*?|[-+/%<>!^]/y],
  ['mark', /::|[:;=]/y],
]

/** The tokens of a query, in its order; together they are all of it. Throws {@link LexicalFault}. */
export function* tokensOf(query: string): Generator<Token, void> {
  for (let start = 0; start < query.length;) {
    const token = tokenAt(query, start)
    yield token
    start = token.end
  }
}

function tokenAt(query: string, start: number): Token {
  const first = query[start]
  if (first === '"' || first === "'") return {kind: 'string', start, end: endOfString(query, start)}
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = start
    if (pattern.test(query)) return {kind, start, end: pattern.lastIndex}
  }
  return {kind: 'other', start, end: start + 1}
}

/** Returns the end of a string. */
function endOfString(query: string, start: number): number {
  const quote = query[start]
  for (let place = start + 1; place < query.length; place++) {
    if (query[place] === quote) return place + 1
    if (query[place] === '\\') place += 1
  }
  throw new LexicalFault('Unexpected end of query: a string is not closed', query.length)
}
