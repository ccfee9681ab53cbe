import {dateOf} from '../check/dated.ts'
import {lastChangeOf} from '../corrections.ts'
import {plainField} from '../html/field.ts'
import {pictureAddress} from '../pictures/address.ts'
import {renditionsOf} from '../pictures/renditions.ts'
import type {PreparedArticle} from '../prepare-article.ts'
import {articlePath, siteUrl} from '../site/paths.ts'

type Properties = (readonly [property: string, content: string])[]

/** Returns the Open Graph properties (https://ogp.me) of an article. Missing fields are left out. */
export function openGraphOf({article, context}: PreparedArticle): Properties {
  const {site, lang} = context
  const {slug, publishedAt, authors, topics, department} = article
  const properties: Properties = [
    ['og:type', 'article'],
    ['og:locale', localeOf(lang)],
  ]
  const add = (property: string, content: string | undefined): void => {
    if (content !== undefined && content !== '') properties.push([property, content])
  }
  add('og:title', plainField(article.title, context))
  add('og:description', plainField(article.lead, context))
  add('og:url', site && slug !== undefined ? siteUrl(site, articlePath(slug)) : undefined)
  add('og:site_name', site?.title)
  for (const [property, content] of imageProperties({article, context})) add(property, content)
  add('article:published_time', dateOf(publishedAt)?.iso)
  add('article:modified_time', lastChangeOf(article, context.now)?.iso)
  add('article:section', department?.title ?? plainField(article.kicker, context))
  for (const {name} of authors) add('article:author', name)
  for (const topic of topics) add('article:tag', topic)
  return properties
}

/** The ratio of height to width of the picture that services show beside a link. */
const RATIO = 630 / 1200

function imageProperties({
  article: {image},
  context,
}: Omit<PreparedArticle, 'options'>): Properties {
  if (image?.src === undefined) return []
  const rendition = renditionsOf(image, image.src, {widths: [1200], ratio: RATIO}).at(-1)
  const {locatePicture} = context
  const isLocated = rendition !== undefined && locatePicture !== undefined
  const {width, height} = isLocated ? rendition : image
  const url = isLocated ? pictureAddress(locatePicture(rendition), {site: context.site}) : image.src
  return [
    ['og:image', url],
    ...(width === undefined ? [] : [['og:image:width', String(width)] as const]),
    ...(height === undefined ? [] : [['og:image:height', String(height)] as const]),
    ...(image.alt === '' ? [] : [['og:image:alt', image.alt] as const]),
  ]
}

function localeOf(lang: string): string {
  const [language = 'de', region] = lang.split('-')
  const known = language === 'en' ? 'GB' : language.toUpperCase()
  return `${language}_${region !== undefined && /^[a-z]{2}$/iu.test(region) ? region.toUpperCase() : known}`
}
