import {isBefore} from '../when.ts'
import {whenOf, type CheckedArticle, type CheckedSection} from './article.ts'
import type {CheckedBlock, CheckedPicture, CheckedQuote, QuoteAnnotation} from './checked.ts'
import type {Place} from './place.ts'
import {fieldAt, memberAt, pathOf} from './place.ts'

/** What an article can lack though every piece of it can be rendered; the rules of the schema that readers notice. */
export type LackCode =
  | 'missing-title'
  | 'missing-lead'
  | 'missing-slug'
  | 'missing-date'
  | 'missing-sections'
  | 'missing-heading'
  | 'missing-body'
  | 'missing-alt'
  | 'missing-file'
  | 'missing-source'
  | 'missing-words'
  | 'missing-author'
  | 'missing-agency'
  | 'long-title'
  | 'too-long-title'
  | 'early-update'

/** One thing that an article lacks. */
export interface Lack {
  readonly code: LackCode
  /** Where, as a GROQ-like path. */
  readonly path: string
  /** Whether Studio would publish it all the same. */
  readonly isWarning: boolean
  /** A number that the words need. */
  readonly name?: string
}

/** From how many characters on a title is longer than recommended, and longer than allowed; as in the schema. */
const recommendedTitle = 80
const longestTitle = 110

type Note = (code: LackCode, place: Place, name?: string) => void

/** Lists what an article lacks. `stored` is what it was read from: not everything of that can be seen after the check. */
export function lacksOf(article: CheckedArticle, stored: object, timeZone: string): Lack[] {
  const lacks: Lack[] = []
  const note: Note = (code, place, name) => {
    lacks.push({code, path: pathOf(place), isWarning: warnings.has(code), name})
  }
  noteHead(article, stored as Readonly<Record<string, unknown>>, timeZone, note)
  if (article.image) notePicture(article.image, note)
  if (article.sections.length === 0) note('missing-sections', {name: 'sections'})
  for (const [index, section] of article.sections.entries()) {
    if (section._type === 'section') noteSection(section, index, note)
  }
  return lacks
}

const warnings: ReadonlySet<LackCode> = new Set(['long-title', 'missing-file', 'missing-agency'])

function noteHead(
  {title, lead, slug, publishedAt, updatedAt, authors, agencies}: CheckedArticle,
  stored: Readonly<Record<string, unknown>>,
  timeZone: string,
  note: Note,
): void {
  if (title === '') note('missing-title', {name: 'title'})
  else if (typeof title === 'string') noteLength(title, note)
  if (lead === '') note('missing-lead', {name: 'lead'})
  if (slug === undefined) note('missing-slug', {name: 'slug'})
  if (publishedAt === undefined) note('missing-date', {name: 'publishedAt'})
  const [published, updated] = [whenOf(publishedAt), whenOf(updatedAt)]
  if (published && updated && isBefore(updated, published, timeZone)) {
    note('early-update', {name: 'updatedAt'})
  }
  if (membersOf(stored['authors']) > authors.length) note('missing-author', {name: 'authors'})
  if (membersOf(stored['agencies']) > agencies.length) note('missing-agency', {name: 'agencies'})
}

const characters = new Intl.Segmenter('de')

function noteLength(title: string, note: Note): void {
  if (title.length <= recommendedTitle) return
  // Of one that is much too long nobody needs the exact number.
  const length =
    title.length > 10 * longestTitle ? title.length : Array.from(characters.segment(title)).length
  if (length > longestTitle) note('too-long-title', {name: 'title'}, String(length))
  else if (length > recommendedTitle) note('long-title', {name: 'title'}, String(length))
}

function noteSection({place, heading, blocks}: CheckedSection, index: number, note: Note): void {
  if (index > 0 && heading === '') note('missing-heading', fieldAt(place, 'heading'))
  const body = (place.member as {readonly body?: unknown} | undefined)?.body
  if (membersOf(body) === 0 && blocks.length === 0) note('missing-body', fieldAt(place, 'body'))
  if (Array.isArray(body)) noteEmptyQuotes(body, fieldAt(place, 'body'), note)
  for (const block of blocks) noteBlock(block, note)
}

/** Quotations without words are left out of the page. */
function noteEmptyQuotes(body: readonly unknown[], place: Place, note: Note): void {
  for (const [index, block] of body.entries()) {
    if (typeof block !== 'object' || block === null) continue
    const {_type: type, text} = block as Readonly<Record<string, unknown>>
    const isEmpty = text == null || (typeof text === 'string' && text.trim() === '')
    if (type === 'quote' && isEmpty) note('missing-words', memberAt(place, block, index))
  }
}

function noteBlock(block: CheckedBlock, note: Note): void {
  if (block._type === 'picture') notePicture(block.picture, note)
  else if (block._type === 'quote') noteQuote(block.quote, block.place, note)
  else if (block._type === 'block' && block.isMarked) {
    const seen = new Set<QuoteAnnotation>()
    for (const {marks} of block.children) {
      for (const mark of marks) if (mark._type === 'quote') seen.add(mark)
    }
    for (const {quote, place} of seen) noteQuote(quote, place, note)
  }
}

function noteQuote({source}: CheckedQuote, place: Place, note: Note): void {
  if (source?.name === undefined) note('missing-source', fieldAt(place, 'source'))
}

function notePicture({alt, src, place}: CheckedPicture, note: Note): void {
  if (src === undefined) note('missing-file', fieldAt(place, 'asset'))
  else if (alt === '') note('missing-alt', fieldAt(place, 'alt'))
}

function membersOf(value: unknown): number {
  return Array.isArray(value) ? value.length : 0
}
