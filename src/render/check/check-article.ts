import {RenderError} from '../error.ts'
import {headTexts, type HeadText} from '../head-texts.ts'
import {languageTag} from '../language.ts'
import type {Clock} from '../options.ts'
import {blockTypes} from '../blocks/index.ts'
import {checkBlocks} from './check-blocks.ts'
import {checkCorrections, type CheckedCorrection} from './check-corrections.ts'
import type {CheckedDepartment, CheckedPicture, CheckedSource} from './checked-fields.ts'
import type {CheckedBlock} from './checked-blocks.ts'
import {checkDate, isHeldBack, type Dated} from './dated.ts'
import {checkDepartment} from './check-department.ts'
import {checkField, textOf} from './field.ts'
import {checkPicture} from './check-picture.ts'
import type {Place} from './place.ts'
import {fieldAt, memberAt} from './place.ts'
import type {Problem} from './problem.ts'
import {nameOf} from './problem.ts'
import {checkSource, slugOf} from './check-quote.ts'
import type {Findings, Report} from './report.ts'
import {articleShape} from './content-shapes.ts'
import {checkTopics} from './check-topics.ts'
import {reportUnread} from './report-unread.ts'

type CheckedTexts = Readonly<Record<HeadText, string | Problem>>

/** An article after the check; text fields are empty where the article has none. */
export interface CheckedArticle extends CheckedTexts {
  readonly id?: string
  readonly revision?: string
  /** A slug that can name a folder. */
  readonly slug?: string
  readonly publishedAt: Dated
  /** Never later than the moment of rendering. */
  readonly updatedAt: Dated
  readonly image?: CheckedPicture
  readonly department?: CheckedDepartment
  readonly authors: readonly NamedSource[]
  readonly agencies: readonly NamedSource[]
  readonly topics: readonly string[]
  readonly sections: readonly (CheckedSection | Problem)[]
  /** Newest first. */
  readonly corrections: readonly CheckedCorrection[]
}

/** A resolved source. */
export type NamedSource = CheckedSource & {readonly name: string}

export interface CheckedSection {
  readonly _type: 'section'
  readonly place: Place
  readonly key: string
  readonly heading: string | Problem
  readonly blocks: readonly CheckedBlock[]
}

/**
 * Reads an article of any shape: a query's result, a raw document, an incomplete draft. Throws a RenderError
 * `invalid-article` for a value that is not an object.
 */
export function checkArticle(value: unknown, findings: Findings, clock: Clock): CheckedArticle {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new RenderError(
      'invalid-article',
      '',
      `An article to render is an object, but this is ${nameOf(value)}. Check that the query found one.`,
    )
  }
  const checked = readArticle(value as Record<string, unknown>, findings.report, clock)
  reportUnread(value, articleShape, undefined, findings)
  return checked
}

function readArticle(
  article: Record<string, unknown>,
  report: Report,
  clock: Clock,
): CheckedArticle {
  const at = (name: string): Place => ({name})
  const {slug, image, topics} = article
  checkLanguage(article['language'], at('language'), report)
  return {
    id: textOf(article, '_id'),
    revision: textOf(article, '_rev'),
    slug: slugOf(slug),
    ...checkTexts(article, report),
    publishedAt: checkDate(article['publishedAt'], at('publishedAt'), report, clock),
    updatedAt: checkUpdate(article['updatedAt'], at('updatedAt'), report, clock),
    image:
      typeof image === 'object' && image !== null
        ? checkPicture(image, at('image'), report)
        : undefined,
    department: checkDepartment(article['department']),
    authors: checkSources(article['authors'], at('authors'), report),
    agencies: checkSources(article['agencies'], at('agencies'), report),
    topics: checkTopics(topics, at('topics'), report),
    sections: checkSections(article['sections'], at('sections'), report),
    corrections: checkCorrections(article['corrections'], at('corrections'), report, clock),
  }
}

function checkTexts(article: Record<string, unknown>, report: Report): CheckedTexts {
  const texts = headTexts.map(
    ({name}) => [name, checkField(article[name], {name}, report)] as const,
  )
  return Object.fromEntries(texts) as CheckedTexts
}

/** An update cannot lie in the future. */
function checkUpdate(value: unknown, place: Place, report: Report, clock: Clock): Dated {
  const updated = checkDate(value, place, report, clock)
  if (!isHeldBack(updated, clock.now)) return updated
  report('future-update', place, value)
  return undefined
}

/** An empty language means the site's. */
function checkLanguage(value: unknown, place: Place, report: Report): void {
  if (value == null || value === '' || languageTag(value) !== undefined) return
  report('invalid-language', place, value)
}

/** Returns the resolved sources. */
function checkSources(value: unknown, place: Place, report: Report): NamedSource[] {
  if (!Array.isArray(value)) return []
  return value.flatMap((source: unknown, index) => {
    const at = memberAt(place, source, index)
    const {name, ...rest} = checkSource(source, at, report) ?? {sameAs: []}
    return name === undefined ? [] : [{...rest, name}]
  })
}

function checkSections(value: unknown, place: Place, report: Report): (CheckedSection | Problem)[] {
  if (value == null) return []
  if (!Array.isArray(value)) return [report('invalid-block', place, value)]
  return value.map((section: unknown, index) => {
    const at = memberAt(place, section, index)
    if (typeof section !== 'object' || section === null || Array.isArray(section)) {
      return report('invalid-block', at, section)
    }
    const {_type: type, _key: key, heading, body} = section as Record<string, unknown>
    if (heading == null && body == null && type != null && type !== 'section') {
      return report('unknown-type', at, type)
    }
    return {
      _type: 'section',
      place: at,
      key: typeof key === 'string' ? key : String(index),
      heading: checkField(heading, fieldAt(at, 'heading'), report),
      blocks: checkBlocks(body, fieldAt(at, 'body'), report, blockTypes),
    }
  })
}
