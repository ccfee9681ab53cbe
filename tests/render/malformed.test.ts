// Malformed content is repaired or rejected, with its path and the reason.
import {describe, expect, test} from 'vitest'
import {blockNames} from '../../src/content/block-names.ts'
import type {Blocks} from '../../src/render/index.ts'
import {
  checkContent,
  RenderError,
  renderBody,
  renderFragment,
  renderPage,
  renderText,
} from '../../src/render/index.ts'
import {block, span} from './blocks.ts'
import {attribute, elementsOf, paragraphsOf} from './html-text.ts'

const PROTOTYPE_NAMES = ['constructor', 'toString', 'hasOwnProperty', '__proto__', 'valueOf']

/** The error of a rendering; undefined when it throws nothing. */
function thrownBy(render: () => string): unknown {
  try {
    render()
    return undefined
  } catch (error) {
    return error
  }
}

function errorOf(render: () => string): {code: string; path: string} {
  const error = thrownBy(render)
  if (!(error instanceof RenderError)) throw new Error('No RenderError was thrown.', {cause: error})
  return {code: error.code, path: error.path}
}

const AT = '[_key=="b"]'

test.each<[string, unknown, string, string]>([
  ['001 type', {_type: 'slideshow', _key: 'b'}, 'unknown-type', AT],
  ['002 no type', {_key: 'b', children: [span('x')]}, 'unknown-type', AT],
  ['003 internal type of to-html', {_type: '@list', _key: 'b'}, 'unknown-type', AT],
  ['004 internal type of this room', {_type: 'annotation', _key: 'b'}, 'unknown-type', AT],
  ['005 type with children', {_type: 'box', _key: 'b', children: [span('x')]}, 'unknown-type', AT],
  ['006 null', null, 'invalid-block', '[0]'],
  ['007 a text', 'x', 'invalid-block', '[0]'],
  ['008 children', {...block([]), children: 'x'}, 'invalid-block', `${AT}.children`],
  ['009 style', block(['x'], {style: 'h1'}), 'unknown-style', `${AT}.style`],
  ['010 internal style', block(['x'], {style: 'inline'}), 'unknown-style', `${AT}.style`],
  ['011 list', block(['x'], {listItem: 'square'}), 'unknown-list', `${AT}.listItem`],
  ['012 list true', block(['x'], {listItem: true}), 'unknown-list', `${AT}.listItem`],
  ['013 child null', block([null]), 'invalid-span', `${AT}.children[0]`],
  [
    '014 child type',
    block([{_type: 'icon', _key: 'i'}]),
    'unknown-type',
    `${AT}.children[_key=="i"]`,
  ],
  ['015 text of a span', block([{_type: 'span', text: 5}]), 'invalid-span', `${AT}.children[0]`],
  [
    '016 mark',
    block([span('x', 'blink')]),
    'unknown-mark',
    `${AT}.children[_key=="span-x"].marks[0]`,
  ],
  [
    '017 mark definition of an unknown type',
    block([span('x', 'm')], {markDefs: [{_type: 'note', _key: 'm'}]}),
    'unknown-mark',
    `${AT}.markDefs[_key=="m"]`,
  ],
  [
    '018 marks',
    block([{_type: 'span', text: 'x', marks: 'em'}]),
    'invalid-mark',
    `${AT}.children[0].marks`,
  ],
  ['019 text of a quotation', {_type: 'quote', _key: 'b', text: {}}, 'invalid-text', `${AT}.text`],
  ['020 caption', {_type: 'picture', _key: 'b', caption: 5}, 'invalid-text', `${AT}.caption`],
])('unknown or malformed is an error with its place: %s', (_case, value, code, path) => {
  expect(errorOf(() => renderBody([value] as Blocks))).toEqual({code, path})
})

/** The repairs in a body, and the texts that are left of it. */
function repairsOf(value: unknown): {problems: [string, string][]; words: string[]} {
  const problems: [string, string][] = []
  const html = renderBody([value] as Blocks, {
    onProblem: ({code, path, repaired}) => {
      if (repaired) problems.push([code, path])
    },
  })
  return {problems, words: paragraphsOf(html)}
}

test.each([0, -1, 0.5, 11, 3000, 1e7, Infinity, NaN, '2', {}])(
  'a list level %s is repaired to the nearest valid level',
  (level) => {
    const content = block(['x'], {listItem: 'bullet', level})
    expect(repairsOf(content)).toEqual({
      problems: [['invalid-level', `${AT}.level`]],
      words: ['x'],
    })
  },
)

const link = (href: unknown) =>
  block(['a', span('b', 'l')], {markDefs: [{_type: 'link', _key: 'l', href}]})
const HREF = `${AT}.markDefs[_key=="l"].href`

test.each<[string, unknown, string, string]>([
  [
    '001 definition null',
    block(['ab'], {markDefs: [null]}),
    'invalid-definition',
    `${AT}.markDefs[0]`,
  ],
  [
    '002 definitions',
    block(['ab'], {markDefs: {} as never}),
    'invalid-definition',
    `${AT}.markDefs`,
  ],
  [
    '003 the same key twice',
    block(['ab'], {
      markDefs: [
        {_type: 'quote', _key: 'q'},
        {_type: 'quote', _key: 'q'},
      ],
    }),
    'invalid-definition',
    `${AT}.markDefs[_key=="q"]`,
  ],
  ['004 a script as a link', link('javascript:alert(1)'), 'unsafe-link', HREF],
  ['005 a link that is no text', link({}), 'unsafe-link', HREF],
  ['006 a link to another host', link('//host.example'), 'unsafe-link', HREF],
  ['007 the same with backslashes', link('/\\host.example'), 'unsafe-link', HREF],
  ['007a a link to this machine', link('http://127.0.0.1:3333/'), 'local-link', HREF],
  ['008 a link with a tab', link('/\t/host.example'), 'unsafe-link', HREF],
  [
    '009 the address of a quotation',
    block(['a', span('b', 'q')], {markDefs: [{_type: 'quote', _key: 'q', url: 'data:,'}]}),
    'unsafe-link',
    `${AT}.markDefs[_key=="q"].url`,
  ],
  [
    '010 a day that is none',
    block(['ab'], {markDefs: [{_type: 'quote', _key: 'q', saidOn: '2022-02-30'}]}),
    'invalid-day',
    `${AT}.markDefs[_key=="q"].saidOn`,
  ],
  [
    '011 a control character',
    block(['a\u0007b']),
    'invalid-character',
    `${AT}.children[_key=="span-a\\u0007b"].text`,
  ],
])('what loses no word is repaired and reported: %s', (_case, value, code, path) => {
  const {problems, words} = repairsOf(value)
  expect(problems).toEqual([[code, path]])
  expect(words.map((text) => text.replace('\u0007', ''))).toEqual(['ab'])
})

test('unsafe addresses outside of the text are left out and reported', () => {
  const source = {name: 'A', sameAs: ['https://a.example/', 'javascript:alert(1)']}
  const image = {alt: '', asset: {url: 'https://a.invalid/\0'}}
  const body = [{_type: 'quote', _key: 'q', text: 'x', source, via: source}]
  const article = {image, authors: [source], agencies: [source], sections: [{_key: 's', body}]}
  const at = 'sections[_key=="s"].body[_key=="q"]'
  expect(checkContent(article as never).map(({code, path}) => [code, path])).toEqual(
    [
      'image.asset.url',
      'authors[0].sameAs[1]',
      'agencies[0].sameAs[1]',
      `${at}.source.sameAs[1]`,
      `${at}.via.sameAs[1]`,
    ].map((path) => ['unsafe-link', path]),
  )
})

test('a report names the place, the finding and the reason', () => {
  const article = {sections: [{_key: 's', body: [block([span('x', 'blink')]), link('ftp://x')]}]}
  expect(checkContent(article)).toEqual([
    {
      code: 'unknown-mark',
      path: 'sections[_key=="s"].body[_key=="b"].children[_key=="span-x"].marks[0]',
      name: 'blink',
      what: 'Unknown mark: blink',
      why: expect.stringContaining('has lost its annotation') as string,
      repaired: false,
    },
    {
      code: 'unsafe-link',
      path: `sections[_key=="s"].body${HREF}`,
      name: 'ftp://x',
      what: 'Link that is not allowed: ftp://x',
      why: expect.stringContaining('kept without its link') as string,
      repaired: true,
    },
  ])
  expect(checkContent({sections: [{_key: 's', body: [block(['x'])]}]})).toEqual([])
})

test('an error lists all problems', () => {
  const content = [{_type: 'slideshow', _key: 'b'}, block([null]), link('ftp://x')]
  const error = thrownBy(() => renderBody(content))
  expect(error).toBeInstanceOf(RenderError)
  const {problems, message} = error as RenderError
  expect(problems.map(({code}) => code)).toEqual(['unknown-type', 'invalid-span', 'unsafe-link'])
  expect(message).toContain('There are 2 such problems.')
})

test('a block that cannot be rendered leaves the other blocks intact', () => {
  const html = renderBody([block(['a']), {_type: 'slideshow'}, null as never, block(['b'])], {
    unknown: 'mark',
  })
  expect(paragraphsOf(html)).toEqual(['a', 'b'])
  expect(elementsOf(html, 'mark')).toHaveLength(2)
})

test('a child that is not a span does not split the quotation around it', () => {
  const markDefs = [{_type: 'quote', _key: 'q', source: {name: 'A'}}]
  const children = [span('a', 'q'), {_type: 'icon', _key: 'i'}, span('b', 'q', 'em')]
  const html = renderBody([block(children, {markDefs})], {unknown: 'mark'})
  expect(elementsOf(html, 'q')).toHaveLength(1)
  expect(paragraphsOf(html)).toEqual(['ab'])
})

test('an error has the path of the faulty member in the article', () => {
  const article = {sections: [{_key: 'a', body: [block(['x']), {_type: 'slideshow', _key: 'v'}]}]}
  expect(errorOf(() => renderPage(article)).path).toBe('sections[_key=="a"].body[_key=="v"]')
  expect(errorOf(() => renderText(article)).path).toBe('sections[_key=="a"].body[_key=="v"]')
})

test('the message of an error names the problem, the place and the remedy', () => {
  const types = new Intl.ListFormat('en-GB', {type: 'disjunction'}).format(['block', ...blockNames])
  const article = {sections: [{_key: 'a', body: [{_type: 'carousel', _key: 'v'}]}]}
  expect(() => renderFragment(article)).toThrow(
    `Unknown content type: carousel, at sections[_key=="a"].body[_key=="v"]. Members of a body are of the type ${types}, their children are spans. Correct the content there.`,
  )
})

describe.each(PROTOTYPE_NAMES)('a name of Object.prototype: %s', (name) => {
  test.each([
    ['type', {_type: name, _key: 'b'}, 'unknown-type'],
    ['style', block(['x'], {style: name}), 'unknown-style'],
    ['list', block(['x'], {listItem: name}), 'unknown-list'],
    ['mark', block([span('x', name)]), 'unknown-mark'],
    ['child', block([{_type: name, text: 'x'}]), 'unknown-type'],
    ['definition', block([span('x', 'm')], {markDefs: [{_type: name, _key: 'm'}]}), 'unknown-mark'],
  ])('as %s', (_place, value, code) => {
    expect(errorOf(() => renderBody([value]))).toMatchObject({code})
    const html = renderBody([value], {unknown: 'mark'})
    expect(elementsOf(html, 'mark').map((mark) => attribute(mark, 'data-code'))).toEqual([code])
  })
})

test('content that is marked as faulty keeps its text', () => {
  const html = renderBody(
    [block(['a ', span('b', 'blink'), {_type: 'icon', _key: 'i'}, ' c'], {style: 'wild'})],
    {unknown: 'mark'},
  )
  expect(paragraphsOf(html)).toEqual(['a b c'])
  expect(elementsOf(html, 'mark').map((mark) => attribute(mark, 'title'))).toEqual([
    `${AT}.style`,
    `${AT}.children[_key=="span-b"].marks[0]`,
    `${AT}.children[_key=="i"]`,
  ])
})

test('the marker names the problem in the language of the article', () => {
  const content = [{_type: 'slideshow', _key: 'v'}]
  expect(renderBody(content, {unknown: 'mark'})).toContain(
    '>Unbekannter Inhaltstyp: slideshow</mark>',
  )
  expect(renderBody(content, {unknown: 'mark', language: 'en'})).toContain(
    '>Unknown content type: slideshow</mark>',
  )
})

test('a list item with a style is rendered once at any depth', () => {
  const item = block(['x'], {style: 'h3', listItem: 'bullet', level: 10})
  const html = renderBody([item, block(['y'], {listItem: 'bullet', level: 10})])
  expect(paragraphsOf(html)).toEqual(['x', 'y'])
  expect(elementsOf(html, 'h3')).toHaveLength(1)
})

test('blocks with too many spans or marks are rejected', () => {
  const spans = block(Array.from({length: 100_000}, () => 'x'))
  expect(errorOf(() => renderBody([spans]))).toEqual({code: 'too-large', path: AT})
  const marks = Array.from({length: 10_000}, (_, at) => `m${at}`)
  const defs = marks.map((_key) => ({_type: 'quote', _key}))
  const deep = block([span('x', ...marks)], {markDefs: defs})
  expect(errorOf(() => renderBody([deep])).code).toBe('too-large')
  expect(paragraphsOf(renderBody([deep], {unknown: 'mark'}))).toEqual(['x'])
})

test('list levels beyond the limits are repaired', () => {
  const levels = [1e7, 3000, Infinity, -1, 0.5].map((level) =>
    block(['x'], {listItem: 'bullet', level}),
  )
  expect(renderBody(levels)).toContain('<li>')
})

test('cyclic values are read down to the depth limit of content', () => {
  const loop: {_type: string; children?: unknown; marks?: unknown} = {_type: 'block'}
  loop.children = [loop, {_type: 'span', text: 'x', marks: [loop]}]
  expect(renderBody([loop], {unknown: 'mark'})).toContain('x')
  const article = {title: 'T', image: loop as never, sections: [loop as never]}
  expect(() => renderPage(article, {unknown: 'mark'})).not.toThrow()
})

test('the first of two links on the same words is kept, and the second one reported', () => {
  const markDefs = ['/a', '/b'].map((href) => ({_type: 'link', _key: href, href}))
  const content = block([span('x', '/a', '/b')], {markDefs})
  const {problems} = repairsOf(content)
  expect(problems).toEqual([['overlapping-links', `${AT}.children[_key=="span-x"].marks[1]`]])
  const links = elementsOf(renderBody([content]), 'a')
  expect(links.map((one) => attribute(one, 'href'))).toEqual(['/a'])
})

test.each([null, undefined, 'x', 5, []])(
  'a value that is not an article is rejected: %j',
  (value) => {
    expect(errorOf(() => renderPage(value as never)).code).toBe('invalid-article')
  },
)

test('an unknown time zone is rejected', () => {
  expect(errorOf(() => renderPage({}, {timeZone: 'Mars/Base'})).code).toBe('invalid-option')
})
