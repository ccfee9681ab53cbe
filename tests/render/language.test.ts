// The languages of articles and sites as BCP 47 tags.
import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'

import {
  formats,
  newsSitemapFiles,
  renderAtom,
  renderFrontPage,
  renderJsonFeed,
  renderRedirect,
  renderRss,
  type ContentProblem,
} from '../../src/render/index.ts'
import {block} from './blocks.ts'
import {site} from './sample-site.ts'

const now = new Date('2022-01-08T12:00:00Z')
const publishedAt = '2022-01-08T10:00:00Z'

/** All languages in the outputs for an article and a site with these languages. */
function languagesOf(language: unknown, siteLanguage?: unknown): string[] {
  const onSite = {...site, language: siteLanguage as string}
  const options = {site: onSite, now}
  const sections = [{_key: 's', body: [block(['Text'])]}]
  const article = {
    _id: 'a',
    slug: 'a',
    title: 'T',
    publishedAt,
    sections,
    language: language as string,
  }
  const files = [
    ...Object.values(formats).map(({render}) => render(article, options)),
    renderFrontPage([article], onSite, options),
    renderRss([article], onSite, options),
    renderAtom([article], onSite, options),
    renderJsonFeed([article], onSite, options),
    renderRedirect('a', onSite),
    ...[...newsSitemapFiles([article], onSite, now)].map(({content}) => content),
  ]
  return [...files.join('\n').matchAll(said)].map((match) => match.slice(1).find(Boolean) ?? '')
}

const said =
  /(?:hreflang|(?<![-\w])lang|xml:lang)="([^"]*)"|"(?:inLanguage|language)": ?"([^"]*)"|<language>([^<]*)<|<news:language>([^<]*)</g

describe('the language of an article', () => {
  test.each([
    '',
    ' ',
    null,
    undefined,
    'deutsch',
    'de_DE',
    'x',
    'de-',
    'de--AT',
    'en-a',
    'de\n',
    5,
    {},
  ])('01 %j is replaced by the language of the site', (language) => {
    expect(new Set(languagesOf(language, 'fr'))).toEqual(new Set(['fr']))
    expect(new Set(languagesOf(language, language))).toEqual(new Set(['de']))
  })

  test.each([
    ['en', 'en'],
    ['de-AT', 'de-AT'],
    ['DE-at', 'de-AT'],
    ['deu', 'de'],
    ['zh-hans-cn', 'zh-Hans-CN'],
  ])('02 %s is written as %s', (language, tag) => {
    const languages = new Set(languagesOf(language, 'fr'))
    expect(languages).toContain(tag)
    for (const other of languages) expect([tag, tag.slice(0, 2), 'fr']).toContain(other)
  })

  test('03 an invalid language is reported, an empty one is not', () => {
    const problemsOf = (language: string) => {
      const problems: ContentProblem[] = []
      const onProblem = (problem: ContentProblem) => void problems.push(problem)
      formats.page.render({title: 'T', language, sections: []}, {onProblem})
      return problems.map(({code, path}) => `${code} ${path}`)
    }
    expect(problemsOf('deutsch')).toEqual(['invalid-language language'])
    expect(problemsOf('')).toEqual([])
  })
})

test('04 law: every output has a valid BCP 47 language', () => {
  const tag = fc.oneof(
    fc.string(),
    fc.stringMatching(/^[a-zA-Z]{1,4}([-_][a-zA-Z0-9]{1,9}){0,3}$/),
    fc.constantFrom('de', 'en-GB', 'art-lojban', 'i-klingon', 'x-privat', 'de-x-privat'),
  )
  fc.assert(
    fc.property(tag, tag, (language, siteLanguage) => {
      const languages = languagesOf(language, siteLanguage)
      expect(languages.length).toBeGreaterThan(8)
      for (const one of languages) expect(Intl.getCanonicalLocales(one)).toEqual([one])
    }),
    {numRuns: 60},
  )
})
