// Every output has a path in the site, and no path leads out of it.
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'

import {
  articlePath,
  fileOf,
  isSlug,
  RenderError,
  renderPage,
  siteUrl,
  sourcePath,
  topicPath,
  topicSlug,
} from '../../src/render/index.ts'
import {slugify} from '../../schemas/index.ts'
import {site} from './sample-site.ts'

test('articles, sources, topics and files have the expected paths', () => {
  expect(articlePath('kasachstan-proteste')).toBe('kasachstan-proteste/')
  expect(sourcePath('antony-blinken', site)).toBe('quelle/antony-blinken/')
  expect(topicPath('Häfen & Küste', site)).toBe('thema/haefen-kueste/')
  expect(topicPath('Trade', {...site, language: 'en'})).toBe('topic/trade/')
  expect(siteUrl({...site, baseUrl: 'https://a.example/b'}, 'c/')).toBe('https://a.example/b/c/')
  expect(fileOf('thema/%C3%BC/')).toBe('thema/ü/index.html')
  expect(fileOf('')).toBe('index.html')
  expect(fileOf('feed.xml')).toBe('feed.xml')
})

test.each([
  '',
  '.',
  '..',
  '../x',
  'a/b',
  'a\\b',
  'a\0',
  ' a',
  'a%2fb',
  '-a',
  'a'.repeat(201),
  'ü'.repeat(101),
  null,
  5,
])('a slug that could lead out of the site is rejected: %j', (slug) => {
  expect(isSlug(slug)).toBe(false)
  expect(() => articlePath(slug as string)).toThrow(RenderError)
})

describe('topics', () => {
  const german = fc
    .array(fc.constantFrom(...'a b z Ä Ö Ü ä ö ü ß 0 9 - & / é ñ'.split(' '), ' '), {maxLength: 40})
    .map((letters) => letters.join(''))

  test('have the slug that the schema compares topics by', () => {
    fc.assert(
      fc.property(german, (topic) => {
        expect(topicSlug(topic)).toBe(slugify(topic))
      }),
    )
  })

  test('in other scripts have a path', () => {
    expect(topicSlug('Казахстан')).toBe('казахстан')
    expect(topicSlug('東京 2020')).toBe('東京-2020')
    expect(topicSlug('& / !')).toBe('')
    expect(topicPath('& / !', site)).toBeUndefined()
  })

  test('that look the same are one topic', () => {
    const invisible = fc.constantFrom(
      '\u00AD',
      '\u200B',
      '\u200C',
      '\u200D',
      '\u2060',
      '\uFEFF',
      '\uFE0F',
      '\u034F',
      '\u202E',
    )
    const words = fc.constantFrom(
      'Wirtschaft',
      'Häfen & Küste',
      'Казахстан',
      '東京 2020',
      'می خواهم',
      'COVID-19',
    )
    const disguise = fc.array(fc.tuple(fc.nat(), invisible), {maxLength: 6})
    const spaces = fc.constantFrom(' ', '  ', '\u00A0', '\u202F', '\t', '\r\n', '\u2028')
    const form = fc.constantFrom('NFC', 'NFD')
    fc.assert(
      fc.property(words, disguise, spaces, form, (topic, places, space, normal) => {
        let written = topic.normalize(normal).replaceAll(' ', space)
        for (const [place, character] of places) {
          const at = place % (written.length + 1)
          written = written.slice(0, at) + character + written.slice(at)
        }
        expect(topicSlug(written)).toBe(topicSlug(topic))
        const topics = [topic, written, ` ${topic} `]
        const html = renderPage({slug: 'a', topics}, {site})
        expect(html.match(/<a [^>]*rel="tag">/gu)).toHaveLength(1)
      }),
    )
  })

  test('the slug of a slug is the same slug, for every character', () => {
    const changed: string[] = []
    for (let code = 0; code <= 0x10ffff; code += 1) {
      const slug = topicSlug(String.fromCodePoint(code))
      if (topicSlug(slug) !== slug) changed.push(`${code.toString(16)}: ${slug}`)
    }
    expect(changed).toEqual([])
    expect(topicSlug('Ǣ')).toBe('ae')
  })

  test('never lead out of the site', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), (topic) => {
        const path = topicPath(topic, site)
        if (path === undefined) return
        expect(fileOf(path)).toMatch(/^thema\/[^/]+\/index\.html$/u)
        expect(new URL(siteUrl(site, path)).pathname).toBe(`/${path}`)
        expect(topicSlug(topicSlug(topic))).toBe(topicSlug(topic))
        expect(new TextEncoder().encode(topicSlug(topic)).length).toBeLessThanOrEqual(200)
      }),
      {numRuns: 1000},
    )
  })
})
