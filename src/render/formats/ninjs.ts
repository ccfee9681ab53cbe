import {filled} from '../filled.ts'
import type {Article} from '../article-types.ts'
import {dateOf, type Dated} from '../check/dated.ts'
import type {CheckedPicture} from '../check/checked-fields.ts'
import {correctionTexts, lastChangeOf} from '../corrections.ts'
import {RenderError} from '../error.ts'
import {renderBare} from '../html/unstyled-article.ts'
import {quotationsOf} from '../inline/quotations.ts'
import {mediaOf} from '../media-of.ts'
import type {Context, RenderOptions} from '../options.ts'
import {pictureFile} from '../pictures/picture-file.ts'
import type {MediaFile} from '../pictures/media-file.ts'
import type {PreparedArticle} from '../prepare-article.ts'
import {articlePath, departmentPath, siteUrl} from '../site/paths.ts'
import {bodyText, joinTexts} from './body-text.ts'
import {defineFormat} from './format.ts'

const SCHEMA = 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json'

/** A person, an organisation or a subject in ninjs, and its relation to the news. */
interface Named {
  readonly name: string
  readonly rel: string
  readonly uri?: string
}

function writeNinjs({article, context}: PreparedArticle): string {
  const {lang, site} = context
  const {id, slug, revision, title, kicker, lead, publishedAt, image} = article
  const corrections = correctionTexts(article.corrections, context)
  const text = joinTexts(bodyText(article, context), ...corrections)
  const changed = lastChangeOf(article, context.now)
  const versionCreated = isoOf(changed) ?? isoOf(publishedAt)
  const item = {
    uri: uriOf({article, context}),
    standard: {name: 'ninjs', version: '3.1', schema: SCHEMA},
    type: 'text',
    representationType: 'full',
    pubStatus: 'usable',
    version: revision,
    firstCreated: isoOf(publishedAt),
    contentCreated: isoOf(publishedAt),
    versionCreated,
    language: lang,
    copyrightHolder: site && (site.publisher?.name ?? site.title),
    by: article.authors.map(({name}) => name).join(', ') || undefined,
    slugline: slug,
    headlines: texts([
      ['main', title],
      ['kicker', kicker],
    ]),
    descriptions: texts([
      ['summary', lead],
      ...corrections.map((words) => ['correction', words] as const),
    ]),
    bodies: [
      {
        role: 'main',
        contentType: 'text/plain',
        charCount: text.length,
        wordCount: text.split(/\s+/u).filter(Boolean).length,
        value: text,
      },
      {role: 'richtext', contentType: 'text/html', value: renderBare(article, context)},
    ],
    ...parties({article}),
    infoSources: filled(article.agencies.map(({name}) => ({name, role: 'agency'}))),
    subjects: filled(subjects({article, context})),
    associations: filled([
      ...(image ? pictures(image, context) : []),
      ...mediaOf(article, context).map(association),
    ]),
    altIds: filled(id === undefined ? [] : [{role: 'internal', value: id}]),
  }
  return `${JSON.stringify(item, null, 1)}\n`
}

/** Returns the address of the article, or without one a URN of its document's id. */
function uriOf({article: {id, slug}, context: {site}}: Omit<PreparedArticle, 'options'>): string {
  if (site && slug !== undefined) return siteUrl(site, articlePath(slug))
  if (id !== undefined) return `urn:newsdesk:${encodeURIComponent(id.toWellFormed())}`
  throw new RenderError(
    'invalid-article',
    '_id',
    'ninjs names every item by a URI, but this article has no _id, and no slug in a site. Give it one.',
  )
}

function texts(values: readonly (readonly [role: string, value: unknown])[]) {
  return filled(
    values.flatMap(([role, value]) =>
      typeof value === 'string' && value !== '' ? [{role, contentType: 'text/plain', value}] : [],
    ),
  )
}

/** Returns the authors and the quoted sources, each once. */
function parties({article}: Pick<PreparedArticle, 'article'>) {
  const people = new Map<string, Named>()
  const organisations = new Map<string, Named>()
  for (const {name} of article.authors) people.set(name, {name, rel: 'author'})
  for (const {quote} of quotationsOf(article)) {
    const {name, kind, sameAs = []} = quote.source ?? {}
    if (name === undefined) continue
    const into = kind === 'organisation' || kind === 'agency' ? organisations : people
    if (!into.has(name)) into.set(name, {name, rel: 'quoted', uri: sameAs[0]})
  }
  return {people: filled([...people.values()]), organisations: filled([...organisations.values()])}
}

/** Returns the department and the topics. */
function subjects({
  article: {department, topics},
  context: {site},
}: Omit<PreparedArticle, 'options'>) {
  const about = topics.map((name): Named => ({name, rel: 'about'}))
  if (!department) return about
  const {title: name, slug} = department
  const uri = site && slug !== undefined ? siteUrl(site, departmentPath(slug)) : undefined
  return [{name, rel: 'category', uri}, ...about]
}

function pictures(picture: CheckedPicture, context: Context) {
  const {src, alt, caption, credit, width, height} = picture
  if (src === undefined) return []
  const {url: href, ...size} = pictureFile(picture, 1920, context) ?? {url: src, width, height}
  const file = {href, ...size}
  return [
    {
      name: 'main',
      uri: file.href,
      type: 'picture',
      descriptions: texts([
        ['caption', caption],
        ['alt', alt],
      ]),
      copyrightNotice: typeof credit === 'string' && credit !== '' ? credit : undefined,
      renditions: [{name: 'main', ...file}],
    },
  ]
}

/** Returns a file of the text as an association. Each has a name of its own. */
function association(file: MediaFile, index: number) {
  const {
    kind,
    url,
    mediaType,
    bytes,
    width,
    height,
    title,
    caption,
    alt,
    credit,
    transcript,
    poster,
    subtitles,
  } = file
  return {
    name: `${kind}-${index + 1}`,
    uri: url,
    type: kind,
    headlines: texts([['main', title]]),
    descriptions: texts([
      ['caption', caption],
      ['alt', alt],
    ]),
    bodies: texts([['transcript', transcript]]),
    copyrightNotice: credit,
    renditions: [
      {name: 'main', href: url, contentType: mediaType, sizeInBytes: bytes, width, height},
      ...(poster ? [{name: 'poster', href: poster.url, ...sizeOf(poster)}] : []),
      ...(subtitles
        ? [{name: 'subtitles', href: subtitles.url, contentType: subtitles.mediaType}]
        : []),
    ],
  }
}

function sizeOf({width, height}: NonNullable<MediaFile['poster']>) {
  return {width, height}
}

/** Returns a moment, because the format has no days. A day becomes its midnight in the newsroom's time zone. */
function isoOf(dated: Dated): string | undefined {
  return dateOf(dated)?.moment.toISOString()
}

export const ninjs = defineFormat({
  write: writeNinjs,
  mediaType: 'application/json',
  extension: '.ninjs.json',
  file: 'article.ninjs.json',
})

/**
 * Renders an article as ninjs 3.1, the IPTC's news in JSON (https://iptc.org/standards/ninjs/). It holds the words as
 * plain text and as HTML, the corrections, the authors, the quoted sources, the topics and the picture.
 *
 * Throws a RenderError for unknown or malformed content unless `unknown` is `mark`, and `invalid-article` for an
 * article with neither address nor id.
 */
export function renderNinjs(article: Article, options?: RenderOptions): string {
  return ninjs.render(article, options)
}
