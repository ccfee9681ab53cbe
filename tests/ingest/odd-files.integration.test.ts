// Files that no program should write and some do: each is read whole, or reported, and nothing is lost silently.
import {mkdirSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {deflateRawSync} from 'node:zlib'

import {expect, test} from 'vitest'

import type {ReportEntry} from '../../src/import/report/report-entry.ts'
import {imported, openLake, written} from './newsroom.ts'
import {temporaryDirectory} from '@newsdesk/testing/temporary-directory'

const latin = (text: string) => Buffer.from(text, 'latin1')
const BOM = '\uFEFF'

/** A text that is imported, by words that its article must show. */
interface Read {
  readonly words: readonly string[]
  readonly notes?: readonly ReportEntry[]
}

/** Files, and what becomes of their texts: words of the article, or the code of the reason. */
const CASES: readonly (readonly [string, string | Uint8Array, ...(Read | ReportEntry['code'])[]])[] = [
  ['01-utf8-says-latin.xml', nitf('a', 'Müller „sagt“', 'ISO-8859-1'), {words: ['Müller „sagt“']}],
  ['02-1252-says-utf8.xml', latin(nitf('b', 'M\xFCller \x84sagt\x93', 'utf-8')), {words: ['Müller „sagt“']}],
  ['03-1252-without.xml', latin(nitf('c', 'Stra\xDFe').replace(/<\?.*?\?>/, '')), {words: ['Straße']}],
  ['04-bom.json', `${BOM}{"uri":"urn:d","headline":"Kopf","body_text":"Käse."}`, {words: ['Kopf', 'Käse.']}],
  ['05-bom-crlf.md', `${BOM}---\r\ntitle: Kopf\r\ndate: 5. März 2024\r\n---\r\nVorspann.\r\n\r\nZeile eins\r\nzwei.\r\n`, {words: ['Kopf', '2024-03-04T23:00:00', 'Zeile eins zwei.']}],
  ['06-mac.txt', 'Titel\r\rVorspann.\r\rText.', {words: ['Titel', 'Vorspann.', 'Text.']}],
  ['07-utf16.txt', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Titel\n\nGrüße.', 'utf16le')]), {words: ['Grüße.']}],
  ['08-empty.txt', '', 'no-text'],
  ['09-empty.json', '', 'unknown-format'],
  ['10-empty.xml', '', 'unknown-format'],
  ['11-empty.docx', '', 'damaged'],
  ['12-blank.md', '\r\n \t\r\n', 'no-text'],
  ['13-zip.docx', zip('readme.txt', 'kein Word'), 'damaged'],
  ['14-cut.docx', zip('word/document.xml', '<w:document/>').subarray(0, 40), 'damaged'],
  ['15-list.json', '[]', 'unknown-format'],
  ['16-package.xml', '<newsMessage><itemSet><packageItem guid="p"><groupSet/></packageItem></itemSet></newsMessage>', 'no-text'],
  ['17-feed.xml', '<rss version="2.0"><channel><title>Leer</title></channel></rss>', 'no-text'],
  ['18-control.xml', wxr('Text mit \x0B Tab und \x00 Null.'), {words: ['Text mit Tab und Null.']}],
  ['19-cdata.xml', wxr('Vor ]]]]><![CDATA[> nach.'), {words: ['Vor ]]> nach.']}],
  ['20-lexical.json', ghost({lexical: lexical(), html: null}), {words: ['Fett und *kursiv*', '- Punkt', 'Zwischentitel']}],
  ['21-mobiledoc.json', ghost({mobiledoc: '{"sections":[]}', html: '<p>Aus HTML.</p>'}), {words: ['Aus HTML.']}],
  ['22-relative.xml', rss('<p>Mit <a href="../mehr">Link</a>.</p><p><img src="/bild.png" alt="Bild"></p>'), {words: ['Mit *Link*.']}],
  ['23-toml.md', '+++\ntitle = "Kopf aus TOML"\ndate = 2024-03-05T14:30:00+01:00\ntags = ["Hafen"]\n+++\nVorspann.\n\nText.\n', {words: ['Kopf aus TOML', '2024-03-05T13:30:00', 'Hafen']}],
  ['24-toml-broken.md', '+++\ntitle = \n+++\nText.\n', 'front-matter'],
  ['25-date.md', '---\ntitle: Kopf\ndate: übermorgen\n---\nText.\n', {words: ['Kopf'], notes: [{code: 'date', words: 'übermorgen'}]}],
  ['26-6937.txt', latin('\x01dpa0001 4 pl 12\r\n\x02\r\nM\xC8unchner Caf\xC2e am Flu\xFB\r\n\r\nVorspann.\r\n\r\nText.\r\n\x03051430 mar 24\x04'), {words: ['Münchner Café am Fluß']}],
  ['27-latin-wire.txt', latin('\x01dpa0002 4 pl 12\r\n\x02\r\nM\xFCnchner Caf\xE9\r\n\r\nVorspann.\r\n\r\nText.\r\n\x03051430 mar 24\x04'), {words: ['Münchner Café']}],
  ['28-ninjs1.json', '{"uri":"urn:n1","headline":"Eins","body_html":"<p>HTML eins.</p>","byline":"Von Eva Lind"}', {words: ['HTML eins.', 'Eva Lind']}],
  ['29-ninjs2.json', '{"uri":"urn:n2","headlines":[{"role":"main","value":"Zwei"}],"bodies":[{"role":"main","contenttype":"text/html","value":"<p>HTML zwei.</p>"}],"by":"Eva Lind"}', {words: ['Zwei', 'HTML zwei.']}],
  ['30-ninjs3.json', '{"uri":"urn:n3","headlines":[{"role":"main","value":"Drei"}],"bodies":[{"role":"main","contentType":"text/html","value":"<p>HTML drei.</p>"}],"firstCreated":"gestern"}', {words: ['Drei', 'HTML drei.'], notes: [{code: 'date', words: 'gestern'}]}],
  ['31-null.json', '{"uri":null,"headline":"Ohne"}', 'no-identifier'],
  ['32-klingon.xml', nitf('k', 'Text', 'klingon'), 'unknown-encoding'],
  ['33-half.xml', wxr('Erster.').replace('</channel></rss>', '<item><title>Hal'), 'damaged'],
  ['34-mixed.json', '[{"uri":"urn:m1","headline":"Gut","body_text":"Ja."},7,{"uri":"urn:m2"},{"uri":"urn:m3","headline":"Auch","body_text":"Ja."}]', 'no-identifier', 'no-text', {words: ['Gut']}, {words: ['Auch']}],
] // prettier-ignore

test.for(CASES)('%s', async ([name, bytes, ...expected]) => {
  const folder = temporaryDirectory()
  writeFileSync(join(folder, name), bytes)
  await using client = await openLake()
  const outcomes = await imported(client, folder)
  expect(outcomes.map((each) => ('reason' in each ? each.reason.code : 'read'))).toEqual(
    expected.map((each) => (typeof each === 'string' ? each : 'read')),
  )
  const articles = await written(client)
  const read = outcomes.filter((each) => 'notes' in each)
  for (const [at, each] of expected.filter((one) => typeof one === 'object').entries()) {
    for (const words of each.words) expect(articles).toContain(words)
    expect(read[at]?.notes).toEqual(each.notes ?? [])
  }
  expect(articles).not.toMatch(/\uFFFD|Ã/)
  // A second run finds everything as it was.
  const again = await imported(client, folder)
  expect(again.map((each) => ('reason' in each ? each.reason.code : each.action))).toEqual(
    expected.map((each) => (typeof each === 'string' ? each : 'unchanged')),
  )
})

test('relative addresses of a feed start at its page', async () => {
  const folder = temporaryDirectory()
  writeFileSync(join(folder, 'a.xml'), rss('<p>A.</p><p>Mit <a href="../mehr">Link</a>.</p>'))
  await using client = await openLake()
  await imported(client, folder)
  const marks = await client.fetch('*[_type == "article"].sections[].body[].markDefs[].href')
  expect(marks).toEqual(['https://example.org/mehr'])
})

test('a folder that contains itself ends', async () => {
  const folder = temporaryDirectory()
  mkdirSync(join(folder, 'a/b'), {recursive: true})
  writeFileSync(join(folder, 'a/b/text.txt'), 'Titel\n\nVorspann.\n\nText.')
  symlinkSync(folder, join(folder, 'a/b/loop'))
  symlinkSync(join(folder, 'missing.txt'), join(folder, 'dangling.txt'))
  await using client = await openLake()
  expect(await imported(client, folder)).toHaveLength(1)
})

test('a file of 200 MB is read piece by piece, or reported', {timeout: 120_000}, async () => {
  const folder = temporaryDirectory()
  const size = 200 * 1024 * 1024
  writeFileSync(
    join(folder, 'a.json'),
    Buffer.concat([Buffer.from('{"uri":"urn:big","headline":"'), Buffer.alloc(size, 'a')]),
  )
  writeFileSync(join(folder, 'b.txt'), Buffer.alloc(size, 'a'))
  writeFileSync(
    join(folder, 'c.xml'),
    wxr('Kurz.').replace('<channel>', `<channel>${' '.repeat(size)}`),
  )
  await using client = await openLake()
  const outcomes = await imported(client, folder)
  expect(outcomes.map((each) => ('reason' in each ? each.reason.code : each.action))).toEqual([
    'large-file',
    'large-file',
    'create',
  ])
})

function nitf(id: string, words: string, encoding?: string): string {
  const declaration = `<?xml version="1.0"${encoding ? ` encoding="${encoding}"` : ''}?>`
  return `${declaration}<nitf><head><docdata><doc-id id-string="${id}"/></docdata></head><body><body.head><hedline><hl1>${words}</hl1></hedline></body.head><body.content><p>Vorspann.</p><p>${words}</p></body.content></body></nitf>`
}

function wxr(words: string): string {
  return `<rss version="2.0" xmlns:content="c" xmlns:wp="w"><channel><item><title>Titel</title><guid>g1</guid><content:encoded><![CDATA[Vorspann.\n\n${words}]]></content:encoded><wp:post_type>post</wp:post_type><wp:status>publish</wp:status></item></channel></rss>`
}

function rss(html: string): string {
  return `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>T</title><link>https://example.org/</link><item><title>Titel</title><guid>g</guid><link>https://example.org/a/b</link><content:encoded><![CDATA[<p>Vorspann.</p>${html}]]></content:encoded></item></channel></rss>`
}

function ghost(post: object): string {
  const posts = [{id: '1', uuid: 'u1', title: 'Titel', status: 'published', type: 'post', ...post}]
  return JSON.stringify({db: [{meta: {version: '6.0.1'}, data: {posts}}]})
}

function lexical(): string {
  const text = (words: string, format = 0) => ({type: 'extended-text', text: words, format})
  return JSON.stringify({
    root: {
      type: 'root',
      children: [
        {type: 'paragraph', children: [text('Vorspann.')]},
        {type: 'paragraph', children: [text('Fett und '), text('kursiv', 2)]},
        {
          type: 'list',
          listType: 'bullet',
          children: [{type: 'listitem', children: [text('Punkt')]}],
        },
        {type: 'extended-heading', tag: 'h2', children: [text('Zwischentitel')]},
        {type: 'paragraph', children: [text('Ende.')]},
      ],
    },
  })
}

/** An archive of one file. */
function zip(name: string, text: string): Buffer {
  const packed = deflateRawSync(Buffer.from(text))
  const head = Buffer.alloc(30)
  head.writeUInt32LE(0x04034b50, 0)
  head.writeUInt16LE(8, 8)
  head.writeUInt32LE(packed.length, 18)
  head.writeUInt16LE(name.length, 26)
  const entry = Buffer.alloc(46)
  entry.writeUInt32LE(0x02014b50, 0)
  entry.writeUInt16LE(8, 10)
  entry.writeUInt32LE(packed.length, 20)
  entry.writeUInt16LE(name.length, 28)
  const start = Buffer.concat([head, Buffer.from(name), packed])
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(entry.length + name.length, 12)
  end.writeUInt32LE(start.length, 16)
  return Buffer.concat([start, entry, Buffer.from(name), end])
}
