// Sitemaps and news sitemaps, and their limits.
import {XMLParser, XMLValidator} from 'fast-xml-parser'
import {describe, expect, test} from 'vitest'

import type {SiteFile} from '../../src/render/index.ts'
import {newsSitemapFiles, renderRobotsTxt, sitemapFiles} from '../../src/render/index.ts'
import {site} from './sample-site.ts'

interface Url {
  readonly loc: string
  readonly lastmod?: string
  readonly 'news:news'?: Record<string, unknown>
}

const parser = new XMLParser({isArray: (name) => name === 'url' || name === 'sitemap'})

function urlsOf({content}: SiteFile): Url[] {
  expect(XMLValidator.validate(content)).toBe(true)
  const {urlset} = parser.parse(content) as {urlset: '' | {url?: Url[]}}
  return urlset === '' ? [] : (urlset.url ?? [])
}

function indexed({content}: SiteFile): string[] {
  expect(XMLValidator.validate(content)).toBe(true)
  const {sitemapindex} = parser.parse(content) as {sitemapindex: {sitemap: {loc: string}[]}}
  return sitemapindex.sitemap.map(({loc}) => loc)
}

describe('sitemaps', () => {
  test('001 list the pages and their last changes', () => {
    const entries = [
      {path: 'a/', lastModified: '2022-01-08T17:00:00+01:00'},
      {path: 'thema/%C3%BC/', lastModified: 'gestern'},
      {path: ''},
    ]
    const [first, index, ...more] = [...sitemapFiles(entries, site)]
    expect(first && urlsOf(first)).toEqual([
      {loc: 'https://newsdesk.example/a/', lastmod: '2022-01-08T16:00:00.000Z'},
      {loc: 'https://newsdesk.example/thema/%C3%BC/'},
      {loc: 'https://newsdesk.example/'},
    ])
    expect(index?.path).toBe('sitemap.xml')
    expect(index && indexed(index)).toEqual(['https://newsdesk.example/sitemap-1.xml'])
    expect(more).toEqual([])
  })

  test('002 hold at most 50,000 addresses each, and the index is written last', () => {
    function* entries() {
      for (let at = 0; at < 100_001; at++) yield {path: `${at}/`}
    }
    const files = [...sitemapFiles(entries(), site)]
    expect(files.map(({path}) => path)).toEqual([
      'sitemap-1.xml',
      'sitemap-2.xml',
      'sitemap-3.xml',
      'sitemap.xml',
    ])
    const counts = files.slice(0, 3).map(({content}) => content.split('<url>').length - 1)
    expect(counts).toEqual([50_000, 50_000, 1])
  })

  test('003 without pages are one empty sitemap', () => {
    const [first, index] = [...sitemapFiles([], site)]
    expect(first && urlsOf(first)).toEqual([])
    expect(index && indexed(index)).toHaveLength(1)
  })
})

describe('news sitemaps', () => {
  const now = new Date('2022-01-10T12:00:00Z')
  const entry = (slug: string, publishedAt: string | null, title: string | null = 'T') => ({
    slug,
    title,
    publishedAt,
    language: 'de',
  })
  const slugsOf = (articles: Parameters<typeof newsSitemapFiles>[0]) =>
    [...newsSitemapFiles(articles, site, now)]
      .slice(0, -1)
      .flatMap(urlsOf)
      .map(({loc}) => loc.slice(site.baseUrl.length))

  test('001 list the articles of the last two days only', () => {
    expect(
      slugsOf([
        entry('jetzt', '2022-01-10T12:00:00Z'),
        entry('knapp', '2022-01-08T12:00:00Z'),
        entry('zu-alt', '2022-01-08T11:59:59Z'),
        entry('kommt-erst', '2022-01-10T12:00:01Z'),
        entry('ohne-tag', null),
        entry('kein-tag', 'heute'),
        entry('ohne-titel', '2022-01-10T11:00:00Z', null),
        entry('../raus', '2022-01-10T11:00:00Z'),
      ]),
    ).toEqual(['jetzt/', 'knapp/'])
  })

  test('002 have title, language, publication and date', () => {
    const articles = [entry('a', '2022-01-10T11:00:00Z', 'A & <B> "C"\u0007')]
    const [first] = [...newsSitemapFiles(articles, site, now)]
    expect(first && urlsOf(first)[0]?.['news:news']).toEqual({
      'news:publication': {'news:name': 'Verlag Newsdesk', 'news:language': 'de'},
      'news:publication_date': '2022-01-10T11:00:00.000Z',
      'news:title': 'A &amp; <B> "C"'.replace('&amp;', '&'),
    })
  })

  test('003 hold at most 1,000 articles each', () => {
    const many = Array.from({length: 2001}, (_, at) => entry(`a${at}`, '2022-01-10T11:00:00Z'))
    const files = [...newsSitemapFiles(many, site, now)]
    expect(files.map(({path}) => path)).toEqual([
      'news-sitemap-1.xml',
      'news-sitemap-2.xml',
      'news-sitemap-3.xml',
      'news-sitemap.xml',
    ])
    expect(files.slice(0, 3).map((file) => urlsOf(file).length)).toEqual([1000, 1000, 1])
  })
})

test('robots.txt names the sitemaps', () => {
  expect(renderRobotsTxt(site)).toContain('Sitemap: https://newsdesk.example/sitemap.xml\n')
})
