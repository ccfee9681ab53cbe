import {RenderError} from '../error.ts'
import {parseMoment} from '../date.ts'
import {checkBlocks} from './blocks.ts'
import type {CheckedBlock, CheckedPicture, CheckedSource} from './checked.ts'
import {checkField, textOf} from './field.ts'
import {checkPicture} from './picture.ts'
import type {Place} from './place.ts'
import {fieldAt, memberAt} from './place.ts'
import type {Problem} from './problem.ts'
import {nameOf} from './problem.ts'
import {checkSource, slugOf} from './quote.ts'
import type {Report} from './report.ts'

/** An article after the check; text fields are empty where the article has none. */
export interface CheckedArticle {
  readonly id?: string
  readonly revision?: string
  /** Can name a folder. */
  readonly slug?: string
  readonly kicker: string | Problem
  readonly title: string | Problem
  readonly lead: string | Problem
  readonly publishedAt: Moment
  readonly updatedAt: Moment
  readonly image?: CheckedPicture
  readonly authors: readonly NamedSource[]
  readonly agencies: readonly NamedSource[]
  readonly topics: readonly string[]
  readonly sections: readonly (CheckedSection | Problem)[]
}

/** A source that is resolved. */
export type NamedSource = CheckedSource & {readonly name: string}

export type Moment = Date | Problem | undefined

export interface CheckedSection {
  readonly _type: 'section'
  readonly place: Place
  readonly key: string
  readonly heading: string | Problem
  readonly blocks: readonly CheckedBlock[]
}

/**
 * Reads an article, whatever its shape: a query's result, a raw document, a draft with half of it
 * missing. Throws a RenderError `invalid-article` for what is no object at all.
 */
export function checkArticle(value: unknown, report: Report): CheckedArticle {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new RenderError(
      'invalid-article',
      '',
      `An article to render is an object, but this is ${nameOf(value)}. Check that the query found one.`,
    )
  }
  const article = value as Record<string, unknown>
  const at = (name: string): Place => ({name})
  const field = (name: string): string | Problem => checkField(article[name], at(name), report)
  const {slug, image, topics} = article
  return {
    id: textOf(article, '_id'),
    revision: textOf(article, '_rev'),
    slug: slugOf(slug),
    kicker: field('kicker'),
    title: field('title'),
    lead: field('lead'),
    publishedAt: checkMoment(article['publishedAt'], at('publishedAt'), report),
    updatedAt: checkMoment(article['updatedAt'], at('updatedAt'), report),
    image:
      typeof image === 'object' && image !== null
        ? checkPicture(image, at('image'), report)
        : undefined,
    authors: checkSources(article['authors']),
    agencies: checkSources(article['agencies']),
    topics: Array.isArray(topics) ? topics.filter(isFilled) : [],
    sections: checkSections(article['sections'], at('sections'), report),
  }
}

function isFilled(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== ''
}

function checkMoment(value: unknown, place: Place, report: Report): Moment {
  if (value == null) return undefined
  const moment = typeof value === 'string' ? parseMoment(value) : undefined
  return moment ?? report('invalid-date', place, value)
}

/** Those that are resolved. */
function checkSources(value: unknown): NamedSource[] {
  if (!Array.isArray(value)) return []
  return value.flatMap((source: unknown) => {
    const {name, ...rest} = checkSource(source) ?? {sameAs: []}
    return name === undefined ? [] : [{...rest, name}]
  })
}

function checkSections(value: unknown, place: Place, report: Report): (CheckedSection | Problem)[] {
  if (value == null) return []
  if (!Array.isArray(value)) return [report('invalid-block', place, value)]
  return value.map((section: unknown, index) => {
    const at = memberAt(place, section, index)
    if (typeof section !== 'object' || section === null) {
      return report('invalid-block', at, section)
    }
    const {_key: key, heading, body} = section as Record<string, unknown>
    return {
      _type: 'section',
      place: at,
      key: typeof key === 'string' ? key : String(index),
      heading: checkField(heading, fieldAt(at, 'heading'), report),
      blocks: checkBlocks(body, fieldAt(at, 'body'), report),
    }
  })
}
