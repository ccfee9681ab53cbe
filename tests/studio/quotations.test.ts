// The quotations of an article are collected with their missing fields.
import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'

import {collectQuotations} from '../../src/studio/quotations/collect-quotations.ts'
import {firstEmpty} from '../../src/studio/quotations/first-empty.ts'
import {knownFacts} from '../../src/studio/quotations/known-facts.ts'
import {quotedSources} from '../../src/studio/quotations/quoted-sources.ts'
import {missingIn, type Quotation} from '../../src/studio/quotations/quotation.ts'

const reference = (id: string) => ({_type: 'reference', _ref: id})
const span = (text: string, ...marks: string[]) => ({_type: 'span', _key: text, text, marks})
const paragraph = (key: string, children: unknown, markDefs: unknown) => ({
  _type: 'block',
  _key: key,
  children,
  markDefs,
})
const article = (...body: unknown[]) => ({sections: [{_key: 's', _type: 'section', body}]})

describe('collecting quotations', () => {
  test('01 returns them in the order of the text', () => {
    const children = [span('eins', 'a'), span(' und '), span('zwei', 'b'), span(' drei', 'b', 'em')]
    const markDefs = [
      {_key: 'b', _type: 'quote'},
      {_key: 'a', _type: 'quote'},
    ]
    const found = collectQuotations(
      article(paragraph('p', children, markDefs), {_key: 'q', _type: 'quote', text: 'vier'}),
    )
    expect(found.map(({words}) => words)).toEqual(['eins', 'zwei drei', 'vier'])
    expect(found.map(({use}) => use)).toEqual(['inline', 'inline', 'block'])
  })

  test('02 returns the place in the form and all details', () => {
    const annotation = {
      _key: 'a',
      _type: 'quote',
      source: reference('ada'),
      via: reference('dpx'),
      role: ' Sprecherin ',
      occasion: 'Rede',
      saidOn: '2022-01-07',
    }
    expect(collectQuotations(article(paragraph('p', [span('ja', 'a')], [annotation])))).toEqual([
      {
        use: 'inline',
        path: ['sections', {_key: 's'}, 'body', {_key: 'p'}, 'markDefs', {_key: 'a'}],
        words: 'ja',
        source: 'ada',
        reference: reference('ada'),
        via: 'dpx',
        role: 'Sprecherin',
        occasion: 'Rede',
        saidOn: '2022-01-07',
      },
    ])
  })

  test('03 skips links and annotations without words, and keeps blocks without words', () => {
    const markDefs = [
      {_key: 'gone', _type: 'quote'},
      {_key: 'l', _type: 'link', href: '/'},
    ]
    const found = collectQuotations(
      article(paragraph('p', [span('Seite', 'l')], markDefs), {_key: 'q', _type: 'quote'}),
    )
    expect(found).toMatchObject([{use: 'block', words: ''}])
  })

  test('04 law: never throws for any content', () => {
    const anything = fc.anything({maxDepth: 3, withNullPrototype: true})
    const block = fc.record(
      {
        _key: fc.oneof(fc.string(), anything),
        _type: fc.constantFrom('block', 'quote', 'picture'),
        children: fc.oneof(anything, fc.array(fc.oneof(fc.constant(span('x', 'k')), anything))),
        markDefs: fc.oneof(
          anything,
          fc.array(fc.oneof(fc.constant({_key: 'k', _type: 'quote'}), anything)),
        ),
        text: anything,
        source: anything,
      },
      {requiredKeys: []},
    )
    const section = fc.record({_key: fc.oneof(fc.string(), anything), body: fc.array(block)})
    const sections = fc.oneof(anything, fc.array(fc.oneof(section, anything)))
    fc.assert(
      fc.property(fc.oneof(anything, fc.record({sections})), (document) => {
        for (const {path, words} of collectQuotations(document)) {
          expect(typeof words).toBe('string')
          expect(path.length).toBeGreaterThanOrEqual(4)
        }
      }),
    )
  })
})

describe('missing fields of a quotation', () => {
  const complete: Quotation = {
    use: 'inline',
    path: [],
    words: 'ja',
    source: 'ada',
    role: 'Sprecherin',
    occasion: 'Rede',
    saidOn: '2022-01-07',
  }

  test('01 a complete quotation lacks nothing', () => {
    expect(missingIn(complete, 'person')).toEqual([])
  })

  test('02 an empty quotation lacks every field, most important first', () => {
    expect(missingIn({use: 'block', path: [], words: ''}, 'person')).toEqual([
      'words',
      'source',
      'role',
      'occasion',
      'saidOn',
    ])
  })

  test('03 only persons lack a role', () => {
    const noRole = {...complete, role: undefined}
    expect(missingIn(noRole, 'person')).toEqual(['role'])
    expect(missingIn(noRole, 'organisation')).toEqual([])
    expect(missingIn(noRole)).toEqual([])
  })
})

test('sources are offered most quoted first, with their role if it is always the same', () => {
  const quotation = (source: string | undefined, role?: string): Quotation => ({
    use: 'inline',
    path: [],
    words: 'x',
    source,
    reference: source === undefined ? undefined : {...reference(source), _weak: true},
    role,
  })
  const found = quotedSources([
    quotation('ada', 'Ministerin'),
    quotation('bob', 'Sprecher'),
    quotation(undefined),
    quotation('bob'),
    quotation('cy', 'Kanzler'),
    quotation('cy', 'Bürger'),
  ])
  expect(found).toEqual([
    {id: 'bob', reference: {...reference('bob'), _weak: true}, role: 'Sprecher'},
    {id: 'cy', reference: {...reference('cy'), _weak: true}, role: undefined},
    {id: 'ada', reference: {...reference('ada'), _weak: true}, role: 'Ministerin'},
  ])
})

describe('known facts about a speaker', () => {
  const said = (fields: Partial<Quotation>): Quotation => ({
    use: 'inline',
    path: [],
    words: 'x',
    source: 'ada',
    ...fields,
  })

  test('01 are offered as they occurred together, most frequent first', () => {
    const all = [
      said({role: 'Ministerin', occasion: 'Rede', saidOn: '2022-01-07'}),
      said({role: 'Ministerin', occasion: 'Interview'}),
      said({role: 'Ministerin', occasion: 'Interview'}),
      said({source: 'bob', role: 'Sprecher'}),
    ]
    expect(knownFacts(said({}), all)).toEqual([
      {role: 'Ministerin', occasion: 'Interview'},
      {role: 'Ministerin', occasion: 'Rede', saidOn: '2022-01-07'},
    ])
    expect(knownFacts(said({source: undefined}), all)).toEqual([])
  })

  test('02 law: never replace a field, are never empty, and occurred for this speaker', () => {
    const fact = fc.option(fc.constantFrom('a', 'b'), {nil: undefined})
    const facts = fc.record({role: fact, occasion: fact, saidOn: fact})
    const quotation = fc.record({source: fc.constantFrom('ada', 'bob'), facts})
    fc.assert(
      fc.property(facts, fc.array(quotation), (own, others) => {
        const all = others.map(({source, facts: known}) => said({source, ...known}))
        for (const offer of knownFacts(said(own), all)) {
          const given = Object.entries(offer)
          expect(given.length).toBeGreaterThan(0)
          expect(given.filter(([name]) => own[name as keyof typeof own] !== undefined)).toEqual([])
          expect(all).toContainEqual(expect.objectContaining({source: 'ada', ...offer}))
        }
      }),
    )
  })
})

describe('the first empty field', () => {
  const members = ['text', 'source', 'role', 'via'].map((name) => ({kind: 'field', name}))
  const first = (value: object) => firstEmpty(members, {...value}, ['source', 'via'])

  test.each([
    [{}, ['text']],
    [{text: ' '}, ['text']],
    [{text: 'Ja'}, ['source', '_ref']],
    [{text: 'Ja', source: {_type: 'reference'}}, ['source', '_ref']],
    [{text: 'Ja', source: reference('ada')}, ['role']],
    [{text: 'Ja', source: reference('ada'), role: 'Ministerin'}, ['via', '_ref']],
    [{text: 'Ja', source: reference('ada'), role: 'M', via: reference('dpx')}, undefined],
  ])('01 of %j is %j', (value, path) => {
    expect(first(value)).toEqual(path)
  })
})
