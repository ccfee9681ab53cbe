import {countCharacters, TITLE_LIMITS} from '../../content/title-length.ts'
import {isBefore} from '../content-date.ts'
import {blockTypes} from '../blocks/index.ts'
import type {CheckedArticle, CheckedSection} from './check-article.ts'
import {dateOf} from './dated.ts'
import type {UnmetRule, UnmetRuleCode, NoteUnmetRule} from './unmet-rule.ts'
import {noteBlocks, notePicture} from './note-blocks.ts'
import type {Place} from './place.ts'
import {fieldAt, memberAt, pathOf} from './place.ts'

/**
 * Lists the missing or insufficient fields of an article. `stored` is its stored form, because the check drops some
 * details.
 */
export function unmetRulesOf(
  article: CheckedArticle,
  stored: object,
  timeZone: string,
): UnmetRule[] {
  const unmet: UnmetRule[] = []
  const note: NoteUnmetRule = (code, place, name) => {
    unmet.push({code, path: pathOf(place), isWarning: warnings.has(code), name})
  }
  noteHead(article, stored as Readonly<Record<string, unknown>>, timeZone, note)
  if (article.image) notePicture(article.image, note)
  if (article.sections.length === 0) note('missing-sections', {name: 'sections'})
  for (const [index, section] of article.sections.entries()) {
    if (section._type === 'section') noteSection(section, index, note)
  }
  return unmet
}

const warnings: ReadonlySet<UnmetRuleCode> = new Set([
  'long-title',
  'missing-file',
  'missing-agency',
  'missing-caption',
  'missing-credit',
  'missing-transcript',
  'unpublished-target',
])

function noteHead(
  {title, lead, slug, publishedAt, updatedAt, authors, agencies}: CheckedArticle,
  stored: Readonly<Record<string, unknown>>,
  timeZone: string,
  note: NoteUnmetRule,
): void {
  if (title === '') note('missing-title', {name: 'title'})
  else if (typeof title === 'string') noteLength(title, note)
  if (lead === '') note('missing-lead', {name: 'lead'})
  if (slug === undefined) note('missing-slug', {name: 'slug'})
  if (publishedAt === undefined) note('missing-date', {name: 'publishedAt'})
  const [published, updated] = [dateOf(publishedAt), dateOf(updatedAt)]
  if (published && updated && isBefore(updated, published, timeZone)) {
    note('early-update', {name: 'updatedAt'})
  }
  if (membersOf(stored['authors']) > authors.length) note('missing-author', {name: 'authors'})
  if (membersOf(stored['agencies']) > agencies.length) note('missing-agency', {name: 'agencies'})
}

function noteLength(title: string, note: NoteUnmetRule): void {
  const {recommended, allowed} = TITLE_LIMITS
  if (title.length <= recommended) return
  // The exact length of a title matters only near the limit, and counting characters is slow.
  const length = title.length > 10 * allowed ? title.length : countCharacters(title)
  if (length > allowed) note('too-long-title', {name: 'title'}, String(length))
  else if (length > recommended) note('long-title', {name: 'title'}, String(length))
}

function noteSection(
  {place, heading, blocks}: CheckedSection,
  index: number,
  note: NoteUnmetRule,
): void {
  if (index > 0 && heading === '') note('missing-heading', fieldAt(place, 'heading'))
  const body = (place.member as {readonly body?: unknown} | undefined)?.body
  if (membersOf(body) === 0 && blocks.length === 0) note('missing-body', fieldAt(place, 'body'))
  if (Array.isArray(body)) noteLeftOut(body, fieldAt(place, 'body'), note)
  noteBlocks(blocks, note)
}

/** Notes the stored blocks that the page leaves out because of a missing field. */
function noteLeftOut(body: readonly unknown[], place: Place, note: NoteUnmetRule): void {
  for (const [index, block] of body.entries()) {
    if (typeof block !== 'object' || block === null) continue
    const fields = block as Readonly<Record<string, unknown>>
    const code = blockTypes.get(fields['_type'] as string)?.leftOutFor?.(fields)
    if (code !== undefined) note(code, memberAt(place, block, index))
  }
}

function membersOf(value: unknown): number {
  return Array.isArray(value) ? value.length : 0
}
