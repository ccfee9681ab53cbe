// Text that no format reads is reported with its path.
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'

import type {Article} from '../../src/render/index.ts'
import {checkContent, renderBody, renderPage, renderSourcePage} from '../../src/render/index.ts'
import {blinken, block, span} from './blocks.ts'
import {kasachstan, rawKasachstan} from './kasachstan.ts'
import {everything, seeded, site} from './sample-site.ts'

const isLong = process.env.MODE === 'long'
const WORD = 'verloren'
const words = {_type: 'span', text: WORD}
const paragraph = block([WORD])

/** The faults of an article, as `code path`. */
function problemsOf(article: unknown): string[] {
  return checkContent(article as Article).map(({code, path}) => `${code} ${path}`)
}

const body = (...blocks: unknown[]) => ({sections: [{_key: 's', body: blocks}]})
const IN = 'sections[_key=="s"].body[0]'

describe('running text in the wrong place is an error with its path', () => {
  test.each<[string, unknown, string]>([
    ['001 children of a quotation', body({_type: 'quote', children: [words]}), `${IN}.children`],
    ['002 body of a quotation', body({_type: 'quote', body: [paragraph]}), `${IN}.body`],
    ['003 text of a paragraph', body({_type: 'block', text: WORD}), `${IN}.text`],
    [
      '004 text of a paragraph with children',
      body({_type: 'block', text: WORD, children: []}),
      `${IN}.text`,
    ],
    [
      '005 children of a span',
      body({_type: 'block', children: [{_type: 'span', children: [words]}]}),
      `${IN}.children[0].children`,
    ],
    ['006 children of a picture', body({_type: 'picture', children: [words]}), `${IN}.children`],
    ['007 a body beside the sections', {body: [paragraph]}, 'body'],
    ['008 a picture that is a text', {image: WORD}, 'image'],
    ['009 a picture that is an array', {image: [WORD]}, 'image'],
    ['010 an author that is a text', {authors: [WORD]}, 'authors[0]'],
    ['011 authors that are a text', {authors: WORD}, 'authors'],
    [
      '012 an author without a name',
      {authors: [{_key: 'a', description: WORD}]},
      'authors[_key=="a"]',
    ],
    ['013 an agency whose name is no text', {agencies: [{name: [WORD]}]}, 'agencies[0]'],
    [
      '014 an annotation with a text of its own',
      body(block(['"', span('ja', 'q'), '"'], {markDefs: [{...blinken, text: WORD}]})),
      'sections[_key=="s"].body[_key=="b"].markDefs[_key=="q"].text',
    ],
    [
      '015 a source that is a text',
      body({_type: 'quote', text: 'ja', source: WORD}),
      `${IN}.source`,
    ],
    ['016 topics that are a text', {topics: WORD}, 'topics'],
    ['017 a topic that is an object', {topics: [{name: WORD}]}, 'topics[0]'],
    ['018 running text deep in a field', {notes: {deep: [{children: [words]}]}}, 'notes'],
    [
      '019 text beside the body of a section',
      {sections: [{_key: 's', text: WORD}]},
      'sections[_key=="s"].text',
    ],
  ])('%s', (_shape, article, path) => {
    expect(problemsOf(article)).toEqual([`lost-text ${path}`])
    expect(() => renderPage(article as Article)).toThrow('nobody would see')
    expect(() => renderPage(article as Article, {unknown: 'mark'})).not.toThrow()
  })
})

describe('a value of the wrong kind is an error with its path', () => {
  test.each<[string, unknown, string]>([
    [
      '001 an array for a section',
      {sections: [[{body: [paragraph]}]]},
      'invalid-block sections[0]',
    ],
    ['002 a paragraph for a section', {sections: [paragraph]}, 'unknown-type sections[_key=="b"]'],
    [
      '003 another type for a section',
      {sections: [{_type: 'box', text: WORD}]},
      'unknown-type sections[0]',
    ],
    ['004 an array for a block', body([paragraph]), `unknown-type ${IN}`],
    [
      '005 an array for a span',
      body(block([[words]])),
      'unknown-type sections[_key=="s"].body[_key=="b"].children[0]',
    ],
  ])('%s', (_shape, article, problem) => {
    expect(problemsOf(article)).toEqual([problem])
  })
})

describe('an unread field is reported, and the rest is rendered', () => {
  test.each<[string, unknown, string]>([
    ['001 a field of an article', {motto: WORD}, 'motto'],
    [
      '002 a field of a section',
      {sections: [{_key: 's', anchor: WORD}]},
      'sections[_key=="s"].anchor',
    ],
    [
      '003 a field of a paragraph',
      body({...paragraph, textAlign: WORD}),
      'sections[_key=="s"].body[_key=="b"].textAlign',
    ],
    ['004 a field of a picture', {image: {alt: 'A', licence: WORD}}, 'image.licence'],
    ['005 a crop that is a text', {image: {crop: WORD}}, 'image.crop'],
    ['006 an object', {seo: {title: [WORD]}}, 'seo'],
    [
      '007 the role of an annotation without words',
      body(block(['a'], {markDefs: [{...blinken, role: WORD}]})),
      'sections[_key=="s"].body[_key=="b"].markDefs[_key=="q"]',
    ],
    [
      '008 an annotation of an unknown type without words',
      body(block(['a'], {markDefs: [{_type: 'note', _key: 'n', note: WORD}]})),
      'sections[_key=="s"].body[_key=="b"].markDefs[_key=="n"]',
    ],
    ['009 the role of a quotation without words', body({_type: 'quote', role: WORD}), IN],
  ])('%s', (_shape, article, path) => {
    expect(problemsOf(article)).toEqual([`unshown-text ${path}`])
    expect(() => renderPage(article as Article)).not.toThrow()
  })

  test('010 fields that the newsroom declares as its own are not reported', () => {
    const article = {motto: WORD, seo: {title: WORD}, image: {licence: WORD}} as Article
    expect(checkContent(article, {ownFields: ['motto', 'seo', 'licence']})).toEqual([])
  })

  test('011 an unread field of a source is reported on its page', () => {
    const problems: string[] = []
    const source = {_id: 's', name: 'A', slug: 'a', bio: WORD} as never
    renderSourcePage({source, articles: []}, site, {
      onProblem: ({code, path}) => problems.push(`${code} ${path}`),
    })
    expect(problems).toEqual(['unshown-text bio'])
  })
})

test('values that are not text for readers are not reported', () => {
  const document = {_id: 'd', _type: 'department', _rev: 'r', title: WORD}
  const article = {
    _id: 'a',
    _type: 'article',
    formerSlugs: ['b'],
    slug: {_type: 'slug', current: 'a'},
    eventDate: '2022-01-08',
    department: document,
    related: [{_ref: 'x', _type: 'reference'}],
    rating: 5,
    image: {asset: {_ref: 'image-a-1x1-jpg'}, crop: {_type: 'sanity.imageCrop', top: 0.1}},
  }
  expect(problemsOf(article)).toEqual([])
  expect(problemsOf(kasachstan())).toEqual([])
  expect(problemsOf(rawKasachstan())).toEqual([])
  expect(problemsOf(everything)).toEqual([])
})

type Steps = readonly (string | number)[]

/** Every place in a value, as the steps that lead to it. */
function placesIn(value: unknown): Steps[] {
  if (typeof value !== 'object' || value === null) return [[]]
  const entries = Array.isArray(value) ? value.entries() : Object.entries(value)
  const members = [...entries].flatMap(([step, member]) =>
    placesIn(member).map((rest) => [step, ...rest]),
  )
  return [[], ...members]
}

function valueAt(value: unknown, steps: Steps): unknown {
  return steps.reduce((at, step) => (at as Record<string, unknown>)[step], value)
}

/** A copy of the value with another value at a place. */
function withAt(value: unknown, [step, ...rest]: Steps, put: unknown): unknown {
  if (step === undefined) return put
  const copy = (Array.isArray(value) ? [...value] : {...(value as object)}) as Record<
    string,
    unknown
  >
  copy[step] = withAt(copy[step], rest, put)
  return copy
}

/** The paths of a place and of everything around it, as problems name them. */
function pathsTo(value: unknown, steps: Steps): string[] {
  let path = ''
  return steps.map((step, at) => {
    const here = valueAt(value, steps.slice(0, at + 1)) as {_key?: unknown} | null
    const key = typeof here === 'object' ? here?._key : undefined
    if (typeof step === 'string') path += path === '' ? step : `.${step}`
    else path += typeof key === 'string' ? `[_key==${JSON.stringify(key)}]` : `[${step}]`
    return path
  })
}

/** Keys of names, addresses and data, which hold no words for readers. */
const NO_TEXT = /^(?:_.*|slug|formerSlugs|language|asset|url|href|sameAs)$/u
const JOINED = /^(?:source|via|authors|agencies)$/u

/** Only the name of a joined document counts as text of the article. */
function isForReaders(steps: Steps): boolean {
  if (steps.length === 0 || steps.some((step) => NO_TEXT.test(String(step)))) return false
  const joined = steps.findIndex((step) => JOINED.test(String(step)))
  const inside = steps.slice(joined + 1).filter((step) => typeof step === 'string')
  return joined === -1 || inside.length === 0 || (inside.length === 1 && inside[0] === 'name')
}

const base = JSON.parse(JSON.stringify({...seeded, sections: everything.sections})) as Article
const places = placesIn(base).filter(isForReaders)

const fieldName = fc.constantFrom(
  ...'text children body sections title name heading caption marks value constructor'.split(' '),
)

/** Words in values of every shape, most of them wrong at any place. */
const shape = fc.letrec<{value: unknown}>((tie) => ({
  value: fc.oneof(
    {maxDepth: 3},
    fc.constantFrom<unknown>(WORD, words, paragraph, {_type: 'quote', text: WORD}),
    fc.array(tie('value'), {minLength: 1, maxLength: 2}),
    fc.dictionary(fieldName, tie('value'), {minKeys: 1, maxKeys: 2}),
    fc.record({
      _type: fc.constantFrom('block', 'span', 'quote', 'picture', 'section', 'link', 'box'),
      text: tie('value'),
    }),
  ),
})).value

/** The article with the value at a place, or in a field beside it, with unique words. */
function planted(steps: Steps, field: string | undefined, value: unknown) {
  const isInObject = typeof steps.at(-1) === 'string'
  const at = field === undefined || !isInObject ? steps : [...steps.slice(0, -1), field]
  let count = 0
  const json = JSON.stringify(value).replaceAll(WORD, () => `${WORD}${(count += 1)}x`)
  const article = withAt(base, at, JSON.parse(json)) as Article
  const leaves = placesIn(article).filter((place) => {
    const leaf = valueAt(article, place)
    return typeof leaf === 'string' && leaf.startsWith(WORD) && isForReaders(place)
  })
  return {article, leaves}
}

test('a word anywhere in an article is rendered, or reported with its path', () => {
  const beside = fc.option(fieldName, {nil: undefined})
  fc.assert(
    fc.property(fc.constantFrom(...places), beside, shape, (steps, field, value) => {
      const {article, leaves} = planted(steps, field, value)
      const problems = new Set<string>()
      const html = renderPage(article, {
        unknown: 'mark',
        hyphenation: false,
        onProblem: ({path}) => problems.add(path),
      })
      for (const leaf of leaves) {
        const word = String(valueAt(article, leaf))
        const isReported = pathsTo(article, leaf).some((path) => problems.has(path))
        expect(html.includes(word) || isReported, leaf.join('.')).toBe(true)
      }
    }),
    {numRuns: isLong ? 20_000 : 500},
  )
}, 600_000)

test('renderBody reports lost text in a body, and no own fields', () => {
  const problems: string[] = []
  renderBody([{...paragraph, text: WORD} as never], {
    unknown: 'mark',
    onProblem: ({code, path}) => problems.push(`${code} ${path}`),
  })
  expect(problems).toEqual(['lost-text [_key=="b"].text'])
})

test('checking unknown fields takes linear time at any depth', () => {
  let deep: unknown = WORD
  for (let level = 0; level < 100_000; level += 1) deep = {x: [deep]}
  expect(problemsOf({deep})).toEqual(['unshown-text deep'])
  const loop: {self?: unknown} = {}
  loop.self = loop
  expect(problemsOf({loop})).toEqual([])
})
