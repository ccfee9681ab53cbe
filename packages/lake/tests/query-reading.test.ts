// The parser reads any query, or rejects it with its place, in linear time.
import * as fc from 'fast-check'
import {parse} from 'groq-js'
import {describe, expect, test} from 'vitest'

import {LakeError} from '../src/errors.ts'
import {mainBudget, OverBudget} from '../src/query/answer/main-budget.ts'
import {evaluateQuery} from '../src/query/evaluate-query.ts'
import {LexicalFault, tokensOf, type Token} from '../src/query/lexer.ts'
import {parseGroq, readQuery} from '../src/query/parse-groq.ts'
import {isLight} from '../src/query/query-size.ts'
import {calledBy} from '../src/query/stand-ins.ts'
import {mapChildren, nodeOf, type Node} from '../src/query/syntax.ts'
import {longQueries} from './long-texts.ts'
import {context} from './linear.ts'
import {viewOf} from './view-of.ts'

const isLong = process.env.MODE === 'long'

const view = viewOf(
  [
    {
      _id: 'a',
      _type: 'note',
      _rev: '1',
      _createdAt: '2022-01-08T12:00:00Z',
      _updatedAt: '2022-01-08T12:00:00Z',
      a: {a: 1},
      b: [1, 'b'],
    },
  ],
  'raw',
)

/** The outcome of a query: an answer, or a rejection that people can read. Throws anything else. */
function outcome(query: string, params: Record<string, unknown> = {}): string {
  try {
    const result = evaluateQuery(view, {query, params}, {context, budget: mainBudget()})
    return result instanceof Promise ? 'later' : `answered ${JSON.stringify(result)?.length}`
  } catch (error) {
    if (error instanceof OverBudget) return 'goes on in a thread'
    if (error instanceof LakeError && error.status === 400) return `refused: ${error.message}`
    throw error
  }
}

describe('calls of own functions', () => {
  /** An expression, with `call` where a function may be called. */
  const {expression} = fc.letrec<{expression: string}>((tie) => {
    const inner = tie('expression')
    const around = (make: (...parts: string[]) => string, count = 1) =>
      fc.tuple(...Array.from({length: count}, () => inner)).map((parts) => make(...parts))
    return {
      expression: fc.oneof(
        {depthSize: 'small', withCrossShrink: true},
        fc.constantFrom('a', '1', '"call(1)"', "'a call('", '$call', '@', '*', 'null'),
        around((one) => `call(${one})`),
        around((one) => `call(${one})`),
        around((one) => `call(\n${one} // call(2)\n)`),
        around((one, other) => `[${one},${other}]`, 2),
        around((one, other) => `[...${one}, ...${other}]`, 2),
        around((one, other) => `{"n":${one},"call":${other}}`, 2),
        around((one, other) => `{...${one}, ...,"b": ${other}}`, 2),
        around((one, other) => `{${one}=>${other}}`, 2),
        around((one, other) => `select(${one}=>${other},${one})`, 2),
        around((one) => `(${one})`),
        around((one) => `!${one}`),
        around((one) => `-(${one})`),
        around((one, other) => `(${one}+${other})`, 2),
        around((one, other) => `(${one}==${other}&&${other}<=${one}||${one})`, 2),
        around((one, other) => `(${one} in [${other}])`, 2),
        around((one, other) => `(${one} match(${other}))`, 2),
        around((one, other) => `(${one} in [${other}][0]..2)`, 2),
        around((one, other) => `*[${one}]{"a":${other}}`, 2),
        around((one, other) => `(${one})[${other}][0...2]`, 2),
        around((one, other) => `*|order(${one} desc,${other})`, 2),
        around((one, other) => `*|score(${one},boost(${other},2))`, 2),
        around((one) => `call(${one}).call->a[]`),
        around((one) => `call(${one}){"b":^.a}`),
        around((one) => `coalesce(${one},call(a))`),
      ),
    }
  })

  /** A tree in which every call of an own function is one of another function. */
  const withPlainCalls = (node: Node): Node => {
    const call = calledBy(node)
    const plain =
      call?.name === 'global::geo'
        ? {type: 'FuncCall', namespace: 'global', name: 'lower', args: call.args}
        : node
    return mapChildren(plain, withPlainCalls)
  }

  test('01 law: a call is found wherever a function is allowed, and nowhere else', () => {
    const spelling = fc.constantFrom('geo', 'global::geo', 'global:: geo', 'geo ', 'geo // (\n ')
    fc.assert(
      fc.property(expression, spelling, (query, name) => {
        const written = (called: string) =>
          query.replaceAll(/(["'])(?:(?!\1).)*\1|\/\/.*|\bcall\(/g, (found) =>
            found === 'call(' ? `${called}(` : found,
          )
        const expected = nodeOf(parse(written('lower')))
        expect(withPlainCalls(nodeOf(parseGroq(written(name), {})))).toEqual(expected)
      }),
      {numRuns: isLong ? 20_000 : 500},
    )
  })

  test.each([
    '{"n":geo({"lat":1,"lon":2})}',
    '{...geo({"lat":1,"lon":2})}',
    '{"n":sanity::partOfVariant("a")}',
  ])('02 a call right after a colon or dots is found: %s', (query) => {
    expect(outcome(query)).toMatch(/^answered/)
  })
})

describe('parsing', () => {
  const words = [
    '*', '[', ']', '(', ')', '{', '}', '"', "'", '\\', '\\u', '\\u{', '\\u{1F600}', ',', ':', '::', ';', '=',
    '=>', '->', '.', '..', '...', '^', '@', '$', '$a', '|', '||', '&&', '!', '==', '!=', '<', '>=', '+', '-',
    '/', '//', '%', '**', ' ', '\n', '\u00a0', '0', '1', '1.5', '1e', '1e400', 'a', 'b', '_id', 'null', 'true',
    ' in ', ' match ', ' asc', ' desc', 'fn ', 'a::b', 'geo(', 'count(', 'select(', '|order(', '|score(',
    'boost(', 'path(', 'now()', 'dateTime(', 'string::split(', 'array::join(', 'math::sum(', 'references(',
    'text::query(', 'round(', 'lower(', 'releases::all()', '{"a":', '[0...2]', '*[_type == "note"]', 'é', '\u{1F600}', '\u0000',
  ] // prettier-ignore
  const soup = fc
    .array(fc.oneof(fc.constantFrom(...words), fc.string({maxLength: 3})), {maxLength: 40})
    .map((parts) => parts.join(''))

  /** The tokens of a query up to its first fault. */
  function tokensRead(query: string): Token[] {
    const tokens: Token[] = []
    try {
      for (const token of tokensOf(query)) tokens.push(token)
    } catch (error) {
      if (!(error instanceof LexicalFault)) throw error
    }
    return tokens
  }

  test('03 law: the tokens of a query cover all of it, in order', () => {
    fc.assert(
      fc.property(soup, (query) => {
        const tokens = tokensRead(query)
        const text = tokens.map(({start, end}) => query.slice(start, end)).join('')
        expect(query.startsWith(text)).toBe(true)
        // The rest is an unterminated string or one with an invalid escape.
        expect(query.slice(text.length)).toMatch(/^(?:$|["'])/)
      }),
      {numRuns: isLong ? 50_000 : 1_000},
    )
  })

  test('04 law: any sequence of tokens is answered or rejected with a readable message', () => {
    fc.assert(
      fc.property(soup, fc.integer({min: 2, max: 30}), (query, times) => {
        for (const one of [query, query.repeat(times)]) {
          if (isHeavyToRead(one)) continue
          expect(outcome(one, {a: [1, 'a', {b: 2}]})).toMatch(/^(?:answered|goes on|later|refused)/)
        }
      }),
      {numRuns: isLong ? 20_000 : 300},
    )
  })

  test.each(Object.entries(longQueries))(
    '05 a long query is parsed without overflowing the stack: %s',
    (_name, write) => {
      for (const times of isLong
        ? [25, 100, 400, 1_000, 4_000, 20_000]
        : [25, 100, 400, 4_000, 20_000]) {
        const query = write(times)
        if (isHeavyToRead(query)) continue
        expect(outcome(query)).not.toMatch(/call stack/i)
      }
    },
  )

  /** Whether a query would be read in a thread. */
  function isHeavyToRead(query: string): boolean {
    try {
      return !isLight(readQuery(query).size)
    } catch {
      return false
    }
  }

  test.each([
    ['nested', (n: number) => '['.repeat(n) + ']'.repeat(n), 90, 200],
    ['chained', (n: number) => `a${'.a'.repeat(n)}`, 400, 600],
    ['alternatives', (n: number) => `*[${'a == 1 || '.repeat(n)}b]`, 900, 1_100],
    ['a list', (n: number) => `*[_id in [${'"a", '.repeat(n)}"b"]]`, 4_000, 20_000],
    ['functions', doubling, 5, 40],
  ])('06 %s: realistic sizes are parsed, excessive ones rejected', (_what, write, some, more) => {
    expect(() => parseGroq(write(some), {})).not.toThrow()
    expect(() => parseGroq(write(more), {})).toThrow(/more than \d+|too many/)
  })

  /** Functions that each call the next one twice: inlining them would give a tree of 2 ** n calls. */
  function doubling(n: number): string {
    const calls = (next: number) => (next < n ? `"a": f::f${next}(a), "b": f::f${next}(b)` : 'a')
    const functions = Array.from({length: n}, (_, k) => `fn f::f${k}($x) = $x{${calls(k + 1)}};`)
    return `${functions.join('\n')}\nf::f0(*[0])`
  }

  test('07 a query of 30 KB is parsed', () => {
    const part = (n: number) =>
      `"part${n}": *[_type == "article" && section._ref == $section${n} && publishedAt < now()]
        | order(publishedAt desc) [0...10] {title, "slug": slug.current, author->{name}, body[]{..., markDefs[]{...}}}`
    const query = `{${Array.from({length: 150}, (_, n) => part(n)).join(',\n')}}`
    expect(query.length).toBeGreaterThan(30_000)
    expect(nodeOf(parseGroq(query, {})).type).toBe('Object')
  })

  test.each([
    ['"\\u{1F600}"', '"\u{1F600}"'],
    ['"a\\u{41}\\u0042\\\\u{43}"', '"aAB\\\\u{43}"'],
    ['"a" // a comment at the end', '"a"'],
  ])('08 escapes and comments are parsed: %s', (query, expected) => {
    expect(JSON.stringify(evaluateQuery(view, {query, params: {}}, {context}))).toBe(expected)
  })

  test.each(['"\\u{1F600"', '"\\u12"', '["\',",+//"\n+1,\'\\u{', '"a'])(
    '09 an unterminated string is rejected with its position: %j',
    (query) => {
      expect(outcome(query)).toMatch(/^refused: Syntax error in GROQ query at position \d+/)
    },
  )
})
