import {wordsIn} from '../../content/unknown-value.ts'
import {collectQuotations} from '../quotations/collect-quotations.ts'
import type {Quotation} from '../quotations/quotation.ts'

/** An article as the queries `QUOTING_…` answer it. Editors may have typed anything into its fields. */
export interface QuotingArticle {
  readonly _id: string
  readonly _originalId?: string | null
  readonly title?: unknown
  readonly slug?: unknown
  readonly publishedAt?: unknown
  readonly sections?: unknown
}

/** A quotation with the article that it stands in. */
export interface Statement {
  /** The published `_id` of the article. */
  readonly article: string
  readonly title?: string
  readonly slug?: string
  /** When the article was or will be published, as an ISO date and time. */
  readonly publishedAt?: string
  /** Whether it stands in a draft. */
  readonly isDraft: boolean
  readonly quotation: Quotation
}

/** Returns the statements of an article in the order of its text. */
export function statementsOf(article: QuotingArticle): Statement[] {
  const {_id, _originalId} = article
  const [title, slug, publishedAt] = [article.title, article.slug, article.publishedAt].map(wordsIn)
  return collectQuotations(article).map((quotation) => ({
    article: _id,
    ...(title !== undefined && {title}),
    ...(slug !== undefined && {slug}),
    ...(publishedAt !== undefined && {publishedAt}),
    isDraft: _originalId?.startsWith('drafts.') ?? false,
    quotation,
  }))
}
