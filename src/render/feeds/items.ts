import type {Article} from '../article-types.ts'
import type {CheckedArticle} from '../check/check-article.ts'
import {dateOf} from '../check/dated.ts'
import {lastChangeOf} from '../corrections.ts'
import {renderBare} from '../html/unstyled-article.ts'
import {plainField} from '../html/field.ts'
import {mediaOf} from '../media-of.ts'
import {checkListed} from '../lists/checked.ts'
import type {RenderOptions} from '../options.ts'
import type {MediaFile} from '../pictures/media-file.ts'
import {pictureFile} from '../pictures/picture-file.ts'
import {articlePath, siteUrl} from '../site/paths.ts'
import type {Site} from '../site/site.ts'

/** An article in a feed. */
export interface FeedItem {
  /** Stays the same when the article's address changes. */
  readonly id: string
  readonly url: string
  readonly title: string
  readonly summary: string
  /** The whole article, with quotation marks in the text. */
  readonly html: string
  readonly language: string
  /**
   * The publication. Feeds only have moments, so a day without a time becomes its beginning in the newsroom's time
   * zone.
   */
  readonly published?: Date
  readonly updated?: Date
  readonly authors: readonly string[]
  /** The department, and the topics. */
  readonly categories: readonly string[]
  readonly image?: {readonly url: string; readonly width?: number; readonly height?: number}
  /** The files in the text. */
  readonly media: readonly MediaFile[]
}

/** Returns the items of a feed. Articles that cannot be rendered are left out and reported. */
export function feedItems(
  articles: Iterable<Article>,
  site: Site,
  options: RenderOptions,
): FeedItem[] {
  return checkListed(articles, site, options).map(({article, context}) => {
    const {slug, publishedAt, authors, agencies} = article
    const url = siteUrl(site, articlePath(slug))
    const published = dateOf(publishedAt)?.moment
    const updated = lastChangeOf(article, context.now)?.moment
    return {
      id: article.id === undefined ? url : tagOf(article.id, site),
      url,
      title: plainField(article.title, context),
      summary: plainField(article.lead, context),
      html: renderBare(article, context),
      language: context.lang,
      published,
      updated: latest([published, updated]),
      authors: [...authors, ...agencies].map(({name}) => name),
      categories: categoriesOf(article),
      image: article.image && pictureFile(article.image, 1280, context),
      media: mediaOf(article, context),
    }
  })
}

/** Returns the department and the topics, each name once. */
function categoriesOf({department, topics}: CheckedArticle): string[] {
  return [...new Set([...(department ? [department.title] : []), ...topics])]
}

/** Returns a tag URI (RFC 4151), which does not depend on the article's address. */
export function tagOf(id: string, site: Site): string {
  return `tag:${URL.parse(site.baseUrl)?.hostname ?? 'localhost'},2022:${encodeURIComponent(id.toWellFormed())}`
}

/** Returns the last change of a feed; undefined for an empty one. */
export function lastUpdated(items: readonly FeedItem[]): Date | undefined {
  return latest(items.map(({updated}) => updated))
}

function latest(moments: readonly (Date | undefined)[]): Date | undefined {
  let last: Date | undefined
  for (const moment of moments) if (moment && (!last || moment > last)) last = moment
  return last
}
