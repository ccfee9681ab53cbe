// The rules by which pasted HTML becomes text of an article.
import {describe, expect, test} from 'vitest'

import {ARTICLE_TEXT, readPlainText, toBlocks, type TextTarget} from '../../src/import/index.ts'
import {pasted, readHtml, written} from './read-html.ts'

describe('paragraphs', () => {
  test.each([
    ['01 white space collapses across elements', '<p> a <b> b </b>\n c </p>', ['a **b **c']],
    ['02 no-break spaces stay between words', '<p>12&nbsp;000&#8239;€</p>', ['12\u00A0000\u202F€']],
    ['03 no-break spaces at the edges are removed', '<p>&nbsp; a&nbsp;</p>', ['a']],
    ['04 no paragraph is empty', '<p></p><p>&nbsp;</p><br><div><p>a</p></div>', ['a']],
    ['05 a line break stays', '<p>a<br>b</p>', ['a\nb']],
    ['06 two line breaks separate paragraphs', '<div>a<br><br>b</div>', ['a', 'b']],
    ['07 preformatted lines stay lines', '<pre>a\n  b</pre>', ['a\nb']],
    [
      '08 lines of a white-space style stay lines',
      '<div style="white-space: pre-wrap">a\nb</div>',
      ['a\nb'],
    ],
    [
      '09 text outside of paragraphs becomes paragraphs',
      'a <i>b</i><div>c</div>d',
      ['a _b_', 'c', 'd'],
    ],
    ['10 quotation marks stay', '<p>„a“ "b" »c«</p>', ['„a“ "b" »c«']],
    ['11 <q> becomes quotation marks', '<p><q>a</q></p>', ['"a"']],
    ['12 zero-width spaces are removed', '<p>a\u200Bb\uFEFF</p>', ['ab']],
    [
      '13 superscript and subscript digits become characters',
      '<p>m<sup>2</sup> CO<sub>2</sub></p>',
      ['m² CO₂'],
    ],
    [
      '14 a quotation with two paragraphs',
      '<blockquote><p>a</p><p>b</p></blockquote>',
      ['> a', '> b'],
    ],
    ['15 a definition list', '<dl><dt>a</dt><dd>b</dd></dl>', ['a', 'b']],
  ])('%s', (_, html, text) => {
    const {blocks, leftOut} = pasted(html)
    expect(written(blocks)).toEqual(text)
    expect(leftOut).toEqual({})
  })
})

describe('headings', () => {
  test.each([
    ['01 each level', '<h1>a</h1><h6>b</h6>', ['h3 a', 'h4 b']],
    ['02 bold as a whole', '<h2><b>a</b></h2>', ['h3 a']],
    ['03 bold in part', '<h2>a <b>b</b></h2>', ['h3 a **b**']],
    ['04 by role', '<div role="heading" aria-level="2">a</div>', ['h3 a']],
    ['05 an outline style of Word', '<p style="mso-outline-level:2">a</p>', ['h3 a']],
    [
      '06 a numbered heading of Word',
      '<h1 style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">1<span>&nbsp; </span></span>a</h1>',
      ['h3 1\u00A0 a'],
    ],
    ['07 a heading in a list', '<ul><li><h3>a</h3>b</li></ul>', ['h3 a', '- b']],
  ])('%s', (_, html, text) => {
    expect(written(pasted(html).blocks)).toEqual(text)
  })

  test('08 a field without heading styles gets a bold paragraph', () => {
    const target: TextTarget = {
      styles: new Set(['normal']),
      lists: new Set(),
      decorators: new Set(['strong']),
      hasLinks: false,
      picture: undefined,
      table: undefined,
      embed: undefined,
    }
    const {pieces} = readHtml(
      '<h2>a</h2><ul><li><a href="https://example.org/">b</a></li></ul><blockquote>c</blockquote>',
    )
    const {blocks, leftOut} = toBlocks(pieces, {target, newKey: () => 'k', hasBytes: () => false})
    expect(written(blocks)).toEqual(['**a**', 'b', 'c'])
    expect(leftOut).toEqual({list: 1, link: 1, quote: 1})
  })
})

describe('lists', () => {
  const word = (mark: string, level = 1) =>
    `<p class="MsoListParagraph" style="mso-list:l0 level${level} lfo1">${mark}<span>&nbsp;&nbsp;&nbsp;</span>a</p>`
  test.each([
    ['01 a bullet of Word', word('·'), ['- a']],
    ['02 a bullet of the Symbol font', word('\uF0B7'), ['- a']],
    ['03 a bullet of Wingdings', word('§'), ['- a']],
    ['04 a circle', word('o', 2), ['  - a']],
    ['05 a number', word('1.'), ['1. a']],
    ['06 a letter', word('b)', 3), ['    1. a']],
    ['07 a roman number', word('iv.'), ['1. a']],
    ['08 a list paragraph without style and marker', '<p class="MsoListParagraph">a</p>', ['a']],
    [
      '09 a list paragraph without style, with a marker',
      '<p class="MsoListParagraphCxSpFirst">·&nbsp;&nbsp;a</p>',
      ['- a'],
    ],
    ['10 the style List Bullet 2', '<p class="MsoListBullet2">·&nbsp;&nbsp;a</p>', ['  - a']],
    [
      '11 a year is no item number',
      '<p class="MsoListParagraph">2026. Das Jahr</p>',
      ['2026. Das Jahr'],
    ],
    [
      '12 a nested list',
      '<ul><li>a<ol><li>b</li></ol></li><li>c</li></ul>',
      ['- a', '  1. b', '- c'],
    ],
    ['13 a nested list of Google Docs', '<ul><li>a</li><ul><li>b</li></ul></ul>', ['- a', '  - b']],
    ['14 an item with two paragraphs', '<ul><li><p>a</p><p>b</p></li></ul>', ['- a\nb']],
    ['15 a list beyond the depth limit', '<ul>'.repeat(30) + '<li>a', ['                  - a']],
    ['16 an empty item', '<ul><li></li><li><ul><li>a</li></ul></li></ul>', ['  - a']],
  ])('%s', (_, html, text) => {
    expect(written(pasted(html).blocks)).toEqual(text)
  })
})

describe('links', () => {
  test.each([
    ['https://www.google.com/url?q=https://example.org/a&sa=D&ust=1', 'https://example.org/a'],
    ['https://www.google.de/url?sa=t&url=https%3A%2F%2Fexample.org%2F', 'https://example.org/'],
    [
      'https://eur03.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org%2F%3Fa%3D1&data=x',
      'https://example.org/?a=1',
    ],
    ['https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.org%2F&h=x', 'https://example.org/'],
    ['https://lm.facebook.com/l.php?u=https%3A%2F%2Fexample.org%2F', 'https://example.org/'],
    ['https://www.youtube.com/redirect?event=x&q=https%3A%2F%2Fexample.org', 'https://example.org'],
    [
      'https://deref-gmx.net/mail/client/x/dereferrer/?redirectUrl=https%3A%2F%2Fexample.org',
      'https://example.org',
    ],
    [
      'https://www.google.com/url?q=https%3A%2F%2Fl.facebook.com%2Fl.php%3Fu%3Dhttps%253A%252F%252Fexample.org%252F',
      'https://example.org/',
    ],
    [
      'https://www.google.com/url?q=javascript:alert(1)',
      'https://www.google.com/url?q=javascript:alert(1)',
    ],
    [
      'https://www.google.com/search?q=https://example.org',
      'https://www.google.com/search?q=https://example.org',
    ],
    [
      'https://example.org/url?q=https://other.example/',
      'https://example.org/url?q=https://other.example/',
    ],
    ['mailto:a@example.org', 'mailto:a@example.org'],
    ['tel:+49 30 1', 'tel:+49 30 1'],
    ['/thema/haushalt', '/thema/haushalt'],
    ['http://127.0.0.1:3333/studio/structure', 'http://127.0.0.1:3333/studio/structure'],
  ])('%s', (address, href) => {
    const {blocks, leftOut} = pasted(`<p><a href="${address.replaceAll('&', '&amp;')}">a</a></p>`)
    expect(written(blocks)).toEqual([`[a](${href})`])
    expect(leftOut).toEqual({})
  })

  test.each([
    ['javascript:alert(1)', 'link'],
    ['JaVaScRiPt:alert(1)', 'link'],
    ['java&#10;script:alert(1)', 'link'],
    ['data:text/html,x', 'link'],
    ['file:///C:/Bericht.docx', 'link'],
    ['ftp://example.org/', 'link'],
    ['seite.html', 'link'],
    ['//example.org/', 'link'],
    ['https://name:word@example.org/', 'link'],
    ['https://', 'link'],
    ['', 'link'],
    ['#_ftn1', 'footnote'],
    ['#sdfootnote1sym', 'footnote'],
    ['file:///C:/Bericht.docx#_edn2', 'footnote'],
    ['#oben', 'jump'],
  ])('%j is left out, and its words stay', (address, kind) => {
    const {blocks, leftOut} = pasted(`<p><a href="${address}">a</a></p>`)
    expect(written(blocks)).toEqual(['a'])
    expect(leftOut).toEqual({[kind]: 1})
  })
})

describe('left out', () => {
  test.each([
    [
      '01 marks are counted per stretch of text',
      '<p><u>a <b>b</b></u> c <u>d</u> <s>e</s></p>',
      {underline: 2, 'strike-through': 1},
    ],
    ['02 a mark on white space is not counted', '<p>a<u> </u>b</p>', {}],
    [
      '03 a remote picture is counted',
      '<p>a</p><p><img src="https://example.org/x.png" alt="x"></p>',
      {picture: 1},
    ],
    [
      '04 a tracking pixel is not counted',
      '<p>a<img src="https://z.example/p" width="1" height="1"></p>',
      {},
    ],
    ['05 a drawing', '<p>a</p><img src="data:image/svg+xml,&lt;svg/&gt;">', {picture: 1}],
    [
      '06 a video and a form',
      '<p>a</p><video src="x"></video><input value="y">',
      {recording: 1, field: 1},
    ],
    ['07 a converted table is not counted', '<table><tr><td>a</td><td>b</td></tr></table>', {}],
    [
      '08 a layout table is not counted',
      '<table role="presentation"><tr><td>a</td><td>b</td></tr></table>',
      {},
    ],
    [
      '09 a table with one column is not counted',
      '<table><tr><td>a</td></tr><tr><td>b</td></tr></table>',
      {},
    ],
    ['10 a horizontal rule is counted', '<p>a</p><hr><p>b</p>', {rule: 1}],
    [
      '11 a highlight',
      '<p><mark>a</mark> <span style="background:yellow;mso-highlight:yellow">b</span></p>',
      {highlight: 1},
    ],
    [
      '12 scripts, styles and hidden words',
      '<p>a</p><script>x</script><style>.b{}</style><p hidden>c</p><p style="display:none">d</p><template>e</template>',
      {},
    ],
    [
      '13 a comment of Google Docs',
      '<p>a<sup><a href="#cmnt1">[a]</a></sup></p><div><p><a href="#cmnt_ref1">[a]</a><span>Stimmt das?</span></p></div>',
      {comment: 1},
    ],
  ])('%s', (_, html, leftOut) => {
    const {blocks, leftOut: counts} = pasted(html)
    expect(counts).toEqual(leftOut)
    expect(written(blocks).join(' ')).not.toMatch(/\b(?:x|y|Stimmt)\b/)
  })
})

describe('tables', () => {
  test.each([
    [
      '01 stay tables, with their caption and their header',
      '<table><caption>k</caption><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>',
      ['# k', '| =a | =b', '| 1 | 2'],
    ],
    [
      '02 an empty cell stays',
      '<table><tr><td>a</td><td></td><td>b</td><td></td></tr></table>',
      ['| a |  | b'],
    ],
    [
      '03 paragraphs of a cell are joined',
      '<table><tr><td><p>a</p><p>b</p></td><td>c<br>d</td></tr></table>',
      ['| a b | c d'],
    ],
    [
      '04 a table with a heading is a layout table',
      '<table><tr><td><h2>a</h2><p>b</p></td><td>c</td></tr></table>',
      ['h3 a', 'b', 'c'],
    ],
    [
      '05 a table in a table',
      '<table><tr><td>a<table><tr><td>b</td><td>c</td></tr></table></td></tr></table>',
      ['a', '| b | c'],
    ],
    [
      '06 a table in a list',
      '<ul><li>a<table><tr><td>b</td><td>c</td></tr></table></li></ul>',
      ['- a', '| b | c'],
    ],
    [
      '07 headers of rows, and a bold first row',
      '<table><tr><td><b>a</b></td><td><b>b</b></td></tr><tr><th>c</th><td>d</td></tr></table>',
      ['| =a | =b', '| =c | d'],
    ],
    [
      '08 words above numbers are a header',
      '<table><tr><td>Ort</td><td>Jahr</td></tr><tr><td>Bonn</td><td>2.026</td></tr></table>',
      ['| =Ort | =Jahr', '| Bonn | 2.026'],
    ],
    [
      '09 a cell over columns and rows leaves empty ones',
      '<table><tr><td rowspan=2>a</td><td colspan=2>b</td></tr><tr><td>c</td><td>d</td></tr></table>',
      ['| a | b | ', '|  | c | d'],
    ],
    [
      '10 empty rows are left out',
      '<table><tr><td>a</td><td>b</td></tr><tr><td></td><td></td></tr></table>',
      ['| a | b'],
    ],
    [
      '11 superscript digits become characters',
      '<table><tr><td>m<sup>2</sup></td><td>b</td></tr></table>',
      ['| m² | b'],
    ],
    [
      '12 a marked caption stands before its table',
      '<table><caption><b>k</b></caption><tr><td>a</td><td>b</td></tr></table>',
      ['**k**', '| a | b'],
    ],
    ['13 an empty table is dropped', '<table><tr><td></td><td> </td></tr></table>', []],
  ])('%s', (_, html, text) => {
    expect(written(pasted(html).blocks)).toEqual(text)
  })

  test('14 marks and links in cells are counted, those in header cells are not', () => {
    const html =
      '<table><tr><th>a</th><th>b</th></tr><tr><td><a href="https://a.example/">c</a></td><td><b>d</b></td></tr></table>'
    expect(pasted(html).leftOut).toEqual({strong: 1, link: 1})
  })

  test.each([
    ['15 a target without tables', '<table><tr><td>a</td><td></td><td>b</td></tr></table>', 1],
    [
      '16 a table that is too large',
      `<table>${'<tr><td>a</td><td></td><td>b</td></tr>'.repeat(2000)}</table>`,
      2000,
    ],
  ])('%s gets each row as a paragraph', (_, html, rows) => {
    const {pieces} = readHtml(html)
    const target = {...ARTICLE_TEXT, ...(rows === 1 ? {table: undefined} : {})}
    const {blocks, leftOut} = toBlocks(pieces, {target, newKey: () => 'k', hasBytes: () => false})
    expect(written(blocks)).toEqual(Array(rows).fill('a | | b'))
    expect(leftOut).toEqual({table: 1})
  })
})

describe('pictures', () => {
  const png = 'data:image/png;base64,iVBORw0KGgo='
  test.each([
    ['01 follow their paragraph', `<p>a <img src="${png}" alt="x"> b</p>`, ['a b', '![x]']],
    [
      '02 have their caption',
      `<figure><img src="${png}" alt="x"><figcaption>k</figcaption></figure>`,
      ['![x]k'],
    ],
    [
      '03 a caption without its picture stays',
      '<figure><img src="https://e.example/x"><figcaption>k</figcaption></figure>',
      ['k'],
    ],
    [
      '04 an emoji picture becomes a character',
      '<p>a <img class="emoji" alt="🚗" src="https://e.example/x"></p>',
      ['a 🚗'],
    ],
  ])('%s', (_, html, text) => {
    expect(written(pasted(html).blocks)).toEqual(text)
  })
})

describe('recordings', () => {
  const mp3 = 'data:audio/mpeg;base64,SUQz'
  test.each([
    ['01 one with bytes', `<audio src="${mp3}" title="Ton"></audio>`, ['(audio: Ton)'], {}],
    [
      '02 the caption of its figure, in the first format that browsers play',
      `<figure><video poster="p.png"><source src="data:video/quicktime;base64,AA"><source src="data:video/mp4;base64,AA">Alter Browser</video><figcaption>Am Anleger</figcaption></figure><p>a</p>`,
      ['(video: Am Anleger)Am Anleger', 'a'],
      {},
    ],
    [
      '03 one on the web stays as a link, and so do the words below it',
      '<p>a<audio controls src="//funk.example/a/Ein%20Ton.mp3"></audio></p><figure><video title="Film" src="https://funk.example/b.mp4"></video><figcaption>Am Anleger</figcaption></figure>',
      [
        'a',
        '[Ein Ton.mp3](https://funk.example/a/Ein%20Ton.mp3)',
        '[Film](https://funk.example/b.mp4)',
        'Am Anleger',
      ],
      {'linked-recording': 2},
    ],
    [
      '04 one without an address that leads anywhere',
      '<audio></audio><video src="javascript:alert(1)"></video><audio src="ton.mp3"></audio>',
      [],
      {recording: 3},
    ],
    [
      '05 in a table and in a list',
      `<ul><li>a<audio src="${mp3}"></audio></li></ul><table><tr><td>b</td><td><audio title="c" src="${mp3}"></audio></td></tr></table>`,
      ['- a', '(audio: audio)', 'b', '(audio: c)'],
      {},
    ],
  ])('%s', (_, html, text, leftOut) => {
    const read = pasted(html)
    expect(written(read.blocks)).toEqual(text)
    expect(read.leftOut).toEqual(leftOut)
  })

  test('06 a field that holds none gets a link', () => {
    const {pieces} = readHtml('<video src="https://funk.example/b.mp4"></video>')
    const {recordings: _, ...target} = ARTICLE_TEXT
    const {blocks, leftOut} = toBlocks(pieces, {target, newKey: () => 'k', hasBytes: () => true})
    expect(written(blocks)).toEqual(['[b.mp4](https://funk.example/b.mp4)'])
    expect(leftOut).toEqual({'linked-recording': 1})
  })
})

describe('videos, posts and maps of other providers', () => {
  const address = 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'
  const card = `{${address}}`
  test.each([
    [
      '01 a frame',
      '<p>a<iframe src="//www.youtube-nocookie.com/embed/dQw4w9WgXcQ" title="x"></iframe>b</p>',
      ['a', card, 'b'],
    ],
    [
      '02 a lazy frame',
      '<iframe data-src="https://www.youtube.com/embed/dQw4w9WgXcQ"></iframe>',
      [card],
    ],
    ['03 an address alone in a paragraph', `<p>a</p><p> ${address} </p>`, ['a', card]],
    [
      '04 a link alone in a paragraph',
      '<p><a href="https://x.com/a">https://youtu.be/dQw4w9WgXcQ</a></p>',
      [card],
    ],
    ['05 an address among words stays text', `<p>Hier: ${address}</p>`, [`Hier: ${address}`]],
    ['06 an address in a list stays text', `<ul><li>${address}</li></ul>`, [`- ${address}`]],
    [
      '07 an address of an unknown provider stays text',
      '<p>https://a.example/b</p>',
      ['https://a.example/b'],
    ],
  ])('%s', (_, html, text) => {
    const {blocks, leftOut} = pasted(html)
    expect(written(blocks)).toEqual(text)
    expect(leftOut).toEqual({})
  })

  test('08 a field without embeds counts a frame as left out', () => {
    const {pieces} = readHtml('<iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ"></iframe>')
    const target = {...ARTICLE_TEXT, embed: undefined}
    const {blocks, leftOut} = toBlocks(pieces, {target, newKey: () => 'k', hasBytes: () => false})
    expect({blocks, leftOut}).toEqual({blocks: [], leftOut: {embed: 1}})
  })

  test('09 an address in the middle of a line stays a link', () => {
    const {pieces} = readHtml(`<p>${address}</p>`)
    const options = {target: ARTICLE_TEXT, newKey: () => 'k', hasBytes: () => false}
    expect(written(toBlocks(pieces, {...options, isInLine: true}).blocks)).toEqual([address])
  })

  test('10 an address in plain text becomes an embed', () => {
    const {pieces} = readPlainText(`a\n\n${address}\n\nb`)
    const options = {target: ARTICLE_TEXT, newKey: () => 'k', hasBytes: () => false}
    expect(written(toBlocks(pieces, options).blocks)).toEqual(['a', card, 'b'])
  })
})
