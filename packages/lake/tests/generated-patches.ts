import * as fc from 'fast-check'

import type {Document} from '../src/document.ts'

export const stamp = {
  _id: 'a',
  _type: 'note',
  _rev: 'r',
  _createdAt: '2026-01-01T00:00:00Z',
  _updatedAt: '2026-01-01T00:00:00Z',
}

const names = ['a', 'b', 'c', 'ä b']
const keys = ['k', 'l', 'm', 'n']
const text = fc.constantFrom('', 'x', 'rot', 'Der rote Faden', 'ßä😀')
const scalar = fc.oneof(fc.integer({min: -3, max: 3}), text, fc.boolean(), fc.constant(null))

/** Values with objects, arrays, arrays in arrays, and arrays whose elements have keys. */
export const {value} = fc.letrec((tie) => ({
  value: fc.oneof(
    {depthSize: 'small', withCrossShrink: true, maxDepth: 4},
    scalar,
    tie('object'),
    tie('list'),
    tie('keyed'),
  ),
  object: fc.dictionary(fc.constantFrom(...names), tie('value'), {
    noNullPrototype: true,
    maxKeys: 3,
  }),
  list: fc.array(tie('value'), {maxLength: 4}),
  keyed: fc.uniqueArray(
    fc.record(
      {_key: fc.constantFrom(...keys), a: tie('value'), b: scalar},
      {requiredKeys: ['_key']},
    ),
    {selector: ({_key}) => _key, maxLength: 4},
  ),
}))

/** Documents in which most generated paths select something. */
export const document: fc.Arbitrary<Document> = fc
  .dictionary(fc.constantFrom(...names), value, {noNullPrototype: true, minKeys: 2})
  .map((attributes) => ({...stamp, ...attributes}))

const name = fc.constantFrom('a', 'a', 'b', 'b', 'c', "'ä b'")
const index = fc.integer({min: -4, max: 4}).map(String)
const bound = fc.oneof(fc.constant(''), index)
const slice = fc.tuple(bound, bound).map(([start, end]) => `${start}:${end}`)
const key = fc.constantFrom(...keys).map((named) => `_key == "${named}"`)
const operator = fc.constantFrom('==', '!=', '<', '<=', '>', '>=')
const literal = fc.constantFrom('1', '-2', '"rot"', 'true', 'null', 'b')
const operand = fc.oneof(name, fc.constant('@'), fc.constant('..a'), fc.constant('a.b'))
const comparison = fc.tuple(operand, operator, literal).map((parts) => parts.join(' '))
const existence = operand.map((path) => `${path}?`)
const element = fc.oneof(index, slice, key, comparison, existence, name, fc.constant('*'))
const subscript = fc
  .array(element, {minLength: 1, maxLength: 2})
  .map((elements) => `[${elements.join(', ')}]`)
const step = fc.oneof(
  {arbitrary: name.map((attribute) => `.${attribute}`), weight: 4},
  {arbitrary: subscript, weight: 5},
  {arbitrary: name.map((attribute) => `..${attribute}`), weight: 1},
  {arbitrary: subscript.map((brackets) => `..${brackets}`), weight: 1},
  {arbitrary: fc.constantFrom('.*', '..*'), weight: 1},
)
const start = fc.oneof(
  {arbitrary: name, weight: 6},
  {arbitrary: fc.constantFrom('[a, b]', '*', '..a', '..[0]', '@.a', '..*', '$.b'), weight: 1},
)

/** Paths of every kind that JSONMatch has. */
export const path = fc
  .tuple(start, fc.array(step, {maxLength: 3}))
  .map(([first, rest]) => `${first}${rest.join('')}`)

const dmp = fc.constantFrom(
  '@@ -1,3 +1,4 @@\n rot\n+e\n',
  '@@ -1,8 +1,9 @@\n Der \n-rote\n+blaue\n',
  '@@ -0,0 +1 @@\n+x\n',
)

/** Patches of every kind that the API has, at paths of every kind. */
export const anyOperations = fc.record(
  {
    setIfMissing: by(path, value),
    set: by(path, value),
    unset: fc.array(path, {minLength: 1, maxLength: 2}),
    diffMatchPatch: by(path, dmp),
    inc: by(path, fc.integer({min: -9, max: 9})),
    dec: by(path, fc.integer({min: -9, max: 9})),
    insert: inserting(
      fc.tuple(path, subscript).map((parts) => parts.join('')),
      value,
    ),
  },
  {requiredKeys: []},
)

function by<T>(paths: fc.Arbitrary<string>, values: fc.Arbitrary<T>) {
  return fc.dictionary(paths, values, {noNullPrototype: true, minKeys: 1, maxKeys: 2})
}

function inserting<T>(places: fc.Arbitrary<string>, items: fc.Arbitrary<T>) {
  const side = fc.constantFrom('before', 'after', 'replace')
  return fc
    .tuple(side, places, fc.array(items, {maxLength: 2}))
    .map(([where, at, inserted]) => ({[where]: at, items: inserted}))
}

const keyed = fc.constantFrom(...keys)
const span = fc.record({_key: keyed, _type: fc.constant('span'), text}, {requiredKeys: ['_key']})
const spans = fc.uniqueArray(span, {selector: ({_key}) => _key, maxLength: 3})
const block = fc.record({_key: keyed, style: text, children: spans}, {requiredKeys: ['_key']})
const blocks = fc.uniqueArray(block, {selector: ({_key}) => _key, maxLength: 4})
const crop = fc.record({top: fc.nat(9)}, {requiredKeys: []})
const image = fc.record({alt: text, crop}, {requiredKeys: []})

/** Documents as a form of the Studio has them. */
export const article: fc.Arbitrary<Document> = fc
  .record(
    {
      title: text,
      count: fc.nat(9),
      tags: fc.array(text, {maxLength: 3}),
      body: blocks,
      image,
      language: fc.constant(null),
    },
    {requiredKeys: []},
  )
  .map((attributes) => ({...stamp, ...attributes}))

const inBody = keyed.map((at) => `body[_key=="${at}"]`)
const spansIn = inBody.map((at) => `${at}.children`)
const aSpan = fc.tuple(spansIn, keyed).map(([at, of]) => `${at}[_key=="${of}"]`)
const textPath = fc.oneof(
  fc.constantFrom('title', 'image.alt', 'language'),
  aSpan.map((at) => `${at}.text`),
  inBody.map((at) => `${at}.style`),
)
const countPath = fc.constantFrom('count', 'image.crop.top')
const itemPath = fc.constantFrom('tags[0]', 'tags[-1]', 'tags[1]')
const endsOf = (at: string) => [`${at}[0]`, `${at}[-1]`]
const setting = fc.oneof(
  by(textPath, text),
  by(countPath, fc.nat(9)),
  by(fc.constantFrom('image', 'image.crop'), fc.constant({})),
  by(fc.constantFrom('tags', 'body'), fc.constant([])),
  by(itemPath, text),
  by(inBody, block),
  by(aSpan, span),
)

/** Paths that the form, the fields and the editor of Portable Text send: attributes, keys, and indexes at the ends. */
export const studioOperations = fc.oneof(
  setting.map((set) => ({set})),
  setting.map((setIfMissing) => ({setIfMissing})),
  fc.array(fc.oneof(textPath, countPath, itemPath, inBody, aSpan), {maxLength: 2}).map((unset) => ({
    unset,
  })),
  by(textPath, dmp).map((diffMatchPatch) => ({diffMatchPatch})),
  by(countPath, fc.nat(9)).map((inc) => ({inc})),
  by(countPath, fc.nat(9)).map((dec) => ({dec})),
  fc
    .oneof(
      inserting(fc.constantFrom(...endsOf('tags'), 'tags[1]'), text),
      inserting(fc.oneof(inBody, fc.constantFrom(...endsOf('body'))), block),
      inserting(
        fc.oneof(
          aSpan,
          spansIn.map((at) => `${at}[0]`),
        ),
        span,
      ),
    )
    .map((insert) => ({insert})),
)
