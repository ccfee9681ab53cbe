// Every renderer accepts sound, hostile, malformed and large content.
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'

import {blockNames} from '../../src/content/block-names.ts'
import type {Article, RenderOptions} from '../../src/render/index.ts'
import {checkContent, formats, RenderError} from '../../src/render/index.ts'
import {block, span} from './blocks.ts'
import {faultsOf} from './corpus/check-output.ts'
import {growing} from './corpus/growing.ts'
import {hostileArticle, malformed} from './corpus/hostile.ts'
import {exportedWriters, formatNames, writers} from './corpus/writers.ts'
import {sampleBlock, withEveryBlock} from './sample-blocks.ts'
import {everything, options, seeded, site} from './sample-site.ts'

// The long mode: `npm run test:long`.
const isLong = process.env.MODE === 'long'
const everyWriter = Object.entries(writers)
const marking: RenderOptions = {...options, unknown: 'mark', now: new Date('2026-01-01T00:00:00Z')}

test('the corpus runs every renderer that the room exports', () => {
  expect(Object.keys(writers).toSorted()).toEqual(exportedWriters.toSorted())
})

describe.each(everyWriter)('%s', (_name, {kind, write}) => {
  test('writes valid output for sound articles', () => {
    for (const article of [{_id: 'a', ...seeded}, withEveryBlock(everything)]) {
      const files = write(article, site, {...marking, unknown: 'throw'})
      expect(files.flatMap((file) => faultsOf(file, kind))).toEqual([])
    }
  })

  test('writes safe and valid output for hostile articles', () => {
    fc.assert(
      fc.property(hostileArticle, (article) => {
        const named = {...article, _id: `a${article._id}`}
        const files = write(named, site, marking)
        expect(files.flatMap((file) => faultsOf(file, kind))).toEqual([])
      }),
      {numRuns: isLong ? 2000 : 60},
    )
  }, 600_000)

  test('marks a malformed article, or rejects it with a RenderError', () => {
    fc.assert(
      fc.property(malformed, (value) => {
        const isArticle = typeof value === 'object' && value !== null && !Array.isArray(value)
        const article = (isArticle ? {...value, _id: 'a'} : {_id: 'a', sections: value}) as Article
        const files = write(article, site, marking)
        expect(files.flatMap((file) => faultsOf(file, kind))).toEqual([])
        const error = thrownBy(() => write(value as Article, site, options))
        expect(error === undefined || !isArticle || error instanceof RenderError).toBe(true)
      }),
      {numRuns: isLong ? 5000 : 150},
    )
  }, 600_000)
})

/** Processor time, which other processes do not affect. */
function secondsFor(work: () => void): number {
  const start = process.cpuUsage()
  work()
  const {user, system} = process.cpuUsage(start)
  return (user + system) / 1e6
}

describe('rendering takes linear time in every format', () => {
  test.each(Object.entries(growing))(
    '%s',
    (_name, articleOf) => {
      const factor = 8
      const small = isLong ? 5000 : 1500
      const articles = [small, small * factor].map((n) => ({...articleOf(n), _id: 'a', slug: 'a'}))
      const checks = articles.map((article) => () => checkContent(article))
      const works = everyWriter.map(([name, {write}]) => ({
        name,
        runs: articles.map((article) => () => write(article, site, marking)),
      }))
      for (const {name, runs} of [{name: 'checkContent', runs: checks}, ...works]) {
        const [short, long] = runs.map((run) => () => secondsFor(run))
        const seconds = long?.() ?? 0
        // Very short durations are too noisy to compare.
        if (seconds < 0.5) continue
        const before = Math.min(...[1, 2, 3].map(() => short?.() ?? 0))
        // Quadratic time would be 64 times as much.
        expect(long?.(), name).toBeLessThan(Math.max(before * factor * 3.5, 0.5))
      }
    },
    600_000,
  )
})

describe('a field of any length is rendered in every format', () => {
  const long = [
    ['marks that open and close', '"z" '.repeat(200_000)],
    ['one word', 'ä'.repeat(isLong ? 10_000_000 : 1_000_000)],
    ['line breaks', 'x\n'.repeat(isLong ? 500_000 : 200_000)],
    ['nothing but line breaks', '\n'.repeat(1_000_000)],
    ['nothing but spaces', `x${' '.repeat(1_000_000)}x`],
  ] as const
  const asset = (text: string) => ({_id: text, url: `https://a.example/${text}`})
  const articles = [
    (text: string) => ({lead: text}),
    (text: string) => ({kicker: text, title: text, topics: [text], authors: [{name: text}]}),
    (text: string) => ({sections: [{heading: text, body: [block([span(text, 'strong'), text])]}]}),
    (text: string) => ({
      language: text,
      sections: [{body: [{_type: 'quote', text, role: text, source: {name: text}}]}],
    }),
    (text: string) => ({image: {alt: text, caption: text, credit: text, asset: asset(text)}}),
  ]
  // Typography takes a second for so many marks, so only the long mode tries all lists and fields.
  const tried = isLong ? articles : articles.slice(0, 1)
  const writersOf = (text: string) =>
    isLong || !text.includes('"') ? everyWriter : everyWriter.filter(([, {isFormat}]) => isFormat)

  test.each(long)(
    '%s',
    (_name, text) => {
      for (const article of tried) {
        for (const [name, {write}] of writersOf(text)) {
          const whole = {...article(text), _id: 'a', slug: 'a'} as Article
          const error = thrownBy(() => write(whole, site, marking))
          expect(error, name).toBeUndefined()
        }
      }
    },
    600_000,
  )

  test('a word of 10 MB as lead is rendered on the page with hyphenation', () => {
    const lead = 'a'.repeat(10_000_000)
    const {write} = writers['renderPage'] ?? {}
    expect(write?.({lead}, site, marking)[0]).toContain(lead)
  })
})

describe('every format holds the words of the article', () => {
  test.each(formatNames)('%s', (name) => {
    let count = 0
    const word = () => `wort${(count += 1)}x`
    const article = {
      _id: 'a',
      title: word(),
      lead: word(),
      sections: [
        {
          _key: 's',
          heading: word(),
          body: [
            block([`${word()} `, span(word(), 'strong', 'q'), ' "', span(word(), 'q'), '"'], {
              markDefs: [{_type: 'quote', _key: 'q', source: {name: 'A'}}],
            }),
            block([word()], {style: 'h3'}),
            block([word()], {style: 'blockquote'}),
            block([word()], {listItem: 'number', level: 3}),
            ...blockNames.map((type) => sampleBlock(type, word)),
          ],
        },
      ],
    }
    const written = formats[name].render(article, {...options, hyphenation: false})
    const missing = Array.from({length: count}, (_, at) => `wort${at + 1}x`).filter(
      (one) => !written.includes(one),
    )
    // Plain text is the text of the article, without its title.
    expect(missing).toEqual(name === 'text' ? ['wort1x'] : [])
  })
})

function thrownBy(work: () => unknown): unknown {
  try {
    work()
    return undefined
  } catch (error) {
    return error
  }
}
