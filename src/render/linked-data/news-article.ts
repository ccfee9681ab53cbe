import type {CorrectionComment, NewsArticle, WithContext} from 'schema-dts'
import {filled} from '../filled.ts'
import {dateOf} from '../check/dated.ts'
import type {CheckedCorrection} from '../check/check-corrections.ts'
import {lastChangeOf} from '../corrections.ts'
import {bodyText} from '../formats/body-text.ts'
import {quotationsOf} from '../inline/quotations.ts'
import type {Context} from '../options.ts'
import type {PreparedArticle} from '../prepare-article.ts'
import {articlePath, siteUrl, topicPath} from '../site/paths.ts'
import {agentOf, authorOf, publisherOf} from './agents.ts'
import {filledText} from './filled-text.ts'
import {linkedImages} from './linked-images.ts'
import {partsOf} from './linked-parts.ts'
import {linkedQuotation} from './quotation.ts'

/**
 * Returns an article as a https://schema.org/NewsArticle, with its quotations. Its texts are those
 * of the content, without typography. Missing fields are left out.
 */
export function linkedArticle({article, context}: PreparedArticle): WithContext<NewsArticle> {
  const {site, lang} = context
  const {slug, authors, agencies, topics, image} = article
  const url = site && slug !== undefined ? siteUrl(site, articlePath(slug)) : undefined
  const publisher = site && publisherOf(site)
  const people = authors.map((author) => authorOf(author, site))
  const organisations = agencies.map((agency) => agentOf(agency, site))
  const published = dateOf(article.publishedAt)?.iso
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': url && `${url}#article`,
    mainEntityOfPage: url,
    url,
    headline: filledText(article.title),
    description: filledText(article.lead),
    articleSection: article.department?.title,
    articleBody: bodyText(article, context) || undefined,
    inLanguage: lang,
    datePublished: published,
    dateModified: lastChangeOf(article, context.now)?.iso ?? published,
    correction: filled(article.corrections.flatMap(linkedCorrection)),
    author: filled(people) ?? filled(organisations) ?? publisher,
    sourceOrganization: filled(organisations) as never,
    publisher,
    image: image && filled(linkedImages(image, context)),
    keywords: filled([...topics]),
    about: filled(topics.map((topic) => linkedTopic(topic, context))),
    hasPart: filled(quotationsOf(article).map((quotation) => linkedQuotation(quotation, context))),
    ...partsOf(article, context),
  }
}

function linkedCorrection({text, date}: CheckedCorrection): CorrectionComment[] {
  if (typeof text !== 'string') return []
  return [{'@type': 'CorrectionComment', text, datePublished: dateOf(date)?.iso}]
}

function linkedTopic(name: string, {site}: Context) {
  const path = topicPath(name, site)
  return {
    '@type': 'Thing' as const,
    name,
    url: site && path !== undefined ? siteUrl(site, path) : undefined,
  }
}
