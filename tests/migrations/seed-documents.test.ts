// The seeded documents hold the original text and its quotations exactly.
import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {articleToText} from '../../migrations/seed-kasachstan/article-text.ts'
import {seedDocuments} from '../../migrations/seed-kasachstan/seed-documents.ts'
import type {Article} from '../../migrations/seed-kasachstan/seed-documents.ts'
import type {Source} from '../../migrations/seed-kasachstan/sources.ts'

const file = readFileSync(
  new URL('../../migrations/seed-kasachstan/kasachstan.txt', import.meta.url),
)
const text = file.toString('utf8')
const documents = seedDocuments()
const article = documents.find((document): document is Article => document._type === 'article')!
const sources = documents.filter((document): document is Source => document._type === 'source')
const blocks = article.sections.flatMap((section) => section.body)

/** Every annotation with the words it lies on and its paragraph, in order. */
const quotations = blocks.flatMap((block) =>
  block.markDefs.map((quote) => ({
    quote,
    words: block.children.filter(({marks}) => marks.includes(quote._key)).map((span) => span.text),
    paragraph: block.children.map((span) => span.text).join(''),
  })),
)

describe('the text', () => {
  test('equals the file byte for byte', () => {
    expect(Buffer.from(articleToText(article))).toEqual(file)
  })

  test('is the original text', () => {
    expect(createHash('sha256').update(file).digest('hex')).toBe(
      '3c01a61026c0f6cf5762c283059d6344f03d0c7bd9457c1eef3697dfd7d412da',
    )
  })

  test('has an opening section and two with headings', () => {
    expect(article.sections.map(({heading, body}) => [heading, body.length])).toEqual([
      [undefined, 2],
      ['Kasachstan: Dutzende Tote und Verletzte bei Protesten', 3],
      ['Internationales Entsetzen über Schießbefehl', 3],
    ])
  })
})

describe('the quotations', () => {
  test('are the 13 of the text, each over exactly its words', () => {
    const quoted = [...text.matchAll(/"([^"]*)"/g)].map(([, words]) => [words])
    expect(quoted).toHaveLength(13)
    expect(quotations.map(({words}) => words)).toEqual(quoted)
  })

  test('have the speakers of the text', () => {
    expect(
      quotations.map(({words: [words = ''], quote}) => [nameOf(quote.source._ref), words]),
    ).toEqual([
      ['Kassym-Schomart Tokajew', expect.stringContaining('Befehl')],
      ['Kassym-Schomart Tokajew', '20.000 Banditen'],
      ['Kassym-Schomart Tokajew', 'Terroristen'],
      ['Kassym-Schomart Tokajew', 'bereit für den Kampf'],
      ['Regierung Kasachstans', 'bewaffnete Kriminelle'],
      ['Innenministerium Kasachstans', expect.stringContaining('befreit')],
      ['Kassym-Schomart Tokajew', 'Anti-Terroreinsatz'],
      ['Kassym-Schomart Tokajew', expect.stringContaining('freien Medien')],
      ['Kassym-Schomart Tokajew', 'absurd'],
      ['Kassym-Schomart Tokajew', 'ganz besonders'],
      ['Nursultan Nasarbajew', expect.stringContaining('Integrität')],
      ['Antony Blinken', expect.stringContaining('die Russen')],
      ['Antony Blinken', expect.stringContaining('große')],
    ])
  })

  test('only the one on Twitter has a spokesman, Aidos Ukibai', () => {
    const passedOn = quotations.filter(({quote}) => quote.via)
    expect(passedOn.map(({quote}) => [nameOf(quote.source._ref), nameOf(quote.via!._ref)])).toEqual(
      [['Nursultan Nasarbajew', 'Aidos Ukibai']],
    )
    expect(passedOn[0]?.paragraph).toContain('sein Pressesprecher Aidos Ukibai')
  })

  test('have a date only where their paragraph names its weekday', () => {
    const dated = quotations.flatMap(({quote, paragraph}) =>
      quote.saidOn === undefined ? [] : [{day: quote.saidOn, paragraph}],
    )
    expect(dated.map(({day}) => day)).toEqual([
      '2022-01-07',
      '2022-01-08',
      '2022-01-07',
      '2022-01-07',
    ])
    for (const {day, paragraph} of dated) {
      const weekday = new Date(day).toLocaleDateString('de-DE', {weekday: 'long', timeZone: 'UTC'})
      expect(paragraph).toContain(`m ${weekday}`)
    }
  })

  test('take roles and occasions from the words of the text', () => {
    const roles = quotations.flatMap(({quote}) => quote.role ?? [])
    expect(roles).toHaveLength(11)
    for (const word of roles.flatMap((role) => role.split(' '))) expect(text).toContain(word)

    const occasions = quotations.flatMap(({quote, paragraph}) =>
      quote.occasion === undefined ? [] : [{occasion: quote.occasion, paragraph}],
    )
    expect(occasions).toHaveLength(5)
    for (const {occasion, paragraph} of occasions) {
      expect(paragraph).toContain(occasion.split(' ').at(-1))
    }
  })
})

describe('the sources', () => {
  test('precede the article, and each is referenced', () => {
    expect(documents.at(-1)).toBe(article)
    const ids = sources.map(({_id}) => _id)
    const referenced = referencedIds(article)
    expect(new Set(referenced)).toEqual(new Set(ids))
  })

  test('take names and descriptions from the words of the text', () => {
    for (const {name, description = ''} of sources) {
      for (const word of `${name} ${description}`.split(' ')) expect(text).toContain(word)
    }
  })

  test('have a country where the text names it', () => {
    expect(sources.map(({name, country}) => [name, country])).toEqual([
      ['Kassym-Schomart Tokajew', 'Kasachstan'],
      ['Regierung Kasachstans', 'Kasachstan'],
      ['Innenministerium Kasachstans', 'Kasachstan'],
      ['Nursultan Nasarbajew', 'Kasachstan'],
      ['Aidos Ukibai', undefined],
      ['Antony Blinken', 'USA'],
      ['AFP', undefined],
    ])
  })

  test('are persons, organisations or agencies', () => {
    const persons = sources.filter(({kind}) => kind === 'person').map(({name}) => name)
    expect(persons).toEqual([
      'Kassym-Schomart Tokajew',
      'Nursultan Nasarbajew',
      'Aidos Ukibai',
      'Antony Blinken',
    ])
    expect(article.agencies.map(({_ref}) => sources.find(({_id}) => _id === _ref))).toEqual([
      expect.objectContaining({name: 'AFP', kind: 'agency'}),
    ])
  })
})

describe('the documents', () => {
  test('are equal at each call, but not the same objects', () => {
    expect(seedDocuments()).toEqual(documents)
    expect(seedDocuments().at(-1)).not.toBe(article)
  })

  test('have published ids, and keys that are unique in the article', () => {
    for (const {_id} of documents) expect(_id).toMatch(/^[a-z][a-z-]+$/)
    const keys = keysOf(article)
    expect(new Set(keys).size).toBe(keys.length)
  })

  test('the title is short, new, and without quotation marks', () => {
    expect(article.title.length).toBeLessThanOrEqual(80)
    expect(text).not.toContain(article.title)
    expect(article.title).not.toMatch(/["„“]/)
    expect(new Date(article.publishedAt).toISOString()).toBe(article.publishedAt)
    expect(article.publishedAt).toMatch(/^2022-01-08T/)
  })
})

function nameOf(id: string): string | undefined {
  return sources.find(({_id}) => _id === id)?.name
}

function referencedIds(value: unknown): string[] {
  return [...JSON.stringify(value).matchAll(/"_ref":"([^"]+)"/g)].flatMap(([, id]) => id ?? [])
}

function keysOf(value: unknown): string[] {
  return [...JSON.stringify(value).matchAll(/"_key":"([^"]+)"/g)].flatMap(([, key]) => key ?? [])
}
