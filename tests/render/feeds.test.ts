// RSS, Atom and JSON Feed are read back to the same items.
import {XMLParser, XMLValidator} from 'fast-xml-parser'
import Parser from 'rss-parser'
import {describe, expect, test} from 'vitest'

import type {Article} from '../../src/render/index.ts'
import {renderAtom, renderJsonFeed, renderRss} from '../../src/render/index.ts'
import {block} from './blocks.ts'
import {paragraphsOf} from './html-text.ts'
import {everything, options, seeded, site} from './sample-site.ts'

const articles = [seeded, everything]

/** Titles that formats like to stumble over; control characters are left out. */
const HOSTILE = [
  'a & b <c> "d"',
  ']]>',
  '<![CDATA[ x ]]>',
  '&amp;',
  ' a\n b ',
  "'--><!--",
  'a\u0007b\uFFFE',
]

function hostileArticle(text: string): Article {
  return {
    ...everything,
    title: text,
    lead: text,
    topics: [text],
    authors: [{name: text}],
    agencies: [],
    sections: [{heading: text, body: [block([text])]}],
  }
}

const legal = (text: string) => text.replaceAll('\u0007', '').replaceAll('\uFFFE', '')

/** XML is well-formed; what is no XML says nothing of that. */
const isWellFormed = (feed: string) => !feed.startsWith('<') || XMLValidator.validate(feed)

interface Item {
  readonly [name: string]: unknown
}

/** The values that another library reads: id, address, title, summary, whole text, topics, authors, dates. */
interface Read {
  readonly title: string | undefined
  readonly items: readonly Item[]
}

async function readRss(xml: string): Promise<Read> {
  const parser = new Parser({customFields: {item: [['dc:creator', 'creators', {keepArray: true}]]}})
  const {title, items} = await parser.parseString(xml)
  return {
    title,
    items: items.map((item) => ({
      id: item.guid,
      url: item.link,
      title: item.title,
      html: (item as unknown as Item)['content:encoded'],
      topics: item.categories,
      authors: (item as unknown as Item)['creators'],
      published: item.isoDate,
    })),
  }
}

async function readAtom(xml: string): Promise<Read> {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    trimValues: false,
    parseTagValue: false,
    isArray: (name) => ['entry', 'author', 'category', 'link'].includes(name),
  })
  const {feed} = parser.parse(xml) as {feed: {title: {'#text': string}; entry?: Item[]}}
  return {
    title: feed.title['#text'],
    items: (feed.entry ?? []).map((entry) => ({
      id: entry['id'],
      url: (entry['link'] as Item[])[0]?.['@href'],
      title: (entry['title'] as Item)['#text'],
      html: (entry['content'] as Item)['#text'],
      topics: (entry['category'] as Item[]).map((category) => category['@term']),
      authors: (entry['author'] as Item[]).map(({name}) => name),
      published: new Date(entry['published'] as string).toISOString(),
    })),
  }
}

async function readJson(json: string): Promise<Read> {
  const {title, items} = JSON.parse(json) as {title: string; items: Item[]}
  return {
    title,
    items: items.map((item) => ({
      id: item['id'],
      url: item['url'],
      title: item['title'],
      html: item['content_html'],
      topics: item['tags'],
      authors: (item['authors'] as Item[]).map(({name}) => name),
      published: new Date(item['date_published'] as string).toISOString(),
    })),
  }
}

const feeds = [
  {name: 'RSS', render: renderRss, read: readRss},
  {name: 'Atom', render: renderAtom, read: readAtom},
  {name: 'JSON Feed', render: renderJsonFeed, read: readJson},
] as const

describe.each(feeds)('$name', ({name, render, read}) => {
  test('001 contains the same items when a parser reads it back', async () => {
    const feed = await read(render(articles, site, options))
    expect(feed).toMatchObject({
      title: 'Der Newsdesk',
      items: [
        {
          id: 'tag:newsdesk.example,2022:article-kasachstan-proteste',
          url: 'https://newsdesk.example/kasachstan-proteste/',
          title: seeded.title,
          topics: ['Kasachstan', 'Proteste'],
          authors: ['AFP'],
          published: '2022-01-08T16:00:00.000Z',
        },
        {
          id: 'tag:newsdesk.example,2022:article-everything',
          url: 'https://newsdesk.example/hafen-und-bahn/',
          title: 'Die Bahn will den Hafen „bis 2030“ anschließen',
          topics: everything.topics,
          authors: ['Eva Lindner', 'dpa'],
          published: '2022-01-07T09:30:00.000Z',
        },
      ],
    })
  })

  test('002 contains whole articles, with quotation marks in the text and absolute addresses', async () => {
    const [first, second] = (await read(render(articles, site, options))).items
    const html = String(second?.['html'])
    expect(paragraphsOf(html)).toContain(
      'Der Anschluss sei „überfällig“, sagte der Minister. Die Unterlagen liegen aus: mehr als 10\u202F000 Seiten, davon zwei Drittel Gutachten.',
    )
    expect(String(first?.['html']) + html).not.toMatch(
      /<q|class="unmarked"|(?:src|href)="(?!https:)/u,
    )
  })

  test.each(HOSTILE)('003 stays well-formed with hostile text: %j', async (text) => {
    const feed = render([hostileArticle(text)], site, {...options, typography: false})
    expect(isWellFormed(feed)).toBe(true)
    const [item] = (await read(feed)).items
    const trim = (value: string) => (name === 'JSON Feed' ? value : value.trim())
    const topic = legal(text).trim().replaceAll(/\s+/gu, ' ')
    expect(item).toMatchObject({title: trim(legal(text)), topics: [topic]})
    // The lead, the heading and the paragraph; the picture stands before them.
    const words = paragraphsOf(String(item?.['html'])).slice(-3)
    expect(words).toEqual([legal(text), legal(text), legal(text)])
  })

  test('004 leaves out an article that cannot be rendered, and keeps the others', async () => {
    const problems: string[] = []
    const bad = {...everything, sections: [{_key: 'a', body: [{_type: 'slideshow', _key: 'v'}]}]}
    const nowhere = {...everything, slug: '../..'}
    const feed = render([bad, nowhere, seeded], site, {
      ...options,
      onProblem: ({code, path}) => problems.push(`${code} ${path}`),
    })
    expect((await read(feed)).items.map(({title}) => title)).toEqual([seeded.title])
    expect(problems).toEqual(['unknown-type sections[_key=="a"].body[_key=="v"]'])
  })

  test('005 is valid without articles, and equal for equal input', async () => {
    const empty = render([], site, options)
    expect(isWellFormed(empty)).toBe(true)
    expect((await read(empty)).items).toEqual([])
    expect(render(articles, site, options)).toBe(render(articles, site, options))
  })
})
