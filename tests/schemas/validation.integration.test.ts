// Sanity's validation of whole documents: errors, warnings and accepted content.
import {validateDocument, type Workspace} from 'sanity'
import {describe, expect, test} from 'vitest'

import {schema} from './compiled-schema.ts'

const reference = (id: string) => ({_type: 'reference', _ref: id})

const text = (markDefs: Record<string, unknown>[]) => ({
  _key: 'p',
  _type: 'block',
  style: 'normal',
  markDefs,
  children: [{_key: 's', _type: 'span', text: 'Worte', marks: markDefs.map(({_key}) => _key)}],
})

const section = (key: string, body: unknown[], heading?: string) => ({
  _key: key,
  _type: 'section',
  heading,
  body,
})

const sound = {
  _id: 'drafts.a',
  _type: 'article',
  _rev: '1',
  _createdAt: '2022-01-08T12:00:00Z',
  _updatedAt: '2022-01-08T12:00:00Z',
  title: 'Ein Titel',
  slug: {_type: 'slug', current: 'ein-titel'},
  lead: 'Der Vorspann.',
  language: 'de',
  publishedAt: '2022-01-08T12:00:00Z',
  sections: [section('one', [text([])])],
}

/** The faults that Sanity itself finds in an article: place, level and words. */
async function findings(fields: object, language = 'de-DE') {
  const workspace = {
    schema,
    getClient: () => ({withConfig: () => ({fetch: () => true}), fetch: () => true}),
    i18n: {
      currentLocale: {id: language},
      loadNamespaces: async () => {},
      t: (key: string) => key,
    },
  }
  const markers = await validateDocument({
    document: {...sound, ...fields},
    workspace: workspace as unknown as Workspace,
    getDocumentExists: async () => true,
    environment: 'studio',
  })
  return markers
    .filter(({path}) => path[0] !== 'slug')
    .map(({level, path, message}) => ({
      level,
      at: path.map((part) => (typeof part === 'object' && '_key' in part ? part._key : part)),
      message,
    }))
}

describe('a quotation', () => {
  const source = reference('ada')

  test('01 an annotation needs no own words', async () => {
    const body = [text([{_key: 'q', _type: 'quote', source}])]
    expect(await findings({sections: [section('one', body)]})).toEqual([])
  })

  test('02 an annotation with own words is an error', async () => {
    const body = [text([{_key: 'q', _type: 'quote', source, text: 'Reste'}])]
    expect(await findings({sections: [section('one', body)]})).toEqual([
      {
        level: 'error',
        at: ['sections', 'one', 'body', 'p', 'markDefs', 'q', 'text'],
        message: expect.stringContaining('eigenen Wortlaut'),
      },
    ])
  })

  test('03 a quotation block needs words', async () => {
    const body = [{_key: 'q', _type: 'quote', source}]
    expect(await findings({sections: [section('one', body)]})).toEqual([
      {
        level: 'error',
        at: ['sections', 'one', 'body', 'q', 'text'],
        message: 'Das Zitat braucht einen Wortlaut.',
      },
    ])
  })

  test('04 annotations and blocks need a source', async () => {
    const body = [text([{_key: 'q', _type: 'quote'}]), {_key: 'b', _type: 'quote', text: 'Worte'}]
    const found = await findings({sections: [section('one', body)]})
    expect(found.map(({at}) => at.at(-1))).toEqual(['source', 'source'])
  })
})

test('exactly the required fields are reported in an empty article', async () => {
  const empty = {
    title: undefined,
    lead: undefined,
    language: undefined,
    publishedAt: undefined,
    sections: undefined,
  }
  const found = await findings(empty)
  expect(found.map(({at}) => at.join('.')).sort()).toEqual(Object.keys(empty).sort())
})

test('an article needs a section, and a section needs a text', async () => {
  expect(await findings({sections: []})).toMatchObject([{level: 'error', at: ['sections']}])
  expect(await findings({sections: [section('one', [])]})).toMatchObject([
    {level: 'error', at: ['sections', 'one', 'body']},
  ])
})

test('every section after the first needs a heading', async () => {
  const sections = [section('one', [text([])]), section('two', [text([])])]
  expect(await findings({sections})).toMatchObject([{at: ['sections', 'two', 'heading']}])
})

test.each([
  ['javascript:alert(1)', 'error'],
  ['data:text/html,x', 'error'],
  ['//evil.example', 'error'],
  ['www.example.org', 'warning'],
  ['https://', 'error'],
  ['https:example.org', 'error'],
  ['https://exa mple.org', 'error'],
  ['https://name:word@example.org', 'error'],
  ['mailto:', 'error'],
  ['tel:+49301234', undefined],
  ['tel:+49 30 1234', undefined],
  ['mailto:a@b.example?subject=Grüße aus Köln', undefined],
  ['https://münchen.example/a b|c[1]', undefined],
  ['/artikel', undefined],
  ['/ein artikel', undefined],
])('a link to %s: %s', async (href, level) => {
  const body = [text([{_key: 'l', _type: 'link', href}])]
  const found = await findings({sections: [section('one', body)]})
  expect(found.map((finding) => finding.level)).toEqual(level ? [level] : [])
})

test.each([
  ['https://example.org/a b', undefined],
  ['/protokoll', 'error'],
  ['mailto:a@b.example', 'error'],
  ['https://name:word@example.org', 'error'],
  ['kein Link', 'error'],
])('a quotation with the address %s: %s', async (url, level) => {
  const body = [{_key: 'q', _type: 'quote', source: reference('ada'), text: 'Worte', url}]
  const found = await findings({sections: [section('one', body)]})
  expect(found.map((finding) => finding.level)).toEqual(level ? [level] : [])
})

test.each([
  ['de-DE', 'Diese Adresse kann kein Browser lesen.'],
  ['en-US', 'No browser can read this address.'],
])('an invalid address is reported in the language %s', async (language, words) => {
  const body = [text([{_key: 'l', _type: 'link', href: 'https://exa mple.org'}])]
  const [finding] = await findings({sections: [section('one', body)]}, language)
  expect(finding?.message).toContain(words)
})

test.each([
  ['de-DE', /Zeichen/],
  ['en-US', /characters/],
  ['fr-FR', /characters/],
])('a message follows the language %s', async (language, words) => {
  expect(await findings({title: 'x'.repeat(90)}, language)).toEqual([
    {level: 'warning', at: ['title'], message: expect.stringMatching(words)},
  ])
})

test('a picture without credit is a warning, as main picture and in the text', async () => {
  const asset = reference('image-abc-2x1-png')
  const picture = {_type: 'picture', _key: 'p', asset, alt: 'Ein Platz'}
  const credited = {...picture, credit: 'Erika Muster/AFP'}
  const sections = (block: object) => [section('one', [text([]), block])]
  expect(await findings({image: credited, sections: sections(credited)})).toEqual([])
  const found = await findings({image: picture, sections: sections(picture)})
  expect(found.map(({level}) => level)).toEqual(['warning', 'warning'])
})
