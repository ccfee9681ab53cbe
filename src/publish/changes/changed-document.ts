import {topicSlug} from '../../content/topic.ts'
import type {Clock} from '../../render/index.ts'
import {foldPath} from '../files/fold-path.ts'
import type {ArticleRecord} from '../state/articles.ts'
import {articleDates} from './article-dates.ts'

/** A document as `SITE_CHANGES`, `SITE_LISTING` and `SITE_DOCUMENTS` return it. Any field may have another shape. */
export interface ChangedDocument {
  readonly _id: string
  readonly _type: string
  readonly _rev: string
  readonly _createdAt: string
  readonly _updatedAt: string
  readonly slug: string | null
  readonly formerSlugs: unknown
  readonly publishedAt: unknown
  readonly updatedAt: unknown
  readonly topics: unknown
  readonly corrections: unknown
}

/** Returns the part of an article that the state records. Values that are no text or no topic are left out. */
export function articleRecord(document: ChangedDocument, clock: Clock): ArticleRecord {
  const {_id: id, _rev: rev, slug, publishedAt, updatedAt, topics, corrections} = document
  const current = textOf(slug)
  return {
    id,
    rev,
    slug: current,
    folded: current === null ? null : foldPath(current),
    publishedAt: textOf(publishedAt),
    updatedAt: textOf(updatedAt),
    correctedAt: lastCorrection(corrections),
    dates: articleDates(publishedAt, updatedAt, clock),
    topics: texts(topics).flatMap((name) => {
      const topic = topicSlug(name)
      return topic === '' ? [] : {slug: topic, name}
    }),
  }
}

/** Dates are compared as texts: those of an article have the same form. */
function lastCorrection(corrections: unknown): string | null {
  if (!Array.isArray(corrections) || corrections.length === 0) return null
  const dates = corrections.map((one: {date?: unknown} | null) => textOf(one?.date) ?? '')
  return dates.toSorted().at(-1) ?? null
}

/** Returns a text that can be stored; null for any other value. */
export function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value.toWellFormed() : null
}

export function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.flatMap((member: unknown) => textOf(member) ?? []) : []
}
