import type {Picture} from '../pieces.ts'
import {readDate, unreadDates} from './dates.ts'
import {decodeText} from './decode.ts'
import {attempt, extensionOf, ImportError, type Format, type ReadContext} from './format.ts'
import {takeHeadline} from './headline.ts'
import {importedText, type ImportedText, type ReadBody, type Status} from './imported-text.ts'
import {agencyOf, datelineAgencies, joined, readByline, slugOfAddress} from './names.ts'
import {readHtmlBody, readPlainBody} from './read-body.ts'
import {parseJson, type JsonObject, listOf, objectOf, textOf} from './json.ts'

/**
 * ninjs of the IPTC, versions 1 to 3. Version 2 made lists of the texts, version 3 wrote the names in another case. Names
 * are therefore read without their case and without underscores.
 */
export const ninjs: Format = {
  name: 'ninjs',
  accepts: ({path, head}) =>
    /^(?:json|ninjs)$/.test(extensionOf(path)) &&
    /"(?:uri|body_?[a-z]*|bodies|headlines?|pub_?status|version_?created)"\s*:/i.test(head),
  async *read(file, context) {
    const parsed = parseJson(decodeText(await file.bytes()))
    const items = Array.isArray(parsed) ? parsed : [parsed]
    for (const item of items) yield attempt(() => readItem(plainNames(objectOf(item)), context))
  },
}

/** Returns an object whose names, at any level, are in lower case and without underscores. */
function plainNames(value: JsonObject, depth = 0): JsonObject {
  if (depth > 20) throw new ImportError({code: 'deep', levels: 20})
  const plain = (member: unknown): unknown => {
    if (Array.isArray(member)) return member.map((each) => plain(each))
    return typeof member === 'object' && member !== null
      ? plainNames(member as JsonObject, depth + 1)
      : member
  }
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name.toLowerCase().replaceAll('_', ''),
      plain(member),
    ]),
  )
}

const DATES = ['embargoed', 'firstcreated', 'versioncreated']

function readItem(item: JsonObject, {timeZone}: ReadContext): ImportedText {
  const id = textOf(item['uri']) ?? textOf(item['guid'])
  if (id === undefined) throw new ImportError({code: 'no-identifier', field: 'uri'})
  const status = statusOf(textOf(item['pubstatus']))
  const body = readBody(item)
  if (body.pieces.length === 0 && status === 'usable' && headlineOf(item) === undefined) {
    throw new ImportError({code: 'no-text'})
  }
  const headline = takeHeadline(body.pieces, {
    title: headlineOf(item),
    lead: textWith(item, 'description', /summary|lead|main|^$/),
  })
  const byline = readByline(textOf(item['byline']) ?? textOf(item['by']))
  const created = readDate(item['versioncreated'], timeZone)
  const first =
    readDate(item['embargoed'], timeZone) ??
    readDate(item['firstcreated'], timeZone) ??
    readDate(item['contentcreated'], timeZone) ??
    created
  const pictures = picturesOf(item)
  return importedText({
    id,
    version: numberOf(item['version']),
    versionCreated: created,
    status,
    title: headline.title,
    lead: headline.lead,
    kicker: textOf(item['kicker']),
    pieces: withoutLeadPicture(headline.pieces, pictures[0]),
    image: pictures[0],
    language: textOf(item['language']),
    publishedAt: first,
    updatedAt:
      created !== undefined && first !== undefined && created > first ? created : undefined,
    slug: slugOfAddress(
      /^https?:/.test(textOf(item['url']) ?? '') ? textOf(item['url']) : undefined,
    ),
    topics: joined(namesOf(item['subject'] ?? item['subjects']), namesOf(item['keywords'])),
    authors: byline.authors,
    agencies: joined(byline.agencies, providersOf(item, id), datelineAgencies(headline.lead ?? '')),
    leftOut: body.leftOut,
    notes: [
      ...(pictures.length > 1
        ? [{code: 'more-pictures' as const, number: pictures.length - 1}]
        : []),
      ...unreadDates(
        DATES.map((name) => item[name]),
        timeZone,
      ),
    ],
  })
}

/** Returns the status that a source names in its own case; unknown ones are not published. */
export function statusOf(given: string | undefined): Status {
  const name = /([a-z]+)$/i.exec(given ?? 'usable')?.[1]?.toLowerCase()
  if (name === 'usable') return 'usable'
  return /^cancell?ed|^killed?$/.test(name ?? '') ? 'canceled' : 'withheld'
}

const headlineOf = (item: JsonObject) =>
  textWith(item, 'headline', /main|^$/) ?? textOf(item['title'])

/** Returns a text that version 1 has by its name, and later ones in a list of texts with roles. */
function textWith(item: JsonObject, name: string, role: RegExp): string | undefined {
  const listed = listOf(item[`${name}s`]).map((each) => objectOf(each))
  const found = listed.find((each) => role.test(textOf(each['role']) ?? '')) ?? listed[0]
  return textOf(found?.['value']) ?? textOf(item[name]) ?? textOf(item[`${name}text`])
}

function readBody(item: JsonObject): ReadBody {
  const bodies = listOf(item['bodies']).map((each) => objectOf(each))
  const html = textOf(item['bodyhtml']) ?? textOf(item['bodyxhtml']) ?? bodyOf(bodies, /html/i)
  if (html !== undefined) return readHtmlBody(html)
  const text = textOf(item['bodytext']) ?? bodyOf(bodies, /plain|^$|text/i)
  return readPlainBody(text?.includes('\n\n') ? text : (text ?? '').replaceAll('\n', '\n\n'))
}

function bodyOf(bodies: readonly JsonObject[], type: RegExp): string | undefined {
  const found = bodies.find((body) =>
    type.test(textOf(body['contenttype']) ?? textOf(body['role']) ?? ''),
  )
  return textOf(found?.['value'])
}

function namesOf(value: unknown): string[] {
  return listOf(value).flatMap((each) => textOf(each) ?? textOf(objectOf(each)['name']) ?? [])
}

/** The agencies that the item names as its source, its owner, or in its identifier. */
function providersOf(item: JsonObject, id: string): string[] {
  const [, host = ''] = /^(?:urn:newsml:|tag:|https?:\/\/)(?:www\.)?([\w.-]+)/.exec(id) ?? []
  const names = [
    textOf(item['copyrightholder']) ?? '',
    ...namesOf(item['infosource'] ?? item['infosources']),
    host.replace(/\.(?:com|de|org|net|at|ch|se)$/, ''),
  ]
  return names.flatMap((name) => agencyOf(name) ?? [])
}

function picturesOf(item: JsonObject): Picture[] {
  const {associations} = item
  const members = Array.isArray(associations) ? associations : Object.values(objectOf(associations))
  return members
    .map((each) => objectOf(each))
    .filter((each) => /^(?:picture|image|graphic)$/.test(textOf(each['type']) ?? ''))
    .flatMap((each) => pictureOf(each) ?? [])
}

function pictureOf(item: JsonObject): Picture | undefined {
  const {renditions} = item
  const all = (Array.isArray(renditions) ? renditions : Object.values(objectOf(renditions))).map(
    (each) => objectOf(each),
  )
  const largest = all
    .filter((each) => textOf(each['href']) !== undefined)
    .toSorted((a, b) => (numberOf(b['width']) ?? 0) - (numberOf(a['width']) ?? 0))[0]
  const src = textOf(largest?.['href'])
  if (src === undefined) return undefined
  const caption = textWith(item, 'description', /caption|main|^$/) ?? ''
  const credit =
    textOf(item['byline']) ??
    textOf(item['by']) ??
    textOf(item['creditline']) ??
    textOf(item['copyrightholder'])
  return {
    kind: 'picture',
    src,
    alt: textOf(item['altText'.toLowerCase()]) ?? headlineOf(item) ?? '',
    caption,
    ...(credit === undefined ? {} : {credit}),
  }
}

/** The picture above the text does not stand in it a second time. */
function withoutLeadPicture(pieces: ImportedText['pieces'], picture: Picture | undefined) {
  return pieces.filter((piece) => piece.kind !== 'picture' || piece.src !== picture?.src)
}

function numberOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && value !== '' ? Number(value) : value
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined
}
