import {GroqSyntaxError, parse, type ExprNode} from 'groq-js'

import {withStandIns} from './stand-ins.ts'
import {withPlainEscapes} from './string-escapes.ts'

/**
 * Parses a query as groq-js does, with the parameters in their places, and also what its parser does not take. Throws
 * `GroqSyntaxError` with a position in the query as it was given, or an `Error` when it has none.
 */
export function parseGroq(query: string, params: Readonly<Record<string, unknown>>): ExprNode {
  const plain = withPlainEscapes(query)
  const {text, placeOf} = withStandIns(plain.text)
  try {
    return parse(closed(text), {params})
  } catch (error) {
    if (!(error instanceof GroqSyntaxError)) throw error
    const detail = /^.*? at position \d+(?:: )?(?<detail>.*)$/s.exec(error.message)?.groups?.detail
    throw new GroqSyntaxError(plain.placeOf(placeOf(error.position)), query, detail ?? '')
  }
}

/** The parser takes a comment at the very end, without a line break after it, for a fault. */
function closed(query: string): string {
  return /\/\/[^\n]*$/.test(query) ? `${query}\n` : query
}
