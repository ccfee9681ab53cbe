// The law of text: HTML parsed back has the words of the content.
import fc from 'fast-check'
import {expect, test} from 'vitest'
import type {FormatName} from '../../src/render/index.ts'
import {
  formats,
  renderBody,
  renderFormats,
  renderFragment,
  renderNinjs,
  renderPage,
  renderText,
} from '../../src/render/index.ts'
import {comparable, elementsOf, paragraphsOf} from './html-text.ts'
import {kasachstan, kasachstanText} from './kasachstan.ts'
import {options} from './sample-site.ts'
import {asRead, blocks, tangledBlock, text, textBlock, wordsOf} from './portable-text.ts'

const language = fc.constantFrom('de', 'en', 'fr')

test('law of text: HTML parsed back has the words of the content', () => {
  fc.assert(
    fc.property(blocks, language, (content, lang) => {
      const read = paragraphsOf(renderBody(content, {language: lang}))
      expect(read.map(comparable)).toEqual(wordsOf(content).map(comparable))
    }),
    {numRuns: 1500},
  )
}, 60_000)

test('the law of text holds for adjacent, nested and crossing quotations', () => {
  fc.assert(
    fc.property(tangledBlock, (block) => {
      const read = paragraphsOf(renderBody([block]))
      expect(read.map(comparable)).toEqual(wordsOf([block]).map(comparable))
    }),
    {numRuns: 2000},
  )
}, 60_000)

test('the law of text holds for the seeded article', () => {
  const html = renderFragment(kasachstan())
  const words = paragraphsOf(html.slice(html.indexOf('<p class="lead">')))
  const dates = words.splice(1, 2)
  expect(dates).toHaveLength(2)
  expect(comparable(words.join('\n\n'))).toBe(comparable(kasachstanText))
})

test('the law of text holds for title, kicker, lead and headings', () => {
  fc.assert(
    fc.property(fc.record({kicker: text, title: text, lead: text, heading: text}), (fields) => {
      const {heading, ...head} = fields
      const read = paragraphsOf(renderFragment({...head, sections: [{_key: 'a', heading}]}))
      const written = Object.values(fields)
        .map(asRead)
        .filter((words) => words.trim() !== '')
      expect(read.map(comparable)).toEqual(written.map(comparable))
    }),
  )
})

test('plain text equals the words of the content', () => {
  const unlisted = fc.array(
    textBlock.map(({_type, _key, style, markDefs, children}) => ({
      _type,
      _key,
      style,
      markDefs,
      children,
    })),
  )
  fc.assert(
    fc.property(unlisted, (body) => {
      expect(renderText({sections: [{body}]})).toBe(wordsOf(body).join('\n\n'))
    }),
  )
})

test('rendering is deterministic and does not change the content', () => {
  fc.assert(
    fc.property(blocks, (content) => {
      const before = JSON.stringify(content)
      expect(renderBody(content)).toBe(renderBody(content))
      expect(JSON.stringify(content)).toBe(before)
    }),
  )
})

test('adjacent spans of one quotation are one element, whatever other marks they have', () => {
  const marks = fc.array(fc.subarray(['strong', 'em', 'l1', 'q1']), {minLength: 1, maxLength: 8})
  fc.assert(
    fc.property(marks, textBlock, (marksOfSpans, {markDefs}) => {
      const children = marksOfSpans.map((names, at) => ({
        _type: 'span',
        _key: `${at}`,
        text: 'x',
        marks: names,
      }))
      const isQuoted = marksOfSpans.map((names) => names.includes('q1'))
      const stretches = isQuoted.filter((quoted, at) => quoted && isQuoted[at - 1] !== true)
      const block = {_type: 'block', _key: 'b', style: 'normal', markDefs, children}
      expect(elementsOf(renderBody([block]), 'q')).toHaveLength(stretches.length)
    }),
  )
})

test('the law of text holds on pages with hyphenation and references to sources', () => {
  fc.assert(
    fc.property(blocks, (content) => {
      const html = renderPage({sections: [{body: content}]}, {hyphenation: true})
      const article = html.slice(html.indexOf('<article'), html.indexOf('</article>'))
      expect(paragraphsOf(article).map(comparable)).toEqual(wordsOf(content).map(comparable))
    }),
    {numRuns: 300},
  )
}, 60_000)

test('the law of text holds with quotation marks written into the text', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        blocks,
        tangledBlock.map((block) => [block]),
      ),
      (content) => {
        const {bodies} = JSON.parse(renderNinjs({_id: 'a', sections: [{body: content}]})) as {
          bodies: {value: string}[]
        }
        const read = paragraphsOf(bodies[1]?.value ?? '')
        expect(read.map(comparable)).toEqual(wordsOf(content).map(comparable))
      },
    ),
    {numRuns: 500},
  )
}, 60_000)

test('equal input gives equal output in every format, and is not changed', () => {
  const names = Object.keys(formats) as FormatName[]
  fc.assert(
    fc.property(blocks, text, (content, title) => {
      const article = {_id: 'a', slug: 'a', title, sections: [{_key: 's', body: content}]}
      const before = JSON.stringify(article)
      const copy = JSON.parse(before) as typeof article
      const first = renderFormats(article, names, options)
      expect(renderFormats(copy, names, options)).toEqual(first)
      expect(names.map((name) => formats[name].render(copy, options))).toEqual(first)
      expect(JSON.stringify(article)).toBe(before)
    }),
    {numRuns: 100},
  )
}, 60_000)
