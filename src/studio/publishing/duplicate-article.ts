import type {DocumentActionComponent, DuplicateActionProps, SanityDocumentLike} from 'sanity'

import {provisionalMoment} from '../../../schemas/index.ts'

/**
 * Studio's own action to duplicate, for an article that is to stand beside its original: it has no address yet, has not
 * been published, and no former address leads to it.
 */
export function duplicateArticle(original: DocumentActionComponent): DocumentActionComponent {
  const useDuplicateArticle: DocumentActionComponent = (props) => {
    const withMap: DuplicateActionProps = {...props, mapDocument: withoutHistory}
    return original(withMap)
  }
  useDuplicateArticle.action = original.action
  useDuplicateArticle.displayName = 'DuplicateArticle'
  return useDuplicateArticle
}

/** The article without what belongs to the one it was copied from. */
function withoutHistory(article: SanityDocumentLike): SanityDocumentLike {
  const {slug: _slug, formerSlugs: _formerSlugs, updatedAt: _updatedAt, ...rest} = article
  return {...rest, publishedAt: provisionalMoment()}
}
