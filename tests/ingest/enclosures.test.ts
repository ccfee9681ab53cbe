// Galleries, posts, cards and boxes of other systems become blocks, and lose no word.
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'

import {
  formatOf,
  ImportError,
  type ImportedText,
  type SourceFile,
} from '../../src/import/formats/index.ts'
import {picturesIn} from '../../src/import/index.ts'
import {articleFields} from '../../src/ingest/article-fields.ts'

const LONG = process.env.MODE === 'long'
const none = new Map<string, string>()

async function readText(path: string, content: string): Promise<ImportedText> {
  const bytes = Buffer.from(content)
  const file: SourceFile = {
    path,
    head: content.slice(0, 4096),
    bytes: () => Promise.resolve(bytes),
    chunks: async function* () {
      yield bytes
    },
  }
  for await (const text of formatOf(file)?.read(file, {timeZone: 'UTC'}) ?? []) {
    if (!(text instanceof ImportError)) return text
  }
  throw new Error(`${path} has no text`)
}

interface Body {
  readonly _type: string
  readonly [field: string]: unknown
}

/** Returns the blocks of a text below its lead. Every picture is at hand, except those whose address ends with `lost.jpg`. */
function blocksOf(text: ImportedText): Body[] {
  const addresses = picturesIn(text.pieces).map(({src}) => src)
  const assets = new Map(
    addresses.filter((src) => !src.endsWith('lost.jpg')).map((src) => [src, `image-${src}`]),
  )
  const {fields} = articleFields(text, {assets, people: none, agencies: none, departments: none})
  const sections = (fields['sections'] ?? []) as readonly {readonly body: readonly Body[]}[]
  return sections.flatMap(({body}) => body)
}

/** Returns a Ghost post with a body. */
const ghostText = (html: string) =>
  readText(
    'ghost.json',
    JSON.stringify({
      db: [{data: {posts: [{id: '1', title: 'Titel', custom_excerpt: 'Vorspann.', html}]}}],
    }),
  )

const ghostBlocks = async (html: string) => blocksOf(await ghostText(html))

/** Law 16 counts words, and pictures have none of their own. */
const silent = (html: string) => html.replaceAll(/alt="[^"]*"/g, 'alt=""')

const image = (name: string, caption = '') =>
  `<figure><img src="https://alt.example/${name}.jpg" alt="${name}">${caption && `<figcaption>${caption}</figcaption>`}</figure>`

describe('a gallery', () => {
  test('01 of Ghost is one block with its pictures and its caption', async () => {
    const html = `<p>Davor.</p><figure class="kg-card kg-gallery-card kg-card-hascaption"><div class="kg-gallery-container"><div class="kg-gallery-row"><div class="kg-gallery-image"><img src="https://alt.example/a.jpg" alt="Anna"></div><div class="kg-gallery-image"><img src="https://alt.example/b.jpg" alt="Ben"></div></div></div><figcaption>Beim Fest</figcaption></figure><p>Danach.</p>`
    expect(await ghostBlocks(html)).toMatchObject([
      {_type: 'block'},
      {
        _type: 'gallery',
        caption: 'Beim Fest',
        pictures: [
          {_type: 'picture', alt: 'Anna', asset: {_ref: 'image-https://alt.example/a.jpg'}},
          {_type: 'picture', alt: 'Ben'},
        ],
      },
      {_type: 'block'},
    ])
  })

  test('02 of WordPress keeps the caption of each picture', async () => {
    const html = `<figure class="wp-block-gallery has-nested-images">${image('a', 'Anna')}${image('b')}<figcaption class="blocks-gallery-caption">Alle</figcaption></figure>`
    expect(await ghostBlocks(html)).toMatchObject([
      {_type: 'gallery', caption: 'Alle', pictures: [{alt: 'a', caption: 'Anna'}, {alt: 'b'}]},
    ])
  })

  test('03 as a shortcode finds its pictures in the library, by their numbers', async () => {
    const attachment = (id: number) =>
      `<item><wp:post_type>attachment</wp:post_type><wp:post_id>${id}</wp:post_id><wp:attachment_url>https://alt.example/${id}.jpg</wp:attachment_url><excerpt:encoded>Bild ${id} &amp;amp; mehr</excerpt:encoded></item>`
    const post = (text: string) =>
      `<item><guid>g</guid><title>Titel</title><wp:post_type>post</wp:post_type><wp:post_id>1</wp:post_id><excerpt:encoded>Vorspann.</excerpt:encoded><content:encoded><![CDATA[${text}]]></content:encoded></item>`
    const wxr = (text: string) =>
      `<rss xmlns:wp="w" xmlns:content="c" xmlns:excerpt="e"><channel>${post(text)}${attachment(7)}${attachment(8)}</channel></rss>`
    const known = await readText(
      'a.xml',
      wxr('Davor.\n\n[gallery columns="2" ids="7, 8"]\n\nDanach.'),
    )
    expect(known.notes).toEqual([])
    expect(blocksOf(known)).toMatchObject([
      {_type: 'block'},
      {_type: 'gallery', pictures: [{caption: 'Bild 7 & mehr'}, {caption: 'Bild 8 & mehr'}]},
      {_type: 'block'},
    ])
    const unknown = await readText('a.xml', wxr('Davor.\n\n[gallery ids="98,99"]'))
    expect(unknown.notes).toEqual([{code: 'shortcode', name: 'gallery'}])
  })

  test('04 with one picture at hand is that picture, and the report names the other', async () => {
    const html = `<figure class="wp-block-gallery">${image('a')}${image('lost')}</figure>`
    expect(await ghostBlocks(html)).toMatchObject([{_type: 'picture', alt: 'a'}])
  })
})

describe('a thing of another house', () => {
  const cases: readonly (readonly [string, string, string, string | undefined])[] = [
    [
      'a frame',
      '<iframe src="//www.youtube.com/embed/dQw4w9WgXcQ"></iframe>',
      'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
      undefined,
    ],
    [
      'a frame in a card of Ghost',
      '<figure class="kg-card kg-embed-card"><iframe src="https://player.vimeo.com/video/76979871"></iframe></figure>',
      'https://vimeo.com/76979871',
      undefined,
    ],
    [
      'an embed of WordPress',
      '<figure class="wp-block-embed is-type-video"><div class="wp-block-embed__wrapper">\nhttps://youtu.be/dQw4w9WgXcQ\n</div></figure>',
      'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
      undefined,
    ],
    [
      'a post of X',
      '<blockquote class="twitter-tweet"><p lang="de">Die Brücke ist <a href="https://t.co/x">gesperrt</a>.</p>&mdash; Stadt (@stadt) <a href="https://twitter.com/stadt/status/1234567890123456789?ref_src=twsrc%5Etfw">4. Mai</a></blockquote><script async src="https://platform.twitter.com/widgets.js"></script>',
      'https://x.com/stadt/status/1234567890123456789',
      'Die Brücke ist gesperrt. — Stadt (@stadt) 4. Mai',
    ],
    [
      'a post of Instagram',
      '<blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/p/CxYz12345AB/?utm_source=ig_embed"><a href="https://www.instagram.com/p/CxYz12345AB/">Ein Beitrag</a></blockquote>',
      'https://www.instagram.com/p/CxYz12345AB/',
      'Ein Beitrag',
    ],
    [
      'a post of Mastodon',
      '<blockquote class="mastodon-embed" data-embed-url="https://mastodon.example/@stadt/109372843234342342/embed"><a href="https://mastodon.example/@stadt/109372843234342342">Beitrag ansehen</a></blockquote>',
      'https://mastodon.example/@stadt/109372843234342342',
      'Beitrag ansehen',
    ],
    [
      'a map',
      '<iframe src="https://www.openstreetmap.org/export/embed.html?bbox=13.3,52.4,13.5,52.6"></iframe>',
      'https://www.openstreetmap.org/#map=12/52.5/13.4',
      undefined,
    ],
    [
      'a bookmark of Ghost',
      '<figure class="kg-card kg-bookmark-card"><a class="kg-bookmark-container" href="https://stadt.example/plan"><div class="kg-bookmark-content"><div class="kg-bookmark-title">Der Plan</div></div></a></figure>',
      'https://stadt.example/plan',
      'Der Plan',
    ],
  ]
  for (const [index, [name, html, url, title]] of cases.entries()) {
    test(`${String(index + 5).padStart(2, '0')} ${name} becomes a card`, async () => {
      const blocks = await ghostBlocks(`<p>Davor.</p>${html}`)
      expect(blocks).toEqual([
        expect.objectContaining({_type: 'block'}),
        {_type: 'embed', _key: expect.any(String), url, ...(title === undefined ? {} : {title})},
      ])
    })
  }

  test('13 a quotation with a class of a post, but without its address, stays a quotation', async () => {
    const html = '<blockquote class="twitter-tweet"><p>Gelöscht.</p></blockquote>'
    expect(await ghostBlocks(html)).toMatchObject([{_type: 'block', style: 'blockquote'}])
  })
})

describe('a box', () => {
  test('14 has the summary, or the first heading, as its title', async () => {
    const details =
      '<details><summary>Zur Person</summary><p>Eva Lindner ist 40.</p><ul><li>Ärztin</li></ul></details>'
    const toggle =
      '<div class="kg-card kg-toggle-card"><div class="kg-toggle-heading"><h4>Was ist das?</h4></div><div class="kg-toggle-content"><p>Ein Gleis.</p></div></div>'
    expect(await ghostBlocks(`<p>Davor.</p>${details}${toggle}`)).toMatchObject([
      {_type: 'block'},
      {_type: 'infobox', title: 'Zur Person', body: [{style: 'normal'}, {listItem: 'bullet'}]},
      {_type: 'infobox', title: 'Was ist das?', body: [{style: 'normal'}]},
    ])
  })

  test('15 without text is no box', async () => {
    const html = '<p>Davor.</p><details><summary>Leer</summary></details>'
    expect(await ghostBlocks(html)).toMatchObject([{_type: 'block'}, {_type: 'block'}])
  })
})

const word = fc.string({unit: fc.constantFrom('a', 'b', 'ö', 'ß'), minLength: 2, maxLength: 6})
const words = fc.array(word, {minLength: 1, maxLength: 4}).map((each) => each.join(' '))
const paragraph = words.map((text) => `<p>${text}</p>`)
const picture = fc
  .tuple(word, fc.oneof(fc.constant(''), words))
  .map(([name, caption]) => image(name, caption))
const wrapper = fc.constantFrom(
  ['<figure class="wp-block-gallery">', '</figure>'],
  ['<details><summary>', '</summary></details>'],
  ['<details>', '</details>'],
  ['<div class="kg-toggle-card">', '</div>'],
  ['<blockquote class="twitter-tweet">', '</blockquote>'],
  ['<figure class="kg-bookmark-card"><a href="https://stadt.example/">', '</a></figure>'],
)
const {body} = fc.letrec<{body: string}>((tie) => ({
  body: fc
    .array(
      fc.oneof(
        {depthSize: 'small', withCrossShrink: true},
        paragraph,
        picture,
        fc.tuple(wrapper, tie('body')).map(([[open, close], inside]) => open + inside + close),
      ),
      {minLength: 1, maxLength: 4},
    )
    .map((parts) => parts.join('')),
}))

test('16 no word of a body is lost, and each picture is there or told, however things are nested', async () => {
  const wordsIn = (text: string) =>
    text.split(/[^abößa-z]+/u).filter((each) => /^[aböß]{2,}$/u.test(each))
  await fc.assert(
    fc.asyncProperty(body, async (html) => {
      const text = await ghostText(`<p>aa</p>${silent(html)}`)
      const blocks = blocksOf(text)
      const written = JSON.stringify(blocks).replaceAll(
        /"(?:_key|_ref|_type|style|url)":"[^"]*"/g,
        '',
      )
      const visible = html.replaceAll(/<[^>]*>/g, ' ')
      const captions = picturesIn(text.pieces).flatMap(({alt, caption}) =>
        alt === '' && caption !== '' ? [caption] : [],
      )
      expect(wordsIn(written).toSorted()).toEqual(
        wordsIn(`aa ${visible} ${captions.join(' ')}`).toSorted(),
      )
      const told = text.leftOut.filter(({kind}) => kind === 'picture').length
      expect(picturesIn(text.pieces).length + told).toBe(html.split('<img').length - 1)
    }),
    {numRuns: LONG ? 5_000 : 200},
  )
})
