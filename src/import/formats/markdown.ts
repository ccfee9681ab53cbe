import {marked} from 'marked'
import {parse as parseToml, TomlDate} from 'smol-toml'
import {parse} from 'yaml'

import {reasonOf} from '../../content/reason-of.ts'
import type {Picture} from '../pieces.ts'
import {readDate, unreadDates} from './dates.ts'
import {decodeText} from './decode.ts'
import {extensionOf, ImportError, type Format} from './format.ts'
import {takeHeadline} from './headline.ts'
import {importedText} from './imported-text.ts'
import {listOf, objectOf, textOf, type JsonObject} from './json.ts'
import {creditsOf, joined, readByline, slugOfAddress, slugOfFile} from './names.ts'
import {statusOf} from './ninjs.ts'
import {readHtmlBody} from './read-body.ts'

/** Markdown (GitHub's), with front matter in YAML or TOML as static site generators write it. */
export const markdown: Format = {
  name: 'Markdown',
  accepts: ({path}) => /^(?:md|markdown|mdown)$/.test(extensionOf(path)),
  async *read(file, {timeZone}) {
    const {matter, text} = divide(decodeText(await file.bytes()))
    const field = (...names: readonly string[]) =>
      names.map((name) => matter[name]).find((value) => value !== undefined)
    const words = (...names: readonly string[]) => textOf(field(...names))
    const body = readHtmlBody(marked.parse(text, {gfm: true, async: false}))
    const given = {
      title: words('title', 'titel'),
      lead: words('lead', 'vorspann', 'description', 'summary', 'excerpt'),
    }
    const headline = takeHeadline(body.pieces, given)
    if (headline.title === undefined && headline.pieces.length === 0)
      throw new ImportError({code: 'no-text'})
    const dates = [
      field('publishedat', 'date', 'datum', 'published'),
      field('updatedat', 'updated', 'lastmod', 'stand', 'modified'),
    ]
    const [publishedAt, updatedAt] = dates.map((date) => readDate(date, timeZone))
    const names = namesOf(field('authors', 'author', 'autoren', 'autor')).map((name) =>
      readByline(name),
    )
    const credits = creditsOf(names.flatMap(({authors, agencies}) => [...authors, ...agencies]))
    const image = imageOf(field('image', 'cover', 'bild', 'featured_image'), matter)
    yield importedText({
      id: words('id', 'uid', 'guid', 'uri') ?? `file:${file.path}`,
      version: Number(words('version')) || undefined,
      versionCreated: updatedAt,
      status: statusOf(
        words('pubstatus', 'status')?.replace(/^(?:published|draft|entwurf)$/i, 'usable'),
      ),
      isDraft: field('draft') === true || /^(?:draft|entwurf)$/i.test(words('status') ?? ''),
      kicker: words('kicker', 'dachzeile'),
      title: headline.title,
      lead: headline.lead,
      pieces: headline.pieces,
      image,
      language: words('language', 'lang', 'sprache'),
      publishedAt,
      updatedAt,
      slug: slugOfAddress(words('slug', 'permalink', 'url')) ?? slugOfFile(file.path),
      formerSlugs: namesOf(field('aliases', 'redirect_from', 'formerslugs')).flatMap(
        (address) => slugOfAddress(address) ?? [],
      ),
      topics: joined(namesOf(field('topics', 'tags', 'themen', 'schlagworte', 'keywords'))),
      departments: namesOf(field('department', 'ressort', 'categories', 'category', 'section')),
      authors: credits.authors,
      agencies: joined(
        credits.agencies,
        namesOf(field('agencies', 'agency', 'agenturen', 'agentur')),
      ),
      leftOut: body.leftOut,
      notes: unreadDates(dates, timeZone),
    })
  },
}

/** YAML between lines of dashes, or TOML between lines of plus signs as Hugo writes it. */
const FRONT_MATTER =
  /^\uFEFF?(---[ \t]*\r?\n([\s\S]*?)^(?:---|\.\.\.)|(\+\+\+)[ \t]*\r?\n([\s\S]*?)^\+\+\+)[ \t]*(?:\r?\n|$(?![\s\S]))/m

/** Aliases beyond this number are a bomb. Dates stay texts, because they may lack a zone. */
function readYaml(yaml: string): JsonObject {
  return objectOf(parse(yaml, {schema: 'core', maxAliasCount: 50}))
}

/** A date of TOML keeps its zone, or has none. Zola has tags in a table `taxonomies`. */
function readToml(toml: string): JsonObject {
  const read = parseToml(toml)
  const matter = {...objectOf(read['taxonomies']), ...read}
  const plain = (value: unknown) => (value instanceof TomlDate ? value.toISOString() : value)
  return Object.fromEntries(Object.entries(matter).map(([name, value]) => [name, plain(value)]))
}

function divide(source: string): {readonly matter: JsonObject; readonly text: string} {
  const [whole, , yaml, , toml] = FRONT_MATTER.exec(source) ?? []
  if (whole === undefined || !source.startsWith(whole)) return {matter: {}, text: source}
  try {
    const matter = toml === undefined ? readYaml(yaml ?? '') : readToml(toml)
    const entries = Object.entries(matter).map(([name, value]) => [name.toLowerCase(), value])
    return {matter: Object.fromEntries(entries), text: source.slice(whole.length)}
  } catch (error) {
    const [reason = ''] = reasonOf(error).split('\n')
    throw new ImportError({code: 'front-matter', reason})
  }
}

/** Names in a list, or in a text with commas; an object has its name. */
function namesOf(value: unknown): string[] {
  return listOf(value).flatMap((each) => {
    const name = textOf(each) ?? textOf(objectOf(each)['name'])
    if (name === undefined) return []
    return Array.isArray(value) ? [name] : name.split(/\s*,\s*/)
  })
}

function imageOf(value: unknown, matter: JsonObject): Picture | undefined {
  const image = objectOf(value)
  const src = textOf(value) ?? textOf(image['src']) ?? textOf(image['url'])
  if (src === undefined) return undefined
  const word = (name: string) => textOf(image[name]) ?? textOf(matter[`image_${name}`]) ?? ''
  const credit = word('credit')
  return {
    kind: 'picture',
    src,
    alt: word('alt'),
    caption: word('caption'),
    ...(credit === '' ? {} : {credit}),
  }
}
