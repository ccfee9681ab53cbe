import {GroqSyntaxError, parse, type ExprNode} from 'groq-js'

import {limits} from '../limits.ts'
import {LexicalFault, tokensOf, type Token} from './lexer.ts'
import {sizeOf, TooMuch, type QuerySize} from './query-size.ts'
import {withStandIns, type Parsable} from './stand-ins.ts'
import {withPlainEscapes} from './string-escapes.ts'

/** A query whose size is known, ready to be parsed. */
export interface ReadQuery {
  /** Its text with escapes that the parser understands. */
  readonly plain: Parsable
  readonly tokens: readonly Token[]
  readonly size: QuerySize
}

/**
 * Reads a query once, from its beginning to its end. Its size has to be known before it is parsed, because parsing
 * takes more and more time for each part. Throws `GroqSyntaxError` with the position of a fault, and for a query that
 * exceeds the limits.
 */
export function readQuery(query: string): ReadQuery {
  const bytes = Buffer.byteLength(query)
  if (bytes > limits.queryBytes) {
    throw new Error(
      `The query has ${bytes} bytes, more than the ${limits.queryBytes} that a query may have. ` +
        'Pass lists as parameters, or ask in several queries.',
    )
  }
  const plain = withPlainEscapes(query)
  try {
    const tokens = [...tokensOf(plain.text)]
    const size = sizeOf(plain.text, tokens)
    if (size.copies <= limits.queryCopies) return {plain, tokens, size}
    throw new TooMuch(
      'The query has too many parts side by side. Pass lists as parameters: _id in $ids.',
      0,
    )
  } catch (error) {
    if (error instanceof LexicalFault || error instanceof TooMuch) {
      throw new GroqSyntaxError(plain.placeOf(error.position), query, error.message)
    }
    throw error
  }
}

/**
 * Parses a query as groq-js does, with the parameters in their places, and also what its parser does not take. Throws
 * `GroqSyntaxError` with a position in the query as it was given, or an `Error` when it has none.
 */
export function parseGroq(query: string, params: Readonly<Record<string, unknown>>): ExprNode {
  const {plain, tokens} = readQuery(query)
  const {text, placeOf} = withStandIns(plain.text, tokens)
  try {
    return parse(text, {params})
  } catch (error) {
    if (!(error instanceof GroqSyntaxError)) throw error
    const detail = /^.*? at position \d+(?:: )?(?<detail>.*)$/s.exec(error.message)?.groups?.detail
    throw new GroqSyntaxError(plain.placeOf(placeOf(error.position)), query, detail ?? '')
  }
}
