// Text in another direction than its surroundings is marked.
import {describe, expect, test} from 'vitest'

import type {Article, FormatName} from '../../src/render/index.ts'
import {
  formats,
  renderBody,
  renderFragment,
  renderFrontPage,
  renderNinjs,
  renderPage,
  renderRss,
  renderTopicPage,
} from '../../src/render/index.ts'
import {LivePage} from '../../src/render/live/index.ts'
import {blinken, block, span} from './blocks.ts'
import {attribute, elementsOf} from './html-text.ts'
import {everything, options, seeded, site} from './sample-site.ts'

const ARABIC = 'مرحبا بالعالم!'
const HEBREW = 'שלום עולם!'

const quoted = block(['Er sagte "', span(ARABIC, 'q'), '" und ging.'], {markDefs: [blinken]})

/** An article in a language whose every field is the text. */
function article(text: string, language: string): Article {
  return {
    _id: 'a',
    slug: 'a',
    language,
    kicker: text,
    title: text,
    lead: text,
    topics: [text],
    authors: [{name: text}],
    image: {alt: text, caption: text, credit: text, asset: {url: 'https://a.example/b.jpg'}},
    sections: [
      {
        _key: 's',
        heading: text,
        body: [
          block([text]),
          block([text], {style: 'h3'}),
          block([text], {style: 'blockquote'}),
          block([text], {listItem: 'bullet', level: 1}),
          {_type: 'quote', _key: 'q', text, source: {name: text}, role: text} as never,
        ],
      },
    ],
  }
}

/** The elements with a direction of their own, as `name direction`. */
const directions = (html: string): string[] =>
  elementsOf(html).flatMap((element) => {
    const dir = attribute(element, 'dir')
    return dir === undefined ? [] : `${element.tagName} ${dir}`
  })

const ALL = ['p', 'h1', 'p', 'figcaption', 'h2', 'p', 'h3', 'p', 'li', 'p']

describe('text in the other direction is marked', () => {
  test.each([
    ['Arabic', ARABIC],
    ['Hebrew', HEBREW],
  ])('001 %s in a German article', (_script, text) => {
    const html = renderFragment(article(text, 'de'))
    expect(directions(html)).toEqual(ALL.map((name) => `${name} auto`))
    // The author, the credit, and the source and its role.
    expect(elementsOf(html, 'bdi')).toHaveLength(4)
  })

  test('002 German in an Arabic article, which is itself marked as rtl', () => {
    const own = ALL.map((name) => `${name} auto`)
    const german = renderFragment(article('Guten Tag!', 'ar'))
    // The byline has German words, because the renderer has no Arabic ones.
    expect(directions(german)).toEqual(['article rtl', ...own.toSpliced(3, 0, 'p ltr')])
    for (const language of ['ar', 'he', 'az-Arab']) {
      expect(directions(renderFragment(article(ARABIC, language)))).toEqual([
        'article rtl',
        'p ltr',
      ])
    }
  })

  test('003 quoted foreign words are isolated, and the quotation marks are not', () => {
    expect(renderBody([quoted])).toContain(`<bdi>${ARABIC}</bdi></q> und ging.</p>`)
    const {bodies} = JSON.parse(renderNinjs({_id: 'a', sections: [{body: [quoted]}]})) as {
      bodies: {value: string}[]
    }
    expect(bodies[1]?.value).toBe(`<p>Er sagte „<bdi>${ARABIC}</bdi>“ und ging.</p>\n`)
  })

  test('004 a sentence that begins with a foreign name keeps its own direction', () => {
    const html = renderBody([block([`${ARABIC} Das sagte der Minister am Freitag in Berlin.`])])
    expect(directions(html)).toEqual([])
    // A browser would derive the wrong direction from a leading German name.
    expect(directions(renderBody([block([`AFP: ${ARABIC}`])]))).toEqual(['p rtl'])
  })

  test('005 foreign text in feeds, lists and the preview', () => {
    const one = article(ARABIC, 'de')
    const rss = renderRss([one], site, options)
    expect(rss).toContain(`<p dir="auto"><strong>${ARABIC}</strong></p>`)
    expect(rss).toContain(`<bdi>${ARABIC}</bdi>`)
    expect(renderRss([article(ARABIC, 'ar')], site, options)).toContain('<div lang="ar" dir="rtl">')
    const list = directions(renderFrontPage([{...one, slug: 'a'}], site, options))
    expect(list).toEqual(['p auto', 'h2 auto', 'p auto'])
    expect(renderTopicPage({topic: ARABIC, articles: []}, site)).toContain('<h1 dir="auto">')
    const live = new LivePage(options).render(one).page()
    expect(directions(live)).toEqual(directions(renderPage(one, options)))
    const arabic = article(ARABIC, 'ar')
    expect(new LivePage(options).render(arabic).page()).toContain('<article lang="ar" dir="rtl">')
  })

  test('006 a page without foreign text has no direction marks', () => {
    for (const name of Object.keys(formats) as FormatName[]) {
      for (const one of [{_id: 'a', ...seeded}, everything]) {
        const written = formats[name].render(one, options)
        expect(written).not.toMatch(/<bdi|(?<!-)\bdir="/u)
      }
    }
  })
})
