import {blockNames} from '../../../src/content/block-names.ts'
import type {Article} from '../../../src/render/index.ts'
import {block, span} from '../blocks.ts'
import {sampleBlock} from '../sample-blocks.ts'

/** Articles that grow with `n`, each in a way that careless code takes quadratic time for. */
export const growing: Readonly<Record<string, (n: number) => Article>> = {
  '001 paragraphs': (n) => body(...Array.from({length: n / 20}, () => block(['Ein Absatz.']))),
  '002 spans without marks': (n) => body(...blocksOf(n, () => 'x ')),
  '003 spans in one annotation': (n) => body(...blocksOf(n, () => span('x ', 'q'))),
  '004 each span its own annotation': (n) =>
    body(
      ...chunks(n, 400).map((size) =>
        block(
          Array.from({length: size}, (_, at) => span('"x" ', `q${at}`)),
          {markDefs: Array.from({length: size}, (_, at) => ({_type: 'quote', _key: `q${at}`}))},
        ),
      ),
    ),
  '005 line breaks': (n) => body(block(['\n'.repeat(n)]), block(['x\n'.repeat(n)])),
  '006 quotation marks that open': (n) => body(block([`'a `.repeat(n)]), block(['("'.repeat(n)])),
  '007 quotation marks that close': (n) =>
    body(
      block([`b" `.repeat(n)]),
      block([`x'y`.repeat(n)]),
      block([`${`'a `.repeat(n)}${'b" '.repeat(n)}`]),
      block([`${'("'.repeat(n)}x${'")'.repeat(n)}`]),
    ),
  '008 one long word': (n) => body(block(['ä'.repeat(n * 4)])),
  '009 digits and spaces': (n) => body(block(['10 000 Euro – z. B. '.repeat(n / 4)])),
  '010 what is escaped': (n) => body(block(['<&>"\r'.repeat(n)])),
  '011 what Markdown escapes': (n) => body(block(['*_[](`~#!|'.repeat(n / 4)])),
  '012 items of lists that alternate': (n) =>
    body(
      ...Array.from({length: n / 20}, (_, at) =>
        block(['x'], {listItem: at % 2 ? 'bullet' : 'number', level: (at % 10) + 1}),
      ),
    ),
  '013 styled items': (n) =>
    body(
      ...Array.from({length: n / 20}, () =>
        block(['x'], {style: 'h3', listItem: 'bullet', level: 10}),
      ),
    ),
  '014 blocks of unknown types': (n) =>
    body(...Array.from({length: n / 4}, () => ({_type: 'x'.repeat(100)}))),
  '015 fields': (n) => {
    const words = `"a 'b' ${'x'.repeat(20)} ]]> `.repeat(n / 8)
    return {kicker: words, title: words, lead: words, topics: [words], authors: [{name: words}]}
  },
  '016 sections': (n) => ({
    sections: Array.from({length: n / 20}, () => ({_key: 'same', heading: 'H', body: []})),
  }),
  '017 quotations by different sources': (n) =>
    body(
      ...Array.from({length: n / 20}, (_, at) => ({
        _type: 'quote',
        _key: `q${at}`,
        text: 'ja',
        source: {_id: `s${at}`, name: `Name ${at}`, sameAs: ['https://a.example/']},
        role: `Rolle ${at}`,
      })),
    ),
  '018 topics, authors and agencies': (n) => {
    const names = Array.from({length: n / 20}, (_, at) => `Name ${at}`)
    const sources = names.map((name) => ({name}))
    return {topics: names, authors: sources, agencies: sources}
  },
  '019 as many marks as a span may have': (n) => {
    const keys = Array.from({length: 30}, (_, at) => `q${at}`)
    const markDefs = keys.map((_key) => ({_type: 'quote', _key, role: 'R'}))
    const spans = Array.from({length: n / 200}, (_, at) =>
      span('x', ...keys.slice(at % 15), 'strong', 'em'),
    )
    return body(block(spans, {markDefs}))
  },
  '020 annotations on no words': (n) => {
    const markDefs = Array.from({length: n / 4}, (_, at) => ({
      _type: 'quote',
      _key: `q${at}`,
      role: 'R',
    }))
    return body(block(['x', span('y', 'q0')], {markDefs}))
  },
  '021 text that nobody reads': (n) => {
    const members = Array.from({length: n / 10}, (_, at) => ({_key: `k${at}`, text: 'verloren'}))
    return {authors: members, sections: members, notes: members, motto: members} as Article
  },
  '022 text from right to left, and what nobody sees': (n) =>
    body(
      block(['\u0645\u0631 \u00AD\u200B'.repeat(n / 8)]),
      block(Array.from({length: n / 8}, () => '\u0645! x ')),
    ),
  '023 line breaks of all kinds, under marks': (n) => {
    const lines = 'x\r\n\u2028\v'.repeat(n / 4)
    return {kicker: lines, lead: lines, ...body(block([span(lines, 'strong')]))}
  },
  '024 characters that no format can hold': (n) =>
    body(block(['\0\uD800\u0007'.repeat(n)]), {_type: 'quote', text: '\uFFFE'.repeat(n)} as never),
  '025 links': (n) =>
    body(
      ...chunks(n / 4, 1000).map((size) =>
        block(
          Array.from({length: size}, (_, at) => span('https://a.example/', `l${at}`)),
          {
            markDefs: Array.from({length: size}, (_, at) => ({
              _type: 'link',
              _key: `l${at}`,
              href: 'https://a.example/',
            })),
          },
        ),
      ),
    ),
  '026 blocks of every type': (n) =>
    body(
      ...Array.from({length: n / 20}, () =>
        blockNames.map((name) => sampleBlock(name, () => 'ein "Wort"\n')),
      ).flat(),
    ),
}

function body(...content: {readonly _type: string}[]): Article {
  return {sections: [{_key: 's', body: content}]}
}

/** `count` children, spread over blocks of the largest allowed size. */
function blocksOf(count: number, child: () => string | object) {
  return chunks(count, 5000).map((size) =>
    block(Array.from({length: size}, child), {markDefs: [{_type: 'quote', _key: 'q'}]}),
  )
}

function chunks(count: number, most: number): number[] {
  return Array.from({length: Math.ceil(count / most)}, (_, at) => Math.min(most, count - at * most))
}
