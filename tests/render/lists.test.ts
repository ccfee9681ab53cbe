// The front page, pages of topics and sources, the archive and `llms.txt`.
import {describe, expect, test} from 'vitest'

import type {ContentProblem} from '../../src/render/index.ts'
import {
  RenderError,
  renderFrontPage,
  renderLlmsTxt,
  renderRedirect,
  renderSourcePage,
  renderTopicPage,
} from '../../src/render/index.ts'
import {blinken, block, quotation, span} from './blocks.ts'
import {attribute, elementsOf, paragraphsOf} from './html-text.ts'
import {listed, options, site} from './sample-site.ts'

const linksOf = (html: string) =>
  elementsOf(html.slice(html.indexOf('<main>')), 'a').map((link) => attribute(link, 'href'))

describe('the front page', () => {
  test('001 links to its articles in the given order, with the first one large', () => {
    const html = renderFrontPage(listed, site, options)
    const teasers = elementsOf(html, 'article').map((teaser) => attribute(teaser, 'class'))
    expect(teasers).toEqual(['teaser leading', ...Array.from({length: 5}, () => 'teaser')])
    expect(linksOf(html).slice(0, 3)).toEqual([
      'kasachstan-proteste/',
      'hafen-und-bahn/',
      'meldung-0/',
    ])
  })

  test('002 leaves out and reports articles that have no address or cannot be rendered', () => {
    const problems: ContentProblem[] = []
    const bad = [
      {slug: '..', title: 'A'},
      {slug: 'b', title: 5 as never},
      {slug: 'c', title: 'C'},
    ]
    const html = renderFrontPage(bad, site, {onProblem: (problem) => problems.push(problem)})
    expect(elementsOf(html, 'h2')).toHaveLength(1)
    expect(problems.map(({code, path}) => [code, path])).toEqual([['invalid-text', 'title']])
  })

  test('003 marks the language of each article', () => {
    const html = renderFrontPage([{slug: 'a', title: '"Yes"', language: 'en'}], site)
    expect(html).toContain('“Yes”')
    expect(elementsOf(html, 'article').map((one) => attribute(one, 'lang'))).toEqual(['en'])
  })
})

describe('the page of a topic', () => {
  test('001 has links relative to its own path', () => {
    const html = renderTopicPage({topic: 'Häfen', articles: listed}, site, options)
    expect(linksOf(html)).toContain('../../hafen-und-bahn/')
    expect(html).toContain('<link rel="canonical" href="https://newsdesk.example/thema/haefen/">')
  })

  test('002 fails for a topic without an address', () => {
    expect(() => renderTopicPage({topic: '!?', articles: []}, site)).toThrow(RenderError)
  })
})

describe('the page of a source', () => {
  const source = {_id: 'source-blinken', name: 'Antony "Tony" Blinken', slug: 'blinken'}
  const other = {_type: 'quote', _key: 'o', source: {_id: 'source-b', name: 'B'}}
  const articles = [
    {
      slug: 'a',
      title: 'Titel',
      publishedAt: '2022-01-08T16:00:00Z',
      passages: [
        {
          heading: 'Zwischentitel',
          body: [
            block(['Er sagte "', span('ja', 'q'), '", sie "', span('nein', 'o'), '".'], {
              markDefs: [blinken, other],
            }),
            {...blinken, text: 'So ist es.'} as never,
          ],
        },
      ],
    },
  ]

  test('001 shows all statements in their paragraphs, and marks those of the source', () => {
    const html = renderSourcePage({source, articles}, site)
    expect(paragraphsOf(html.slice(html.indexOf('<article')))).toEqual(
      expect.arrayContaining(['Zwischentitel', 'Er sagte "ja", sie "nein".', 'So ist es.']),
    )
    expect(elementsOf(html, 'q').map((q) => attribute(q, 'class'))).toEqual(['theirs', undefined])
    expect(linksOf(html)).toEqual([
      '../../a/',
      '../../feed.xml',
      '../../atom.xml',
      '../../feed.json',
    ])
  })

  test('002 has the statements in its JSON-LD', () => {
    const html = renderSourcePage({source, articles}, site)
    const json = /<script[^>]*>(.*)<\/script>/u.exec(html)?.[1] ?? ''
    expect(JSON.parse(json)).toMatchObject({
      '@type': 'ProfilePage',
      mainEntity: {'@type': 'Person', name: source.name},
      hasPart: [{text: 'ja'}, {text: 'So ist es.'}],
    })
  })

  test('003 exists for a source without statements, and fails for one without an address', () => {
    expect(renderSourcePage({source, articles: []}, site)).toContain('nichts zitiert')
    expect(() => renderSourcePage({source: {name: 'A'}, articles}, site)).toThrow('no slug')
  })

  test('004 leaves out and reports an article with a paragraph that cannot be rendered', () => {
    const problems: string[] = []
    const bad = [
      {
        ...articles[0],
        slug: 'b',
        passages: [{body: [quotation('"', 'x', '"'), {_type: 'slideshow'}]}],
      },
    ]
    const html = renderSourcePage({source, articles: [...articles, ...bad]}, site, {
      onProblem: ({code}) => problems.push(code),
    })
    expect(elementsOf(html, 'article')).toHaveLength(1)
    expect(problems).toEqual(['unknown-type'])
  })
})

test('a redirect works without a script, for readers and search engines', () => {
  const html = renderRedirect('neu', site)
  expect(html).toContain('<meta http-equiv="refresh" content="0; url=../neu/">')
  expect(html).toContain('<link rel="canonical" href="https://newsdesk.example/neu/">')
  expect(html).toContain('<a href="../neu/">')
  expect(() => renderRedirect('../x', site)).toThrow(RenderError)
})

test('llms.txt lists the articles with links to their Markdown', () => {
  const text = renderLlmsTxt([{slug: 'a', title: '[T](x)', lead: 'L\nM'}], site)
  expect(text).toBe(`# Der Newsdesk

> Nachrichten, und wer was gesagt hat

## Neueste Artikel

- [\\[T\\]\\(x)](https://newsdesk.example/a/article.md): L M
`)
})
