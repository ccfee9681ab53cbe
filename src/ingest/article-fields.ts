import type {ReportEntry} from '../import/report/report-entry.ts'
import {
  IMPORTED_TEXT,
  LEFT_OUT,
  toBlocks,
  toSections,
  type BlockValue,
  type Media,
  type Picture,
  type SectionPieces,
} from '../import/index.ts'
import {placeOf, type ImportedText, type LeftOutPlace} from '../import/formats/index.ts'

/** The state of the lake for a text: the assets of its pictures by address, and the ids of its sources by name. */
export interface Known {
  readonly assets: ReadonlyMap<string, string>
  readonly people: ReadonlyMap<string, string>
  readonly agencies: ReadonlyMap<string, string>
  readonly departments: ReadonlyMap<string, string>
}

/** The fields of an article, by name. Absent ones are empty. */
export type ArticleFields = Readonly<Record<string, unknown>>

export interface BuiltArticle {
  readonly fields: ArticleFields
  readonly leftOut: readonly LeftOutPlace[]
}

/**
 * Returns the fields of an article with a text, without its addresses. Keys are counted, so equal texts give equal
 * fields.
 */
export function articleFields(text: ImportedText, known: Known): BuiltArticle {
  const {leftOut, sections} = sectionsOf(text, known)
  // An article has one department. The other names become topics.
  const department = text.departments.find((name) => known.departments.has(name))
  const {kicker, title, lead, image, publishedAt, updatedAt} = text
  const lost: LeftOutPlace[] =
    image && !known.assets.has(image.src) ? [{kind: 'picture', after: ''}] : []
  return {
    leftOut: [...text.leftOut, ...lost, ...leftOut],
    fields: withoutEmpty({
      kicker,
      title,
      lead,
      image: image && pictureValue(image, known),
      sections,
      publishedAt,
      updatedAt,
      language: languageOf(text),
      department:
        department === undefined
          ? undefined
          : {_type: 'reference', _ref: known.departments.get(department)},
      topics: [
        ...new Set([...text.departments.filter((name) => name !== department), ...text.topics]),
      ],
      authors: references(text.authors, known.people),
      agencies: references(text.agencies, known.agencies),
    }),
  }
}

/** An article is German or English. Other languages are told as left out by {@link notesOf}. */
function languageOf({language}: ImportedText): string {
  return /^en\b/i.test(language ?? '') ? 'en' : 'de'
}

/** Returns what an article lacks of its text beside words, as sentences. */
export function notesOf(text: ImportedText): ReportEntry[] {
  const {language, notes} = text
  const isForeign = language !== undefined && !/^(?:de|en)\b/i.test(language)
  return isForeign ? [...notes, {code: 'language', tag: language}] : [...notes]
}

function withoutEmpty(fields: ArticleFields): ArticleFields {
  const isEmpty = (value: unknown) =>
    value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => !isEmpty(value)))
}

function references(names: readonly string[], ids: ReadonlyMap<string, string>) {
  const found = new Set(names.flatMap((name) => ids.get(name) ?? []))
  return [...found].map((id, index) => ({_key: `r${index}`, _type: 'reference', _ref: id}))
}

function sectionsOf(text: ImportedText, known: Known) {
  let count = 0
  const newKey = () => `i${count++}`
  const leftOut: LeftOutPlace[] = []
  const whole: SectionPieces = {heading: undefined, pieces: text.pieces}
  const parts = toSections(text.pieces) ?? [whole]
  const sections = parts.flatMap(({heading, pieces}, index) => {
    const body = pieces.flatMap((piece) => {
      const {
        blocks,
        pictures,
        leftOut: counts,
      } = toBlocks([piece], {
        target: IMPORTED_TEXT,
        newKey,
        hasBytes: ({src}) => known.assets.has(src),
      })
      for (const kind of LEFT_OUT) {
        for (let each = 0; each < (counts[kind] ?? 0); each++)
          leftOut.push({kind, after: placeOf(piece)})
      }
      return blocks.map((block) => withPictures(block, pictures, known))
    })
    if (body.length === 0) return []
    return [
      {_key: `s${index}`, _type: 'section', ...(heading === undefined ? {} : {heading}), body},
    ]
  })
  return {sections, leftOut}
}

function withPictures(
  block: BlockValue,
  pictures: ReadonlyMap<string, Media>,
  known: Known,
): object {
  if ('pictures' in block)
    return {...block, pictures: block.pictures.map((each) => withPictures(each, pictures, known))}
  const media = pictures.get(block._key)
  if (!media) return block
  if (media.kind === 'picture') return {...block, ...pictureValue(media, known)}
  return {...block, asset: {_type: 'reference', _ref: known.assets.get(media.src)}}
}

function pictureValue({src, alt, caption, credit}: Picture, {assets}: Known) {
  const id = assets.get(src)
  if (id === undefined) return undefined
  // A caption says more of a picture than nothing.
  const seen = alt === '' ? caption : alt
  return {
    _type: 'picture',
    asset: {_type: 'reference', _ref: id},
    ...(seen === '' ? {} : {alt: seen}),
    ...(caption === '' ? {} : {caption}),
    ...(credit === undefined ? {} : {credit}),
  }
}
