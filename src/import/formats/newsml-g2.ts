import type {Picture} from '../pieces.ts'
import {readDate} from './dates.ts'
import {attempt, ImportError, type Format, type ReadContext} from './format.ts'
import {takeHeadline} from './headline.ts'
import {importedText, type ImportedText, type ReadBody} from './imported-text.ts'
import {agencyOf, datelineAgencies, joined, readByline} from './names.ts'
import {statusOf} from './ninjs.ts'
import {readNitf} from './nitf.ts'
import {readHtmlBody, readPlainBody, readXmlBody} from './read-body.ts'
import {allOf, childrenOf, oneOf, rawText, wordsIn, xmlElements, type XmlElement} from './xml.ts'

/** NewsML-G2 of the IPTC with texts in NITF, XHTML or plain text; NITF alone, too. */
export const newsmlG2: Format = {
  name: 'NewsML-G2 and NITF',
  accepts: ({head}) => /<(?:[\w-]+:)?(?:newsMessage|newsItem|nitf)[\s>]/.test(head),
  async *read(file, context) {
    const outermost = new Set(['newsMessage', 'newsItem', 'nitf'])
    for await (const element of xmlElements(file.chunks(), outermost)) {
      if (element.name === 'nitf') yield attempt(() => readNitf(element, context))
      else
        yield* readItems(
          element.name === 'newsItem' ? [element] : allOf(element, 'newsItem'),
          context,
        )
    }
  },
}

function* readItems(items: readonly XmlElement[], context: ReadContext) {
  const texts = items.filter((item) => !/picture|graphic|video|audio/.test(classOf(item)))
  const pictures = items
    .filter((item) => /picture|graphic/.test(classOf(item)))
    .flatMap((item) => pictureOf(item) ?? [])
  // A message with one text and pictures has the pictures of the text.
  for (const item of texts)
    yield attempt(() => readItem(item, texts.length === 1 ? pictures : [], context))
}

const classOf = (item: XmlElement) => oneOf(item, 'itemClass')?.attributes['qcode'] ?? ''

function readItem(
  item: XmlElement,
  pictures: readonly Picture[],
  context: ReadContext,
): ImportedText {
  const {guid: id, version} = item.attributes
  if (id === undefined) throw new ImportError({code: 'no-identifier', field: 'guid'})
  const meta = oneOf(item, 'itemMeta')
  const about = oneOf(item, 'contentMeta')
  const content = oneOf(item, 'contentSet')
  const inner = innerText(content, context, id)
  const headline = takeHeadline(inner.pieces, {
    title: wordsIn(oneOf(about, 'headline')) ?? inner.title,
    lead: wordsIn(oneOf(about, 'description')) ?? inner.lead,
  })
  const byline = readByline(wordsIn(oneOf(about, 'by')))
  const dateOf = (name: string) =>
    readDate(wordsIn(oneOf(meta, name) ?? oneOf(about, name)), context.timeZone)
  const created = dateOf('versionCreated')
  const publishedAt =
    dateOf('embargoed') ?? dateOf('firstCreated') ?? dateOf('contentCreated') ?? created
  const providers = [
    ...allOf(meta, 'provider'),
    ...allOf(item, 'copyrightHolder'),
    ...allOf(about, 'infoSource'),
  ]
  const agencies = providers.flatMap(
    (each) =>
      agencyOf(wordsIn(oneOf(each, 'name')) ?? each.attributes['literal'] ?? codeOf(each)) ?? [],
  )
  return importedText({
    id,
    version: Number(version) || undefined,
    versionCreated: created,
    status: statusOf(oneOf(meta, 'pubStatus')?.attributes['qcode']),
    title: headline.title,
    lead: headline.lead,
    pieces: headline.pieces,
    image: pictures[0],
    language: oneOf(about, 'language')?.attributes['tag'] ?? item.attributes['lang'],
    publishedAt,
    updatedAt:
      created !== undefined && publishedAt !== undefined && created > publishedAt
        ? created
        : undefined,
    topics: joined(
      allOf(about, 'keyword').flatMap((each) => wordsIn(each) ?? []),
      namesOf(about, 'subject'),
    ),
    departments: childrenOf(about, 'subject')
      .filter(isDepartment)
      .flatMap((each) => wordsIn(oneOf(each, 'name')) ?? []),
    authors: joined(
      byline.authors,
      inner.authors,
      byline.authors.length > 0 ? [] : creatorsOf(about),
    ),
    agencies: joined(
      byline.agencies,
      agencies,
      inner.agencies,
      datelineAgencies(headline.lead ?? ''),
    ),
    leftOut: inner.leftOut,
    notes: [
      ...inner.notes,
      ...(pictures.length > 1
        ? [{code: 'more-pictures' as const, number: pictures.length - 1}]
        : []),
    ],
  })
}

const codeOf = ({attributes}: XmlElement) => /:(.*)$/.exec(attributes['qcode'] ?? '')?.[1] ?? ''

const isDepartment = ({attributes}: XmlElement) =>
  /department|category$/.test(attributes['type'] ?? '')

function namesOf(about: XmlElement | undefined, name: string): string[] {
  return childrenOf(about, name)
    .filter((each) => !isDepartment(each))
    .flatMap((each) => wordsIn(oneOf(each, 'name')) ?? [])
}

function creatorsOf(about: XmlElement | undefined): string[] {
  const names = allOf(about, 'creator').flatMap((each) => wordsIn(oneOf(each, 'name')) ?? [])
  return names.filter((name) => agencyOf(name) === undefined)
}

type Inner = ReadBody &
  Partial<Pick<ImportedText, 'title' | 'lead'>> &
  Pick<ImportedText, 'authors' | 'agencies' | 'notes'>

/** The text that an item carries: in NITF, XHTML, HTML or plain text. */
function innerText(content: XmlElement | undefined, context: ReadContext, id: string): Inner {
  const none = {authors: [], agencies: [], notes: []}
  const nitf = oneOf(content, 'nitf')
  if (nitf) return readNitf(nitf, context, id)
  const xml = oneOf(content, 'inlineXML')
  if (xml) return {...readXmlBody(oneOf(xml, 'body') ?? xml), ...none}
  const data = oneOf(content, 'inlineData')
  if (!data) return {pieces: [], leftOut: [], ...none}
  const isHtml = /html/.test(data.attributes['contenttype'] ?? '')
  return {...(isHtml ? readHtmlBody(rawText(data)) : readPlainBody(rawText(data))), ...none}
}

function pictureOf(item: XmlElement): Picture | undefined {
  const largest = allOf(item, 'remoteContent').toSorted(
    (a, b) => Number(b.attributes['width'] ?? 0) - Number(a.attributes['width'] ?? 0),
  )[0]
  const src = largest?.attributes['href']
  if (src === undefined) return undefined
  const about = oneOf(item, 'contentMeta')
  const credit = wordsIn(oneOf(about, 'creditline')) ?? wordsIn(oneOf(about, 'by'))
  return {
    kind: 'picture',
    src,
    alt: wordsIn(oneOf(about, 'headline')) ?? '',
    caption: wordsIn(oneOf(about, 'description')) ?? '',
    ...(credit === undefined ? {} : {credit}),
  }
}
