// Every format of an article shows its corrections with their dates.
import fc from 'fast-check'
import {expect, test} from 'vitest'

import {
  formats,
  renderAtom,
  renderFormats,
  renderFragment,
  renderJsonFeed,
  renderJsonLd,
  renderMarkdown,
  renderPage,
  renderRss,
  renderText,
  type Article,
  type FormatName,
} from '../../src/render/index.ts'
import {LivePage} from '../../src/render/live/index.ts'
import {everything, options, site} from './sample-site.ts'

const names = Object.keys(formats) as FormatName[]
const now = new Date('2026-11-30T12:00:00Z')
const sentence = 'In einer früheren Fassung hieß es 30 Millionen. Richtig sind 13 Millionen.'
const corrected: Article = {
  ...everything,
  corrections: [
    {_key: 'a', text: 'Der Name der Ministerin war falsch geschrieben.', date: '2026-11-28'},
    {_key: 'b', text: sentence, date: '2026-11-29T23:30:00Z'},
  ],
}

test('01 the page dates each correction in German, newest first, after the text', () => {
  const html = renderPage(corrected, {...options, now, typography: false})
  const aside = /<aside class="corrections"[\s\S]*?<\/aside>/u.exec(html)?.[0] ?? ''
  // 23:30 UTC is the next day in Berlin.
  expect(aside).toContain(
    `Korrektur vom <time datetime="2026-11-29T23:30:00.000Z">30. November 2026</time>:</strong> ${sentence}`,
  )
  expect(aside.indexOf('30. November')).toBeLessThan(aside.indexOf('28. November'))
  expect(html.indexOf('</section>')).toBeLessThan(html.indexOf(aside))
})

test('02 an English article has English correction labels', () => {
  const html = renderFragment({...corrected, language: 'en'}, {now, typography: false})
  expect(html).toContain('aria-label="Corrections"')
  expect(html).toContain('>30 November 2026</time>:</strong>')
})

test('03 plain text ends with the corrections', () => {
  const {corrections: _, ...before} = corrected
  expect(renderText(corrected)).toBe(
    `${renderText(before)}\n\nKorrektur vom 30. November 2026: ${sentence}\n\n` +
      'Korrektur vom 28. November 2026: Der Name der Ministerin war falsch geschrieben.',
  )
})

test('04 Markdown has a paragraph for each correction', () => {
  const markdown = renderMarkdown(corrected, {typography: false})
  expect(markdown).toContain(`**Korrektur vom 30. November 2026:** ${sentence}\n`)
})

test('05 JSON-LD has CorrectionComments, and the last correction as dateModified', () => {
  const data = JSON.parse(renderJsonLd(corrected, {...options, now}))
  expect(data).toMatchObject({
    dateModified: '2026-11-29T23:30:00.000Z',
    correction: [
      {'@type': 'CorrectionComment', text: sentence, datePublished: '2026-11-29T23:30:00.000Z'},
      {'@type': 'CorrectionComment', datePublished: '2026-11-28'},
    ],
  })
  expect(data.articleBody).not.toContain('Korrektur vom')
  const {corrections: _, ...before} = corrected
  expect(JSON.parse(renderJsonLd(before, options))).not.toHaveProperty('correction')
})

test('06 ninjs has the corrections in its bodies and descriptions', () => {
  const [text = ''] = renderFormats(corrected, ['ninjs'], {...options, now})
  expect(JSON.parse(text)).toMatchObject({
    versionCreated: '2026-11-29T23:30:00.000Z',
    descriptions: [
      {role: 'summary'},
      {role: 'correction', value: `Korrektur vom 30. November 2026: ${sentence}`},
      {role: 'correction'},
    ],
    bodies: [{value: expect.stringContaining(sentence)}, {value: expect.stringContaining('13')}],
  })
})

test("07 feeds contain the corrections, and date the article's update by them", () => {
  const articles = [corrected]
  for (const feed of [renderRss, renderAtom, renderJsonFeed]) {
    expect(feed(articles, site, {...options, now, typography: false})).toContain(sentence)
  }
  expect(renderAtom(articles, site, {...options, now})).toContain('2026-11-29T23:30:00.000Z')
})

test('08 an unpublished correction has no date', () => {
  const article = {...everything, corrections: [{text: sentence}]}
  expect(renderText(article)).toContain(`\n\nKorrektur: ${sentence}`)
  expect(new LivePage().render(article).page()).toContain('<strong>Korrektur:</strong>')
})

const word = fc.stringMatching(/^[a-zäöü]{8,12}$/u)
const date = fc.constantFrom('2026-11-28', '2026-11-29T10:00:00Z', undefined)
const corrections = fc.array(fc.record({text: word, date}), {minLength: 1, maxLength: 4})

test('09 law: every format shows the words of every correction', () => {
  fc.assert(
    fc.property(corrections, fc.constantFrom('de', 'en', 'ar'), (written, language) => {
      const article = {...everything, language, corrections: written}
      const made = renderFormats(article, names, {...options, now, hyphenation: false})
      const live = new LivePage({hyphenation: false}).render(article).page()
      for (const text of [...made, live]) {
        expect(written.filter(({text: words}) => !text.includes(words))).toEqual([])
      }
    }),
    {numRuns: 60},
  )
})

test.each([
  ['a text', 'Falsch.'],
  ['texts', ['Falsch.']],
  ['a number for a text', [{text: 7}]],
  ['a date that is none', [{text: 'Falsch.', date: '30.11.2026'}]],
  ['words in a field that is none', [{text: 'Richtig.', body: 'Falsch.'}]],
])('10 malformed corrections are an error with a path: %s', (_, value) => {
  expect(() => renderPage({...everything, corrections: value as never})).toThrow(/corrections/u)
})
