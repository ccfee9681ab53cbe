import type {DocumentActionComponent, DuplicateActionProps, SanityDocumentLike} from 'sanity'

import {provisionalMoment} from '../../../schemas/index.ts'

/**
 * Wraps Studio's action to duplicate. The copy of an article has no address, no publication and no former addresses.
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

/** Returns an article without the history of its original. */
function withoutHistory(article: SanityDocumentLike): SanityDocumentLike {
  const {slug: _slug, formerSlugs: _formerSlugs, updatedAt: _updatedAt, ...rest} = article
  return {...rest, publishedAt: provisionalMoment()}
}
