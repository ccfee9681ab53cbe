// Every place of an article has a name, and problems use the words of editors.
import * as fc from 'fast-check'
import type {Path} from 'sanity'
import {describe, expect, test} from 'vitest'

import {schemaTypes} from '../../schemas/index.ts'
import {describeProblem} from '../../src/studio/problems/describe-problem.ts'
import {nameOfPlace, placeOf} from '../../src/studio/problems/place.ts'
import {englishWords, germanWords} from './words.ts'

const reference = (id: string, key?: string) => ({_type: 'reference', _ref: id, _key: key})
const span = (text: string, ...marks: string[]) => ({_type: 'span', _key: text, text, marks})

const article = {
  _type: 'article',
  title: 'Titel',
  image: {_type: 'picture', asset: reference('image-x')},
  authors: [reference('max', 'm')],
  topics: ['Sport', 'Stadt'],
  sections: [
    {_type: 'section', _key: 'a', body: []},
    {
      _type: 'section',
      _key: 'b',
      heading: 'Streit um den Platz',
      body: [
        {
          _type: 'block',
          _key: 'p',
          markDefs: [
            {_type: 'quote', _key: 'q', source: reference('anna')},
            {_type: 'link', _key: 'l', href: 'x:'},
          ],
          children: [span('Sie nannte ihn '), span('ein Herzstück ', 'q'), span('der Stadt', 'q')],
        },
        {_type: 'quote', _key: 'z', text: 'Ja', via: reference('anna')},
        {_type: 'picture', _key: 'i', caption: 'Der Platz'},
      ],
    },
  ],
}

const body = ['sections', {_key: 'b'}, 'body']
const quotation = [...body, {_key: 'p'}, 'markDefs', {_key: 'q'}]
const name = (path: Path, words = germanWords) => nameOfPlace(placeOf(article, path, words))

describe('the name of a place', () => {
  test.each<[string, Path, string]>([
    ['a field', ['title'], 'Titel'],
    ['a field in parts', ['slug', 'current'], 'Kurzadresse'],
    ['a picture of the article', ['image', 'alt'], 'Aufmacherbild, Alternativtext'],
    ['a section', ['sections', {_key: 'a'}], 'Abschnitt 1'],
    ['a section by its index', ['sections', 0, 'body'], 'Abschnitt 1, Text'],
    ['a section with a heading', ['sections', {_key: 'b'}], 'Abschnitt 2 „Streit um den Platz“'],
    ['a paragraph', [...body, {_key: 'p'}], 'Abschnitt 2, Absatz „Sie nannte ihn ein…“'],
    ['words in it', [...body, {_key: 'p'}, 'children', 0], 'Abschnitt 2, Absatz „Sie nannte'],
    ['an annotation', quotation, 'Abschnitt 2, Zitat „ein Herzstück der Stadt“'],
    [
      'its field',
      [...quotation, 'url'],
      'Abschnitt 2, Zitat „ein Herzstück der Stadt“, Fundstelle',
    ],
    ['its source', [...quotation, 'source', '_ref'], 'Zitat „ein Herzstück der Stadt“, Quelle'],
    ['a block', [...body, {_key: 'z'}, 'text'], 'Abschnitt 2, Zitat „Ja“, Wortlaut'],
    ['a link without words', [...body, 0, 'markDefs', 1], 'Abschnitt 2, Link ohne Worte'],
    ['a picture', [...body, {_key: 'i'}, 'alt'], 'Abschnitt 2, Bild „Der Platz“, Alternativtext'],
    ['a topic', ['topics', 1], 'Themen „Stadt“'],
    ['an author', ['authors', {_key: 'm'}], 'Autorinnen und Autoren'],
    ['a section that is gone', ['sections', {_key: 'x'}, 'body'], 'Abschnitt, Text'],
    ['the whole document', [], 'Artikel'],
    ['a field that nobody knows', ['unknown', 'deep'], 'Artikel'],
  ])('01 of %s', (_, path, expected) => {
    const found = name(path)
    const [start, end] = expected.split('…')
    expect(found).toContain(start)
    expect(found.endsWith(end ?? '')).toBe(true)
  })

  test('02 is available in English', () => {
    expect(name([...quotation, 'url'], englishWords)).toBe(
      'Section 2, Quotation “ein Herzstück der Stadt”, Found at',
    )
  })
})

/** Words that no field name contains, so that names and content can be told apart. */
const content = fc.string({unit: fc.constantFrom('1', '2', '3', ' '), maxLength: 90})
const key = fc.uuid()

const spans = (keys: readonly string[]) =>
  fc.array(
    fc.record({
      _type: fc.constant('span'),
      _key: key,
      text: content,
      marks: fc.subarray([...keys]),
    }),
    {maxLength: 3},
  )

const quote = fc.record({
  _type: fc.constant('quote'),
  _key: key,
  text: content,
  source: fc.record({_type: fc.constant('reference'), _ref: key}),
  role: content,
  url: content,
})
const link = fc.record({_type: fc.constant('link'), _key: key, href: content})
const picture = fc.record({
  _type: fc.constant('picture'),
  _key: key,
  alt: content,
  caption: content,
})
const block = fc.array(fc.oneof(quote, link), {maxLength: 2}).chain((markDefs) =>
  fc.record({
    _type: fc.constant('block'),
    _key: key,
    markDefs: fc.constant(markDefs),
    children: spans(markDefs.map(({_key}) => _key)),
  }),
)
const section = fc.record({
  _type: fc.constant('section'),
  _key: key,
  heading: fc.option(content, {nil: undefined}),
  body: fc.array(fc.oneof(block, quote, picture), {maxLength: 3}),
})
const anyArticle = fc.record({
  _type: fc.constant('article'),
  title: content,
  slug: fc.record({current: content}),
  image: picture,
  topics: fc.array(content),
  authors: fc.array(fc.record({_type: fc.constant('reference'), _key: key, _ref: key})),
  sections: fc.array(section, {maxLength: 3}),
})

/** Every path of a value, with members by key and by index. */
function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path]
  if (!Array.isArray(value)) {
    const fields = Object.entries(value)
    return [path, ...fields.flatMap(([field, inner]) => pathsOf(inner, [...path, field]))]
  }
  return value.flatMap((member: {_key?: string}, index) => {
    const {_key} = Object(member) as {_key?: string}
    const byIndex = pathsOf(member, [...path, index])
    return _key === undefined ? byIndex : [...byIndex, ...pathsOf(member, [...path, {_key}])]
  })
}

const fields = new Set(
  (schemaTypes as {fields?: {name: string}[]}[]).flatMap(({fields: own = []}) =>
    own.map((field) => field.name),
  ),
)
const technical = new RegExp(
  `\\b(${[...fields, 'markDefs', 'children', 'undefined'].join('|')})\\b|_`,
)

describe('every place', () => {
  test('01 has a name without technical words that starts with its section', () => {
    fc.assert(
      fc.property(anyArticle, (document) => {
        for (const path of pathsOf(document)) {
          const found = nameOfPlace(placeOf(document, path, germanWords))
          expect(found.trim()).not.toBe('')
          expect(found).not.toMatch(technical)
          const [list, at] = path
          if (list !== 'sections' || at === undefined) continue
          const number =
            typeof at === 'number'
              ? at
              : document.sections.findIndex(({_key}) => _key === (at as {_key: string})._key)
          expect(found).toMatch(new RegExp(`^Abschnitt ${number + 1}\\b`))
        }
      }),
      {numRuns: 50},
    )
  })

  test('02 in a quotation is named by the quoted words', () => {
    fc.assert(
      fc.property(
        anyArticle,
        fc.string({unit: fc.constantFrom('4', '5'), minLength: 1, maxLength: 50}),
        (document, words) => {
          const annotated = {
            _type: 'block',
            _key: 'p',
            markDefs: [{_type: 'quote', _key: 'q', source: {_ref: 'anna'}}],
            children: [
              span('davor '),
              span(words.slice(0, 3), 'q', 'em'),
              span(words.slice(3), 'q'),
            ],
          }
          const sections = [...document.sections, {_key: 's', _type: 'section', body: [annotated]}]
          const path = [
            'sections',
            {_key: 's'},
            'body',
            {_key: 'p'},
            'markDefs',
            {_key: 'q'},
            'source',
          ]
          const found = nameOfPlace(placeOf({...document, sections}, path, germanWords))
          expect(found).toBe(`Abschnitt ${sections.length}, Zitat „${words}“, Quelle`)
        },
      ),
    )
  })

  test('03 has a name for any document and path', () => {
    const segment = fc.oneof(
      fc.constantFrom('sections', 'body', 'markDefs', 'children', 'authors', 'image', 'slug'),
      fc.nat(3),
      fc.record({_key: fc.constantFrom('a', 'b', 'q')}),
      fc.string(),
    )
    fc.assert(
      fc.property(
        fc.oneof(fc.anything({withNullPrototype: true}), anyArticle, fc.constant(article)),
        fc.array(segment),
        (document, path) => {
          expect(nameOfPlace(placeOf(document, path, germanWords))).not.toMatch(/^$|undefined/)
        },
      ),
    )
  })
})

describe('a problem', () => {
  const find = (id: string) => (id === 'anna' ? {type: 'source', name: 'Anna Beispiel'} : null)
  const told = (code: string, path: Path, message = '') =>
    describeProblem({code, path, message}, article, {words: germanWords, find}).text

  test('01 names an unpublished source and its quotation', () => {
    expect(told('reference.not-published', [...quotation, 'source'])).toBe(
      'Abschnitt 2, Zitat „ein Herzstück der Stadt“: die Quelle Anna Beispiel ist noch nicht veröffentlicht',
    )
  })

  test('02 names a deleted reference', () => {
    expect(told('reference.not-published', ['authors', {_key: 'm'}])).toBe(
      'Autorinnen und Autoren: das gibt es nicht mehr',
    )
  })

  test('03 names a missing field', () => {
    expect(told('value.required', ['title'])).toBe('Titel fehlt')
    expect(told('value.required', [...quotation, 'source'])).toBe(
      'Abschnitt 2, Zitat „ein Herzstück der Stadt“: Quelle fehlt',
    )
    expect(told('array.minimum-length', ['sections'])).toBe('Der Artikel hat noch keinen Abschnitt')
  })

  test('04 repeats the message of a schema rule', () => {
    expect(told('custom', ['image', 'alt'], 'Was ist zu sehen?')).toBe(
      'Aufmacherbild, Alternativtext: Was ist zu sehen?',
    )
  })
})
