import type {Picture} from '../pieces.ts'
import {readDate} from './dates.ts'
import {decodeText} from './decode.ts'
import {attempt, extensionOf, ImportError, type Format} from './format.ts'
import {takeHeadline} from './headline.ts'
import {importedText, type ImportedText} from './imported-text.ts'
import {listOf, objectOf, parseJson, textOf, type JsonObject} from './json.ts'
import {lexicalHtml} from './lexical.ts'
import {creditsOf} from './names.ts'
import {htmlWords, readHtmlBody, readPlainBody} from './read-body.ts'

/** The JSON export of Ghost. Its tables name each other by ids. */
export const ghost: Format = {
  name: 'Ghost JSON',
  accepts: ({path, head}) =>
    extensionOf(path) === 'json' &&
    /^\uFEFF?\s*\{\s*"(?:db|meta|data)"\s*:/.test(head) &&
    /"(?:db|exported_on|posts)"/.test(head),
  async *read(file) {
    const exported = objectOf(parseJson(decodeText(await file.bytes())))
    const [database] = listOf(exported['db'])
    const data = objectOf(objectOf(database ?? exported)['data'])
    const posts = rows(data, 'posts')
    if (posts.length === 0) throw new ImportError({code: 'no-text'})
    const tables = new Tables(data)
    for (const post of posts) yield attempt(() => readPost(post, tables))
  },
}

const rows = (data: JsonObject, name: string) => listOf(data[name]).map((row) => objectOf(row))

class Tables {
  readonly #names = new Map<string, string>()
  readonly #ofPosts = new Map<string, JsonObject[]>()

  constructor(data: JsonObject) {
    for (const table of ['tags', 'users']) {
      for (const row of rows(data, table))
        this.#names.set(`${table}:${textOf(row['id'])}`, textOf(row['name']) ?? '')
    }
    for (const table of ['posts_tags', 'posts_authors', 'posts_meta']) {
      for (const row of rows(data, table)) {
        const key = `${table}:${textOf(row['post_id'])}`
        this.#ofPosts.set(key, [...(this.#ofPosts.get(key) ?? []), row])
      }
    }
  }

  /** Returns the names that a post refers to, in the order of the editors. Ghost hides tags with `#`. */
  names(post: string, link: string, column: string, table: string): string[] {
    return this.of(post, link)
      .toSorted((a, b) => Number(a['sort_order'] ?? 0) - Number(b['sort_order'] ?? 0))
      .flatMap((row) => this.#names.get(`${table}:${textOf(row[column])}`) ?? [])
      .filter((name) => name !== '' && !name.startsWith('#'))
  }

  of(post: string, table: string): readonly JsonObject[] {
    return this.#ofPosts.get(`${table}:${post}`) ?? []
  }
}

function readPost(post: JsonObject, tables: Tables): ImportedText {
  const key = textOf(post['id']) ?? ''
  const id = textOf(post['uuid']) ?? key
  if (id === '') throw new ImportError({code: 'no-identifier', field: 'id'})
  const lexical = textOf(post['lexical'])
  const html = (
    textOf(post['html']) ?? (lexical === undefined ? undefined : lexicalHtml(lexical))
  )?.replaceAll('__GHOST_URL__', '')
  const body =
    html === undefined ? readPlainBody(textOf(post['plaintext']) ?? '') : readHtmlBody(html)
  const headline = takeHeadline(body.pieces, {
    title: textOf(post['title']),
    lead: textOf(post['custom_excerpt']),
  })
  const publishedAt = readDate(textOf(post['published_at']), 'UTC')
  const modified = readDate(textOf(post['updated_at']), 'UTC')
  const isPage = textOf(post['type']) === 'page' || post['page'] === 1
  const status = textOf(post['status'])
  return importedText({
    id: `ghost:${id}`,
    versionCreated: modified,
    isDraft: isPage || (status !== 'published' && status !== 'scheduled'),
    title: headline.title,
    lead: headline.lead,
    pieces: headline.pieces,
    image: imageOf(post, tables.of(key, 'posts_meta')[0] ?? {}),
    language: textOf(post['locale']),
    publishedAt,
    updatedAt:
      modified !== undefined && publishedAt !== undefined && modified > publishedAt
        ? modified
        : undefined,
    slug: textOf(post['slug']),
    topics: tables.names(key, 'posts_tags', 'tag_id', 'tags'),
    ...creditsOf(tables.names(key, 'posts_authors', 'author_id', 'users')),
    leftOut: body.leftOut,
    notes: isPage ? [{code: 'page'}] : [],
  })
}

function imageOf(post: JsonObject, meta: JsonObject): Picture | undefined {
  const src = textOf(post['feature_image'])?.replace('__GHOST_URL__', '')
  if (src === undefined) return undefined
  const word = (name: string) => htmlWords(textOf(meta[name]) ?? textOf(post[name])) ?? ''
  return {
    kind: 'picture',
    src,
    alt: word('feature_image_alt'),
    caption: word('feature_image_caption'),
  }
}
