// A quotation is one element, wherever other marks start and end.
import {describe, expect, test} from 'vitest'
import {renderBody} from '../../src/render/index.ts'
import {blinken, block, quotation, span} from './blocks.ts'

const WORDS = 'data-source="Antony Blinken" data-source-id="source-blinken"'
const MARKED = `<q title="Antony Blinken" ${WORDS}>`
const UNMARKED = `<q class="unmarked" title="Antony Blinken" ${WORDS}>`

test.each([
  ['001 straight', 'Er sagte "', '" gern.', 'Er sagte ', ' gern.'],
  ['002 German', 'Er sagte „', '“ gern.', 'Er sagte ', ' gern.'],
  ['003 guillemets inwards', 'Er sagte »', '« gern.', 'Er sagte ', ' gern.'],
  ['004 guillemets outwards', 'Er sagte «', '» gern.', 'Er sagte ', ' gern.'],
  ['005 English', 'Er sagte “', '” gern.', 'Er sagte ', ' gern.'],
  ['006 only the inner pair', 'Er sagte „„', '““ gern.', 'Er sagte „', '“ gern.'],
  ['007 without other text', '"', '"', '', ''],
])('quotation marks around an annotation are dropped: %s', (_rule, before, after, left, right) => {
  const html = renderBody([quotation(before, 'ja', after)])
  expect(html).toBe(`<p>${left}${MARKED}ja</q>${right}</p>\n`)
})

test.each([
  ['001 none', 'Er sagte ', ' gern.', 'Er sagte ', ' gern.'],
  ['002 only the first', 'Er sagte "', ' gern.', 'Er sagte "', ' gern.'],
  ['003 only the last', 'Er sagte ', '" gern.', 'Er sagte ', '" gern.'],
  ['004 of different kinds', 'Er sagte „', '« gern.', 'Er sagte „', '« gern.'],
  ['005 with a space between', 'Er sagte " ', '" gern.', 'Er sagte " ', '" gern.'],
  ['006 around more words', 'Er "sagte ', ' gern".', 'Er „sagte ', ' gern“.'],
])('unpaired quotation marks stay: %s', (_rule, before, after, left, right) => {
  const html = renderBody([quotation(before, 'ja', after)])
  expect(html).toBe(`<p>${left}${UNMARKED}ja</q>${right}</p>\n`)
})

test('quotation marks inside the annotation stay', () => {
  expect(renderBody([quotation('Er sagte ', '"ja"', '.')])).toBe(
    `<p>Er sagte ${UNMARKED}„ja“</q>.</p>\n`,
  )
})

test('quotation marks inside a quotation are of the second level', () => {
  expect(renderBody([quotation('"', 'das "Ja" zählt', '"')])).toBe(
    `<p>${MARKED}das ‚Ja‘ zählt</q></p>\n`,
  )
})

describe('one quotation is one element', () => {
  const markDefs = [blinken, {_type: 'link', _key: 'l', href: '/a'}]

  test('when strong and em lie inside', () => {
    const children = ['"', span('a ', 'q'), span('b', 'strong', 'q'), span(' c', 'q', 'em'), '"']
    expect(renderBody([block(children, {markDefs})])).toBe(
      `<p>${MARKED}a <strong>b</strong><em> c</em></q></p>\n`,
    )
  })

  test('when strong starts before it', () => {
    const children = [span('x "', 'strong'), span('a', 'strong', 'q'), span('b', 'q'), '"']
    expect(renderBody([block(children, {markDefs})])).toBe(
      `<p><strong>x </strong>${MARKED}<strong>a</strong>b</q></p>\n`,
    )
  })

  test('with an empty span inside', () => {
    const children = ['"', span('a', 'q'), span(''), span('b', 'q'), '"']
    expect(renderBody([block(children, {markDefs})])).toBe(`<p>${MARKED}ab</q></p>\n`)
  })

  test('when a link crosses its border, which splits the link', () => {
    const children = [span('x', 'l'), span('a', 'l', 'q'), span('b', 'q')]
    expect(renderBody([block(children, {markDefs})])).toBe(
      `<p><a href="/a">x</a>${UNMARKED}<a href="/a">a</a>b</q></p>\n`,
    )
  })

  test('around a link on the same words', () => {
    const children = ['"', span('a', 'l', 'q'), '"']
    expect(renderBody([block(children, {markDefs})])).toBe(
      `<p>${MARKED}<a href="/a">a</a></q></p>\n`,
    )
  })

  test('inside a link that goes further', () => {
    const children = [span('x "', 'l'), span('a', 'l', 'q'), span('" y', 'l')]
    expect(renderBody([block(children, {markDefs})])).toBe(
      `<p><a href="/a">x ${MARKED}a</q> y</a></p>\n`,
    )
  })
})

test('one annotation on two places is two quotations', () => {
  const children = ['"', span('a', 'q'), '", sagte er, "', span('b', 'q'), '"']
  expect(renderBody([block(children, {markDefs: [blinken]})])).toBe(
    `<p>${MARKED}a</q>, sagte er, ${MARKED}b</q></p>\n`,
  )
})

test('a quotation inside a quotation has its own quotation marks', () => {
  const inner = {_type: 'quote', _key: 'i'}
  const children = ['"', span('er rief "', 'q'), span('nein', 'q', 'i'), span('"', 'q'), '"']
  expect(renderBody([block(children, {markDefs: [blinken, inner]})])).toBe(
    `<p>${MARKED}er rief <q>nein</q></q></p>\n`,
  )
})

test('quotation marks alternate through all levels', () => {
  const inner = {_type: 'quote', _key: 'i'}
  const children = [
    '"',
    span('er "rief" "', 'q'),
    span('das "Nein" nicht', 'q', 'i'),
    span('" aus', 'q'),
    '" und "ging"',
  ]
  expect(renderBody([block(children, {markDefs: [blinken, inner]})])).toBe(
    `<p>${MARKED}er ‚rief‘ <q>das „Nein“ nicht</q> aus</q> und „ging“</p>\n`,
  )
})

test('a quotation mark that belongs to another quotation stays there', () => {
  const other = {_type: 'quote', _key: 'o'}
  const children = [span('so "', 'o'), span('ja', 'q'), '" da']
  expect(renderBody([block(children, {markDefs: [blinken, other]})])).toBe(
    `<p><q class="unmarked">so „</q>${UNMARKED}ja</q>“ da</p>\n`,
  )
})

test('crossing quotations keep their words and their quotation marks', () => {
  const other = {_type: 'quote', _key: 'o'}
  const children = ['"', span('a', 'q'), span('b', 'q', 'o'), span('c', 'o'), '"']
  expect(renderBody([block(children, {markDefs: [blinken, other]})])).toBe(
    `<p>„${UNMARKED}a<q class="unmarked">b</q></q><q class="unmarked">c</q>“</p>\n`,
  )
  const between = [span('a "', 'q'), span('b', 'q', 'o'), span('c', 'o'), '" d']
  expect(renderBody([block(between, {markDefs: [blinken, other]})])).toBe(
    `<p>${UNMARKED}a „<q class="unmarked">b</q></q><q class="unmarked">c</q>“ d</p>\n`,
  )
})

test('the title attribute shows readers the details, data attributes serve scripts', () => {
  const def = {
    ...blinken,
    via: {_id: 'source-afp', name: 'AFP'},
    role: 'US-Außenminister',
    occasion: 'vor Reportern',
    saidOn: '2022-01-07',
    url: 'https://example.org/?a=1&b=2',
  }
  const html = renderBody([block([span('ja', 'q')], {markDefs: [def]})])
  const title = 'Antony Blinken, US-Außenminister, vor Reportern, 7.\u00A0Januar 2022, laut AFP'
  expect(html).toBe(
    `<p><q class="unmarked" title="${title}" cite="https://example.org/?a=1&amp;b=2" ${WORDS} ` +
      'data-via="AFP" data-via-id="source-afp" data-role="US-Außenminister" ' +
      'data-occasion="vor Reportern" data-said-on="2022-01-07">ja</q></p>\n',
  )
})

test('a source that was not joined stays unknown', () => {
  const defs = [null, {_type: 'reference', _ref: 'source-x'}].map((source) =>
    renderBody([block([span('ja', 'q')], {markDefs: [{_type: 'quote', _key: 'q', source}]})]),
  )
  expect(defs).toEqual([
    '<p><q class="unmarked">ja</q></p>\n',
    '<p><q class="unmarked" data-source-id="source-x">ja</q></p>\n',
  ])
})

test('a quotation block has its attribution outside of the quoted words', () => {
  const quote = {
    ...blinken,
    _key: 'b',
    text: 'Ja & "nein"\nso',
    role: 'Minister',
    occasion: 'Rede',
    saidOn: '2022-01-07',
    url: 'https://example.org/',
  }
  expect(renderBody([quote])).toBe(
    '<figure class="quote"><blockquote cite="https://example.org/" data-source="Antony Blinken" ' +
      'data-source-id="source-blinken" data-role="Minister" data-occasion="Rede" ' +
      'data-said-on="2022-01-07"><p>Ja &amp; „nein“<br>so</p></blockquote>' +
      '<figcaption><strong>Antony Blinken</strong>, Minister, ' +
      '<a href="https://example.org/">Rede, 7.\u00A0Januar 2022</a></figcaption></figure>\n',
  )
})

test('a quotation block without a known source has no attribution', () => {
  expect(renderBody([{_type: 'quote', _key: 'b', text: 'Ja', source: null}] as never)).toBe(
    '<figure class="quote"><blockquote><p>Ja</p></blockquote></figure>\n',
  )
})
