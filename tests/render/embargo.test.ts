// Renderers leave out or reject an article under embargo.
import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'

import {
  formats,
  isHeldBack,
  newsSitemapFiles,
  readDate,
  renderArchivePage,
  renderAtom,
  renderFrontPage,
  renderJsonFeed,
  renderLlmsTxt,
  renderRss,
  renderSourcePage,
  renderTopicPage,
  sitemapFiles,
  type ContentProblem,
  type FormatName,
  type RenderOptions,
} from '../../src/render/index.ts'
import {blinken, block, span} from './blocks.ts'
import {site} from './sample-site.ts'

const moment = '2030-06-14T10:00:00.000Z'
const now = new Date(moment)

function article(publishedAt: string | undefined, updatedAt?: string) {
  const body = [block([span('Geheim', 'q')], {markDefs: [blinken]})]
  const sections = [{_key: 's', body}]
  return {_id: 'a', slug: 'a', title: 'Geheim', publishedAt, updatedAt, topics: ['Wahl'], sections}
}

/** Every list that articles are given to, as one text. */
function listsOf(one: ReturnType<typeof article>, options: RenderOptions): Record<string, string> {
  const articles = [one]
  const statements = [{...one, passages: one.sections}]
  const source = {...blinken.source, slug: 'blinken'}
  return {
    front: renderFrontPage(articles, site, options),
    topic: renderTopicPage({topic: 'Wahl', articles}, site, options),
    source: renderSourcePage({source, articles: statements}, site, options),
    archive: renderArchivePage({month: '2030-06', articles}, site, options),
    rss: renderRss(articles, site, options),
    atom: renderAtom(articles, site, options),
    jsonFeed: renderJsonFeed(articles, site, options),
    llms: renderLlmsTxt(articles, site, options),
    news: [...newsSitemapFiles(articles, site, now, options)].map(({content}) => content).join(''),
  }
}

const hours = (least: number, most: number) =>
  fc.integer({min: least * 3_600, max: most * 3_600}).map((seconds) => {
    return new Date(now.getTime() + seconds * 1_000).toISOString()
  })
const written = (moments: fc.Arbitrary<string>) =>
  fc.oneof(
    moments,
    moments.map((text) => text.slice(0, 10)),
    moments.map((text) => text.slice(0, 16)),
    moments.map((text) => `${text.slice(0, 19)}-07:00`),
  )

describe('an article under embargo', () => {
  const options = {site, now, timeZone: 'America/New_York'}

  test('01 law: lists show an article from its publication time on, and not before', () => {
    fc.assert(
      fc.property(written(hours(-23, 40)), (publishedAt) => {
        const isHeld = isHeldBack(readDate(publishedAt, options.timeZone), now)
        for (const [name, text] of Object.entries(listsOf(article(publishedAt), options))) {
          expect(text.includes('Geheim'), name).toBe(!isHeld)
        }
      }),
      {numRuns: 50},
    )
  })

  test.each(Object.keys(formats) as FormatName[])(
    '02 %s rejects it until its publication time, except with ignoreEmbargo',
    (name) => {
      const {render} = formats[name]
      const before = {...options, now: new Date(now.getTime() - 1)}
      expect(() => render(article(moment), before)).toThrow(
        'The article is held back until 14 June 2030, 06:00 (America/New_York). Render it then, or with the option ignoreEmbargo.',
      )
      const shown = render(article(moment), options)
      expect(shown).toContain('Geheim')
      expect(render(article(moment), {...before, ignoreEmbargo: true})).toBe(shown)
    },
  )

  test('03 the clock decides when the options have no time', () => {
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString()
    expect(renderRss([article(tomorrow)], site)).not.toContain('Geheim')
    expect(() => formats.page.render(article(tomorrow))).toThrow('held back')
    expect(renderRss([article(undefined)], site)).toContain('Geheim')
  })
})

test('04 law: no output has a date after its time, and a future update is reported', () => {
  fc.assert(
    fc.property(written(hours(-40, 0)), written(hours(-40, 40)), (publishedAt, updatedAt) => {
      fc.pre(!isHeldBack(readDate(publishedAt, 'UTC'), now))
      const problems: ContentProblem[] = []
      const onProblem = (problem: ContentProblem) => void problems.push(problem)
      const options = {site, now, timeZone: 'UTC'}
      const one = article(publishedAt, updatedAt)
      const entries = [{path: 'a/', lastModified: updatedAt}]
      const files = [
        ...Object.values(listsOf(one, options)),
        ...Object.values(formats).map(({render}) => render(one, options)),
        ...[...sitemapFiles(entries, site, options)].map(({content}) => content),
      ]
      for (const [text] of files.join('').matchAll(dates)) {
        expect(Date.parse(text), text).toBeLessThanOrEqual(now.getTime())
      }
      formats.page.render(one, {...options, onProblem})
      const isAhead = isHeldBack(readDate(updatedAt, 'UTC'), now)
      const [expected] = isAhead ? [['future-update', 'updatedAt']] : []
      expect(problems.map(({code, path}) => [code, path])[0]).toEqual(expected)
    }),
    {numRuns: 50},
  )
})

/** As ISO 8601 and RFC 822 have them, of the year of these articles. */
const dates = /2030-\d\d-\d\d(?:T[\d:.]+Z)?|\w{3}, \d\d \w{3} 2030 [\d:]+ GMT/g
