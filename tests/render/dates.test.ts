// Dates are parsed and shown in the time zone of the newsroom.
import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'

import {
  formats,
  readDate,
  renderArchivePage,
  renderAtom,
  renderJsonFeed,
  renderMarkdown,
  renderNinjs,
  renderPage,
  renderRss,
  sitemapFiles,
  type ContentProblem,
  type RenderOptions,
} from '../../src/render/index.ts'
import {block} from './blocks.ts'
import {site} from './sample-site.ts'

const timeZone = 'Europe/Berlin'
const now = new Date('2030-01-01T00:00:00Z')
const options: RenderOptions = {site, timeZone, now}

/** Zones whose calendars have left out a day, when they moved over the date line. */
const skipped = new Set([
  'Pacific/Apia',
  'Pacific/Enderbury',
  'Pacific/Fakaofo',
  'Pacific/Kiritimati',
  'Pacific/Kwajalein',
])

const dated = (publishedAt: unknown, updatedAt?: unknown) => ({
  _id: 'a',
  slug: 'a',
  title: 'Titel',
  sections: [{_key: 's', body: [block(['Text'])]}],
  publishedAt: publishedAt as string,
  updatedAt: updatedAt as string,
})

describe('parsing a date', () => {
  test.each([
    ['a day', '2023-06-14', '2023-06-14'],
    ['a moment', '2023-06-14T10:00:00Z', '2023-06-14T10:00:00.000Z'],
    ['without seconds', '2023-06-14T10:00Z', '2023-06-14T10:00:00.000Z'],
    ['small letters', '2023-06-14t10:00:00z', '2023-06-14T10:00:00.000Z'],
    ['a space', '2023-06-14 10:00:00Z', '2023-06-14T10:00:00.000Z'],
    ['fractions', '2023-06-14T10:00:00.1239Z', '2023-06-14T10:00:00.123Z'],
    ['a comma', '2023-06-14T10:00:00,5Z', '2023-06-14T10:00:00.500Z'],
    ['an offset', '2023-06-14T10:00:00+02:00', '2023-06-14T08:00:00.000Z'],
    ['an offset without a colon', '2023-06-14T10:00:00-0330', '2023-06-14T13:30:00.000Z'],
    ['an offset of hours', '2023-06-14T10:00:00+05', '2023-06-14T05:00:00.000Z'],
    ['no zone: the newsroom’s', '2023-06-14T10:00:00', '2023-06-14T08:00:00.000Z'],
    ['no zone, in winter', '2023-01-14T10:00', '2023-01-14T09:00:00.000Z'],
    ['no zone, twice on the clock: the first', '2023-10-29T02:30', '2023-10-29T00:30:00.000Z'],
    ['no zone, skipped by the clock', '2023-03-26T02:30', '2023-03-26T01:30:00.000Z'],
    ['the end of a day', '2023-06-14T24:00:00Z', '2023-06-15T00:00:00.000Z'],
    ['a leap second', '2016-12-31T23:59:60Z', '2016-12-31T23:59:59.000Z'],
    ['a leap day', '2024-02-29', '2024-02-29'],
    ['long ago', '0044-03-15', '0044-03-15'],
    ['far ahead', '9999-12-30', '9999-12-30'],
  ])('01 %s: %s becomes %s', (_, text, iso) => {
    expect(readDate(text, timeZone)?.iso).toBe(iso)
  })

  test.each([
    ['no such day', '2023-02-30'],
    ['no such day, with a time', '2023-02-30T10:00:00Z'],
    ['no leap day', '2023-02-29T10:00:00Z'],
    ['a month', '2023-06'],
    ['a year', '2023'],
    ['a week', '2023-W24-3'],
    ['a day of the year', '2023-165'],
    ['without hyphens', '20230614T100000Z'],
    ['an hour alone', '2023-06-14T10Z'],
    ['after the end of a day', '2023-06-14T24:01:00Z'],
    ['no such hour', '2023-06-14T25:00:00Z'],
    ['no such minute', '2023-06-14T10:60:00Z'],
    ['no such second', '2023-06-14T10:00:61Z'],
    ['no such offset', '2023-06-14T10:00:00+24:00'],
    ['a day with an offset', '2023-06-14+02:00'],
    ['five digits', '12023-06-14'],
    ['a far year', '+012023-06-14T10:00:00Z'],
    ['before the first year', '0000-06-14'],
    ['a year that is the next one somewhere', '9999-12-31T23:00:00Z'],
    ['a name behind it', '2023-06-14 (Mittwoch)'],
    ['a line break', '2023-06-14\n'],
    ['words', 'gestern'],
    ['nothing', ''],
    ['a number', 1_686_736_800_000],
    ['an object', {}],
  ])('02 an invalid date is reported with its path: %s', (_, value) => {
    expect(readDate(value, timeZone)).toBeUndefined()
    const problems: ContentProblem[] = []
    const onProblem = (problem: ContentProblem) => void problems.push(problem)
    renderPage(dated(value, value), {...options, unknown: 'mark', onProblem})
    expect(problems.map(({code, path}) => [code, path])).toEqual([
      ['invalid-date', 'publishedAt'],
      ['invalid-date', 'updatedAt'],
    ])
    expect(() => renderPage(dated(value), options)).toThrow(/publishedAt/)
  })

  const zones = fc.constantFrom(
    ...Intl.supportedValuesOf('timeZone').filter((name) => !skipped.has(name)),
  )
  const days = fc
    .date({min: new Date('1920-01-01'), max: new Date('2100-01-01'), noInvalidDate: true})
    .map((date) => date.toISOString().slice(0, 10))

  test('03 law: a day starts at its first moment in every time zone', () => {
    fc.assert(
      fc.property(days, zones, (day, zone) => {
        const {moment} = readDate(day, zone) ?? {moment: new Date(0)}
        const dayAt = (time: number) =>
          new Intl.DateTimeFormat('en-CA', {timeZone: zone, dateStyle: 'short'}).format(time)
        expect(dayAt(moment.getTime())).toBe(day)
        expect(dayAt(moment.getTime() - 1_000) < day).toBe(true)
      }),
    )
  })

  test('04 law: a text in the form of a date is read as by Date, or rejected', () => {
    const text = fc.stringMatching(
      /^\d{4}-[01]\d-[0-3]\d(T[0-2]\d:[0-5]\d(:[0-5]\d(\.\d{1,3})?)?(Z|[+-][01]\d:[0-5]\d))?$/,
    )
    fc.assert(
      fc.property(text, (value) => {
        const when = readDate(value, 'UTC')
        const date = new Date(value)
        const isDay = new Date(value.slice(0, 10)).toJSON()?.startsWith(value.slice(0, 10)) ?? false
        fc.pre(date.getUTCFullYear() !== 0 && !/^(0000|0001-01|9999-12)/.test(value))
        const isRead = isDay && !Number.isNaN(date.getTime())
        expect(when?.moment.getTime()).toBe(isRead ? date.getTime() : undefined)
      }),
    )
  })
})

describe('a day without a time', () => {
  const article = dated('2023-06-14', '2023-06-15')
  const everyText = Object.values(formats).map(({render}) => render(article, options))

  test('05 is shown as a day, never with a time', () => {
    for (const text of everyText) expect(text).not.toMatch(/\d\d:\d\d Uhr/)
    const page = renderPage(article, options)
    expect(page).toContain('<time datetime="2023-06-14">14.\u{A0}Juni 2023</time>')
    expect(page).toContain('<time datetime="2023-06-15">15.\u{A0}Juni 2023</time>')
    expect(page).toContain('content="2023-06-14"')
    expect(page).toContain('"datePublished":"2023-06-14","dateModified":"2023-06-15"')
    expect(renderMarkdown(article, options)).toMatch(/^14.\sJuni 2023 · Stand: 15.\sJuni 2023$/mu)
  })

  test('06 starts at midnight in the newsroom in formats that know only times', () => {
    expect(renderRss([article], site, options)).toContain('Tue, 13 Jun 2023 22:00:00 GMT</pubDate>')
    const atom = renderAtom([article], site, options)
    expect(atom).toContain('<published>2023-06-13T22:00:00.000Z</published>')
    expect(atom).toContain('<updated>2023-06-14T22:00:00.000Z</updated>')
    expect(renderJsonFeed([article], site, options)).toContain('"2023-06-13T22:00:00.000Z"')
    expect(JSON.parse(renderNinjs(article, options))).toMatchObject({
      contentCreated: '2023-06-13T22:00:00.000Z',
      versionCreated: '2023-06-14T22:00:00.000Z',
    })
  })

  test('07 is listed under its day in the archive, and as a day in the sitemap', () => {
    const month = {month: '2023-06', articles: [article]}
    const page = renderArchivePage(month, site, options)
    expect(page).toContain('<h2 id="tag-2023-06-14">14. Juni 2023</h2>')
    expect(page).toContain('<time datetime="2023-06-14"></time>')
    const entries = [{path: 'a/', lastModified: '2023-06-14'}]
    const [file] = sitemapFiles(entries, site, options)
    expect(file?.content).toContain('<lastmod>2023-06-14</lastmod>')
  })

  test('08 an update on the day of publication never precedes it in a feed', () => {
    const sameDay = dated('2023-06-14T10:00:00Z', '2023-06-14')
    expect(renderAtom([sameDay], site, options)).toContain('<updated>2023-06-14T10:00:00.000Z')
  })
})
