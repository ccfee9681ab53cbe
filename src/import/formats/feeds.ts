import {parseFeed} from 'feedsmith'

import {reasonOf} from '../../content/reason-of.ts'
import {withAbsoluteLinks} from './absolute-links.ts'
import type {Picture} from '../pieces.ts'
import {readDate, unreadDates} from './dates.ts'
import {decodeText} from './decode.ts'
import {attempt, ImportError, type Format, type ReadContext} from './format.ts'
import {takeHeadline} from './headline.ts'
import {importedText, type ImportedText} from './imported-text.ts'
import {creditsOf, readByline, slugOfAddress} from './names.ts'
import {htmlWords, readHtmlBody} from './read-body.ts'

/** RSS and Atom. A feed may hold whole texts, or only their beginnings. */
export const feeds: Format = {
  name: 'RSS and Atom',
  accepts: ({head}) => /<(?:rss|feed|rdf:RDF)[\s>]/.test(head),
  async *read(file, context) {
    const [, encoding] = /^\s*<\?xml[^>]*?\bencoding=["']([\w.:-]+)["']/.exec(file.head) ?? []
    const xml = decodeText(
      await file.bytes(),
      /^utf-?8$/i.test(encoding ?? 'utf-8') ? undefined : encoding,
    )
    const language = /<language>\s*([\w-]+)\s*<|<feed[^>]*xml:lang="([\w-]+)"/.exec(file.head)
    const {site, entries} = entriesOf(xml)
    for (const entry of entries) {
      yield attempt(() => readEntry(entry, site, language?.[1] ?? language?.[2], context))
    }
  },
}

/** The parts of a text that RSS and Atom name. */
interface Entry {
  readonly id: string | undefined
  readonly address: string | undefined
  readonly title: string | undefined
  readonly summary: string | undefined
  readonly content: string | undefined
  readonly published: unknown
  readonly updated: unknown
  readonly names: readonly string[]
  readonly topics: readonly string[]
  readonly picture: string | undefined
}

function entriesOf(xml: string): {readonly site: string | undefined; readonly entries: Entry[]} {
  const {format, feed} = parsed(xml)
  if (format === 'rss') {
    const entries = (feed.items ?? []).map((item) => ({
      id: item.guid?.value ?? item.link,
      address: item.link,
      title: item.title,
      summary: item.description,
      content: item.content?.encoded,
      published: item.pubDate ?? item.dc?.dates?.[0],
      updated: item.atom?.updated,
      names: [...(item.dc?.creators ?? []), ...(item.authors ?? []).map(nameOfAuthor)],
      topics: (item.categories ?? []).map(({name}) => name ?? ''),
      picture:
        item.enclosures?.find(({type}) => type?.startsWith('image/'))?.url ??
        item.media?.contents?.find(
          ({medium, type}) => medium === 'image' || type?.startsWith('image/'),
        )?.url,
    }))
    return {site: feed.link, entries}
  }
  if (format === 'atom') {
    const entries = (feed.entries ?? []).map((entry) => {
      const address = entry.links?.find(({rel}) => rel === undefined || rel === 'alternate')?.href
      return {
        id: entry.id ?? address,
        address,
        title: plain(entry.title),
        summary: entry.summary?.value,
        content: entry.content?.value,
        published: entry.published ?? entry.updated,
        updated: entry.updated,
        names: (entry.authors ?? []).map(({name}) => name ?? ''),
        topics: (entry.categories ?? []).map(({label, term}) => label ?? term ?? ''),
        picture: entry.links?.find(
          ({rel, type}) => rel === 'enclosure' && type?.startsWith('image/'),
        )?.href,
      }
    })
    return {site: feed.links?.find(({rel}) => rel !== 'self')?.href, entries}
  }
  throw new ImportError({code: 'no-feed'})
}

function parsed(xml: string) {
  try {
    return parseFeed(xml)
  } catch (error) {
    throw new ImportError({code: 'damaged', reason: `the feed is broken: ${reasonOf(error)}`})
  }
}

/** RSS names authors by their address, with the name in brackets. */
const nameOfAuthor = (author: string | {readonly name?: string | undefined}) => {
  const text = typeof author === 'string' ? author : (author.name ?? '')
  return /\(([^)]+)\)/.exec(text)?.[1] ?? (text.includes('@') ? '' : text)
}

const plain = (text: {readonly value: string; readonly type?: string | undefined} | undefined) =>
  text?.type === 'html' ? htmlWords(text.value) : text?.value

function readEntry(
  entry: Entry,
  site: string | undefined,
  language: string | undefined,
  {timeZone}: ReadContext,
): ImportedText {
  if (entry.id === undefined)
    throw new ImportError({code: 'no-identifier', field: 'identifier or link'})
  const body = readHtmlBody(
    withAbsoluteLinks(entry.content ?? entry.summary ?? '', entry.address ?? site),
  )
  const lead = entry.content === undefined ? undefined : htmlWords(entry.summary)
  const headline = takeHeadline(body.pieces, {
    title: htmlWords(entry.title),
    lead,
  })
  const publishedAt = readDate(entry.published, timeZone)
  const updated = readDate(entry.updated, timeZone)
  const bylines = entry.names.map((name) => readByline(name))
  const picture: Picture | undefined =
    entry.picture === undefined
      ? undefined
      : {kind: 'picture', src: entry.picture, alt: '', caption: ''}
  return importedText({
    id: entry.id,
    versionCreated: updated,
    title: headline.title,
    lead: headline.lead,
    pieces: headline.pieces.filter(
      (piece) => piece.kind !== 'picture' || piece.src !== entry.picture,
    ),
    image: picture,
    language,
    publishedAt,
    updatedAt:
      updated !== undefined && publishedAt !== undefined && updated > publishedAt
        ? updated
        : undefined,
    slug: slugOfAddress(entry.address),
    topics: entry.topics.filter((topic) => topic.trim() !== ''),
    ...creditsOf(bylines.flatMap(({authors, agencies}) => [...authors, ...agencies])),
    leftOut: body.leftOut,
    notes: unreadDates([entry.published, entry.updated], timeZone),
  })
}
