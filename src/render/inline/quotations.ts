import type {CheckedArticle} from '../check/check-article.ts'
import type {Quotation} from '../check/checked-fields.ts'
import {quotationsIn} from './block-quotations.ts'

/** Returns all quotations of an article, in the order of the text. */
export function quotationsOf({sections}: Pick<CheckedArticle, 'sections'>): Quotation[] {
  return sections.flatMap((section) =>
    section._type === 'problem' ? [] : quotationsIn(section.blocks),
  )
}
