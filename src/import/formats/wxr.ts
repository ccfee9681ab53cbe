import type {Picture} from '../pieces.ts'
import {readDate} from './dates.ts'
import {attempt, ImportError, type Format, type SourceFile} from './format.ts'
import {takeHeadline} from './headline.ts'
import {importedText, type ImportedText} from './imported-text.ts'
import {creditsOf, slugOfAddress} from './names.ts'
import {htmlWords, readHtmlBody} from './read-body.ts'
import {autoParagraphs, withoutShortcodes} from './wordpress-html.ts'
import {childrenOf, oneOf, rawText, wordsIn, xmlElements, type XmlElement} from './xml.ts'

/** The export of WordPress. Its file is read twice, because pictures may stand behind the posts that show them. */
export const wxr: Format = {
  name: 'WordPress WXR',
  accepts: ({head}) => /<rss\b[^>]*xmlns:wp=/.test(head),
  async *read(file) {
    const site = await readSite(file)
    for await (const item of xmlElements(file.chunks(), new Set(['item']))) {
      const type = fieldOf(item, 'post_type')
      if (type === 'post' || type === 'page') yield attempt(() => readPost(item, type, site))
    }
  },
}

interface Site {
  readonly authors: ReadonlyMap<string, string>
  readonly pictures: ReadonlyMap<string, Picture>
}

async function readSite(file: SourceFile): Promise<Site> {
  const authors = new Map<string, string>()
  const pictures = new Map<string, Picture>()
  for await (const element of xmlElements(file.chunks(), new Set(['author', 'item']))) {
    const login = fieldOf(element, 'author_login')
    if (login !== undefined) authors.set(login, fieldOf(element, 'author_display_name') ?? login)
    const src = fieldOf(element, 'attachment_url')
    const id = fieldOf(element, 'post_id')
    if (src !== undefined && id !== undefined) pictures.set(id, pictureOf(element, src))
  }
  return {authors, pictures}
}

function pictureOf(item: XmlElement, src: string): Picture {
  const caption = htmlWords(encoded(item, 'excerpt')) ?? ''
  return {kind: 'picture', src, alt: metaOf(item, '_wp_attachment_image_alt')[0] ?? '', caption}
}

/** Returns a picture of the library as WordPress writes it into a text. */
function figureOf(picture: Picture | undefined): string | undefined {
  if (!picture) return undefined
  const {src, alt, caption} = picture
  const image = `<img src="${escaped(src)}" alt="${escaped(alt)}">`
  return `<figure>${image}<figcaption>${escaped(caption)}</figcaption></figure>`
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')

function readPost(item: XmlElement, type: string, site: Site): ImportedText {
  const id = wordsIn(oneOf(item, 'guid')) ?? fieldOf(item, 'post_id')
  if (id === undefined) throw new ImportError({code: 'no-identifier', field: 'guid'})
  const {html, left} = withoutShortcodes(encoded(item, 'content'), (picture) =>
    figureOf(site.pictures.get(picture)),
  )
  const body = readHtmlBody(autoParagraphs(html))
  const headline = takeHeadline(body.pieces, {
    title: htmlWords(wordsIn(childrenOf(item, 'title')[0])),
    lead: htmlWords(encoded(item, 'excerpt')),
  })
  const publishedAt = dateOf(item, 'post_date')
  const modified = dateOf(item, 'post_modified')
  const status = fieldOf(item, 'status')
  const categories = childrenOf(item, 'category')
  const named = (domain: string) =>
    categories
      .filter(({attributes}) => attributes['domain'] === domain)
      .flatMap((each) => wordsIn(each) ?? [])
  const creator = wordsIn(oneOf(item, 'creator'))
  return importedText({
    id,
    versionCreated: modified,
    status: status === 'trash' ? 'canceled' : 'usable',
    isDraft: type === 'page' || (status !== 'publish' && status !== 'future'),
    title: headline.title,
    lead: headline.lead,
    pieces: headline.pieces,
    image: site.pictures.get(metaOf(item, '_thumbnail_id')[0] ?? ''),
    publishedAt,
    updatedAt:
      modified !== undefined && publishedAt !== undefined && modified > publishedAt
        ? modified
        : undefined,
    slug: fieldOf(item, 'post_name') ?? slugOfAddress(wordsIn(childrenOf(item, 'link')[0])),
    formerSlugs: metaOf(item, '_wp_old_slug'),
    topics: named('post_tag'),
    departments: named('category').filter((name) => !/^(?:uncategorized|allgemein)$/i.test(name)),
    ...creditsOf(creator === undefined ? [] : [site.authors.get(creator) ?? creator]),
    leftOut: body.leftOut,
    notes: [
      ...left.map((name) => ({code: 'shortcode' as const, name})),
      ...(type === 'page' ? [{code: 'page' as const}] : []),
    ],
  })
}

const fieldOf = (item: XmlElement, name: string) =>
  wordsIn(childrenOf(item, name).find(({prefix}) => prefix === 'wp'))

/** `content:encoded` and `excerpt:encoded` differ in their prefix. */
function encoded(item: XmlElement, prefix: string): string {
  const element = childrenOf(item, 'encoded').find((each) => each.prefix === prefix)
  return element ? rawText(element) : ''
}

/** WordPress writes a date of zeros for what has none. */
function dateOf(item: XmlElement, name: string): string | undefined {
  const gmt = fieldOf(item, `${name}_gmt`)
  return gmt?.startsWith('0000') ? undefined : readDate(gmt, 'UTC')
}

function metaOf(item: XmlElement, key: string): string[] {
  return childrenOf(item, 'postmeta')
    .filter((each) => fieldOf(each, 'meta_key') === key)
    .flatMap((each) => fieldOf(each, 'meta_value') ?? [])
}
