// A plain text becomes an article and is restored byte for byte.
import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {articleToText, textToArticle} from '../../migrations/seed-kasachstan/article-text.ts'
import type {TextStructure} from '../../migrations/seed-kasachstan/article-text.ts'
import {SeedError} from '../../migrations/seed-kasachstan/seed-error.ts'

const quotation = (words: string) => ({words, source: 'source-x'})

const structure = (headings: string[], ...words: string[]): TextStructure => ({
  headings,
  quotations: words.map(quotation),
})

describe('a text that fits its structure', () => {
  const fragment = fc.string({unit: 'grapheme'}).map((text) => text.replaceAll(/["\r\n]/g, ''))
  const line = fragment.filter((text) => text.trim() !== '')
  const paragraph = fc
    .record({
      before: fragment,
      quoted: fc.array(
        fc.record({words: fragment.filter((text) => text !== ''), after: fragment}),
        {maxLength: 3},
      ),
    })
    .map(({before, quoted}) => ({
      text: before + quoted.map(({words, after}) => `"${words}"${after}`).join(''),
      words: quoted.map(({words}) => words),
    }))
    .filter(({text}) => text.trim() !== '')
  const body = fc.array(paragraph, {minLength: 1, maxLength: 3})

  const fitting = fc
    .record({
      lead: line,
      opening: fc.option(body, {nil: undefined}),
      headed: fc.uniqueArray(fc.record({heading: line, body}), {
        minLength: 1,
        maxLength: 3,
        selector: ({heading}) => heading,
      }),
    })
    .map(({lead, opening = [], headed}) => {
      const paragraphs = [...opening, ...headed.flatMap((section) => section.body)]
      const lines = [
        lead,
        ...opening.map(({text}) => text),
        ...headed.flatMap(({heading, body: own}) => [heading, ...own.map(({text}) => text)]),
      ]
      return {
        text: lines.join('\n\n'),
        headings: headed.map(({heading}) => heading),
        words: paragraphs.flatMap((own) => own.words),
        paragraphs: paragraphs.map(({text}) => text),
      }
    })
    .filter(({headings, paragraphs}) => !paragraphs.some((text) => headings.includes(text)))

  test('is restored byte for byte, with each quotation over exactly its words', () => {
    fc.assert(
      fc.property(fitting, ({text, headings, words}) => {
        const content = textToArticle(text, {headings, quotations: words.map(quotation)})
        const blocks = content.sections.flatMap((section) => section.body)
        const annotated = blocks.flatMap(({children}) => children.filter((s) => s.marks.length > 0))

        expect(articleToText(content)).toBe(text)
        expect(content.sections.flatMap(({heading}) => heading ?? [])).toEqual(headings)
        expect(annotated.map((span) => span.text)).toEqual(words)
        expect(annotated.flatMap((span) => span.marks)).toEqual(
          blocks.flatMap(({markDefs}) => markDefs.map(({_key}) => _key)),
        )
      }),
    )
  })

  test('has no empty span, and its quotation marks outside of the annotation', () => {
    fc.assert(
      fc.property(fitting, ({text, headings, words}) => {
        const content = textToArticle(text, {headings, quotations: words.map(quotation)})
        for (const {children} of content.sections.flatMap((section) => section.body)) {
          expect(children.map((span) => span.text)).not.toContain('')
          for (const [n, span] of children.entries()) {
            if (span.marks.length === 0) continue
            expect(span.text).not.toContain('"')
            expect(children[n - 1]?.text).toMatch(/"$/)
            expect(children[n + 1]?.text).toMatch(/^"/)
          }
        }
      }),
    )
  })
})

test('law: any text is restored or rejected', () => {
  const pieces = ['a', 'b', 'H', '"', '""', '"a"', ' ', '\n', '\n\n', '\r', '\uFEFF', '\uD800']
  const hostile = fc.record({
    text: fc.array(fc.constantFrom(...pieces), {maxLength: 12}).map((parts) => parts.join('')),
    headings: fc.subarray(['H', 'a', '', '"a"']),
    quotations: fc.array(fc.constantFrom('a', 'b', '', 'H').map(quotation), {maxLength: 2}),
  })
  fc.assert(
    fc.property(hostile, ({text, ...given}) => {
      expect([text, undefined]).toContain(roundTrip(text, given))
    }),
    {numRuns: 2000},
  )
})

describe('a text is rejected', () => {
  test.each([
    ['with nothing in it', '', structure([]), 'malformed-paragraph'],
    ['with a final line break', 'Lead\n\nBody\n', structure([]), 'malformed-paragraph'],
    ['with two blank lines', 'Lead\n\n\nBody', structure([]), 'malformed-paragraph'],
    ['with a blank paragraph', 'Lead\n\n \n\nBody', structure([]), 'malformed-paragraph'],
    ['with CRLF', 'Lead\r\n\r\nBody', structure([]), 'malformed-paragraph'],
    ['with a lead alone', 'Lead', structure([]), 'missing-section'],
    ['without a listed heading', 'Lead\n\nBody', structure(['H']), 'headings-differ'],
    [
      'with its headings in another order',
      'L\n\nH\n\nB\n\nG\n\nB',
      structure(['G', 'H']),
      'headings-differ',
    ],
    ['with a heading twice', 'L\n\nH\n\nB\n\nH\n\nB', structure(['H']), 'headings-differ'],
    ['with its heading as lead', 'H\n\nBody', structure(['H']), 'headings-differ'],
    ['with a heading over nothing', 'L\n\nB\n\nH', structure(['H']), 'empty-section'],
    ['with a quotation in the lead', 'A "b"\n\nBody', structure([], 'b'), 'mark-outside-body'],
    [
      'with a quotation in a heading',
      'L\n\n"H"\n\nB',
      structure(['"H"'], 'H'),
      'mark-outside-body',
    ],
    ['with a single mark', 'Lead\n\nA "b', structure([], 'b'), 'unpaired-mark'],
    ['with marks around nothing', 'Lead\n\nA ""', structure([], ''), 'unpaired-mark'],
    [
      'with other words between the marks',
      'Lead\n\nA "b"',
      structure([], 'c'),
      'quotations-differ',
    ],
    ['with more quotations than listed', 'Lead\n\nA "b"', structure([]), 'quotations-differ'],
    [
      'with fewer quotations than listed',
      'Lead\n\nA "b"',
      structure([], 'b', 'c'),
      'quotations-differ',
    ],
  ])('%s', (_, text, given, code) => {
    expect(() => textToArticle(text, given)).toThrow(
      expect.objectContaining({name: 'SeedError', code}),
    )
  })

  test('with its place and the remedy', () => {
    expect(() => textToArticle('Lead\n\nSie sagte "ja"', structure([], 'nein'))).toThrow(
      'The paragraph "Sie sagte "ja"" quotes "ja", but the table of quotations has "nein" there. ' +
        'Correct the table or the text.',
    )
  })
})

/** The restored text, or undefined when the text is rejected. */
function roundTrip(text: string, given: TextStructure): string | undefined {
  try {
    return articleToText(textToArticle(text, given))
  } catch (error) {
    if (error instanceof SeedError) return undefined
    throw error
  }
}
