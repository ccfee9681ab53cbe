import {RenderError} from '../error.ts'
import {memberPath} from '../path.ts'
import {checkBlocks} from './blocks.ts'
import type {CheckedBlock, CheckedPicture} from './checked.ts'
import {checkField} from './field.ts'
import {parseMoment} from '../date.ts'
import {checkPicture} from './picture.ts'
import type {Problem, Report} from './problem.ts'
import {nameOf} from './problem.ts'
import {checkSource} from './quote.ts'

/** An article after the check; text fields are empty where the article has none. */
export interface CheckedArticle {
  readonly kicker: string | Problem
  readonly title: string | Problem
  readonly lead: string | Problem
  readonly publishedAt: Moment
  readonly updatedAt: Moment
  readonly image?: CheckedPicture
  /** Names; sources that are not resolved are not among them. */
  readonly authors: readonly string[]
  readonly agencies: readonly string[]
  readonly sections: readonly (CheckedSection | Problem)[]
}

export type Moment = Date | Problem | undefined

export interface CheckedSection {
  readonly _type: 'section'
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
      `An article to render is an object, but this is ${value === null ? 'null' : nameOf(value)}. Check that the query found one.`,
    )
  }
  const article = value as Record<string, unknown>
  const field = (name: string): string | Problem => checkField(article[name], name, report)
  const {image} = article
  return {
    kicker: field('kicker'),
    title: field('title'),
    lead: field('lead'),
    publishedAt: checkMoment(article['publishedAt'], 'publishedAt', report),
    updatedAt: checkMoment(article['updatedAt'], 'updatedAt', report),
    image:
      typeof image === 'object' && image !== null
        ? checkPicture(image, 'image', report)
        : undefined,
    authors: checkNames(article['authors']),
    agencies: checkNames(article['agencies']),
    sections: checkSections(article['sections'], report),
  }
}

function checkMoment(value: unknown, path: string, report: Report): Moment {
  if (value == null) return undefined
  const moment = typeof value === 'string' ? parseMoment(value) : undefined
  return moment ?? report({code: 'invalid-date', path, name: nameOf(value)})
}

function checkNames(value: unknown): string[] {
  if (!Array.isArray(value)) return []
  return value.flatMap((source: unknown) => checkSource(source)?.name ?? [])
}

function checkSections(value: unknown, report: Report): (CheckedSection | Problem)[] {
  if (value == null) return []
  if (!Array.isArray(value)) {
    return [report({code: 'invalid-block', path: 'sections', name: nameOf(value)})]
  }
  return value.map((section: unknown, index) => {
    const path = memberPath('sections', section, index)
    if (typeof section !== 'object' || section === null) {
      return report({code: 'invalid-block', path, name: nameOf(section)})
    }
    const {_key: key, heading, body} = section as Record<string, unknown>
    return {
      _type: 'section',
      key: typeof key === 'string' ? key : String(index),
      heading: checkField(heading, `${path}.heading`, report),
      blocks: checkBlocks(body, `${path}.body`, report),
    }
  })
}
