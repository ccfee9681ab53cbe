// The body of an article as HTML, by numbered fixtures.
import {expect, test} from 'vitest'
import {renderBody} from '../../src/render/index.ts'
import {block, span} from './blocks.ts'

const item = (text: string, level: number, listItem = 'bullet') => block([text], {listItem, level})
const picture = (more: object) => [{_type: 'picture', ...more}]
const file = {url: 'https://cdn.example/a.jpg?w=1&h=2', dimensions: {width: 1200, height: 800}}

test.each<[string, Parameters<typeof renderBody>[0], string]>([
  ['001 an empty body', [], ''],
  ['002 null', null, ''],
  ['003 paragraphs', [block(['a']), block(['b'])], '<p>a</p>\n<p>b</p>\n'],
  ['004 an empty paragraph is left out', [block(['a']), block(['', ' '])], '<p>a</p>\n'],
  ['005 a block without children', [{_type: 'block'}], ''],
  ['006 a line break', [block(['a\nb'])], '<p>a<br>b</p>\n'],
  ['007 a subheading', [block(['a'], {style: 'h3'})], '<h3 class="subheading">a</h3>\n'],
  [
    '008 decorators',
    [block([span('a', 'strong'), span('b', 'em', 'strong')])],
    '<p><strong>a<em>b</em></strong></p>\n',
  ],
  [
    '009 adjacent indented paragraphs are one blockquote',
    [block(['a'], {style: 'blockquote'}), block(['b'], {style: 'blockquote'}), block(['c'])],
    '<blockquote><p>a</p>\n<p>b</p>\n</blockquote>\n<p>c</p>\n',
  ],
  ['010 a list', [item('a', 1), item('b', 1)], '<ul><li>a</li><li>b</li></ul>\n'],
  [
    '011 a list in a list',
    [item('a', 1), item('b', 2, 'number'), item('c', 1)],
    '<ul><li>a<ol><li>b</li></ol>\n</li><li>c</li></ul>\n',
  ],
  [
    '012 a subheading in a list',
    [block(['a'], {style: 'h3', listItem: 'bullet'})],
    '<ul><li><h3 class="subheading">a</h3></li></ul>\n',
  ],
  [
    '013 an indented paragraph in a list',
    [block(['a'], {style: 'blockquote', listItem: 'number'})],
    '<ol><li><blockquote><p>a</p></blockquote></li></ol>\n',
  ],
  ['014 text is escaped', [block(['<b>&amp;"'])], '<p>&lt;b&gt;&amp;amp;"</p>\n'],
  ['015 NUL and lone surrogates', [block(['a\0b\uD800'])], '<p>a\uFFFDb\uFFFD</p>\n'],
  [
    '016 a picture',
    picture({asset: file, alt: 'Ein "A"', caption: 'Text "b".', credit: 'Foto: C'}),
    '<figure class="picture"><img src="https://cdn.example/a.jpg?w=1&amp;h=2" alt="Ein &quot;A&quot;" ' +
      'width="1200" height="800" loading="lazy" decoding="async">' +
      '<figcaption>Text „b“. <small>Foto: C</small></figcaption></figure>\n',
  ],
  [
    '017 a picture without texts',
    picture({asset: {url: 'https://cdn.example/a.jpg'}}),
    '<figure class="picture"><img src="https://cdn.example/a.jpg" alt="" loading="lazy" decoding="async"></figure>\n',
  ],
  [
    '018 a picture without a joined asset',
    picture({asset: {_ref: 'image-a-1x1-jpg'}, alt: 'A', credit: 'C'}),
    '<figure class="picture"><div class="missing" role="img" aria-label="A"></div>' +
      '<figcaption><small>C</small></figcaption></figure>\n',
  ],
  [
    '019 a picture with an address outside of the web',
    picture({asset: {url: 'javascript:alert(1)'}, alt: 'A'}),
    '<figure class="picture"><div class="missing" role="img" aria-label="A"></div></figure>\n',
  ],
  ['020 an empty picture', [block(['a']), ...picture({asset: null})], '<p>a</p>\n'],
  [
    '021 a link keeps two spaces in its address, percent-encoded',
    [block([span('a', 'l')], {markDefs: [{_type: 'link', _key: 'l', href: '/a  b'}]})],
    '<p><a href="/a%20%20b">a</a></p>\n',
  ],
])('%s', (_rule, content, html) => {
  expect(renderBody(content)).toBe(html)
})
