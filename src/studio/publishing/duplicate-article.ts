import type {DocumentActionComponent, DuplicateActionProps, SanityDocumentLike} from 'sanity'

import {provisionalMoment} from '../../../schemas/index.ts'

/**
 * Wraps Studio's action to duplicate. The copy of an article has no address, no publication and no former addresses.
 */
export function duplicateArticle(original: DocumentActionComponent): DocumentActionComponent {
  return duplicateAs(original, (article) => {
    const {updatedAt: _updatedAt, ...rest} = withoutAddresses(article)
    return {...rest, publishedAt: provisionalMoment()}
  })
}

/** Wraps Studio's action to duplicate another document with a page. The copy has no address and no former addresses. */
export function duplicateAddressed(original: DocumentActionComponent): DocumentActionComponent {
  return duplicateAs(original, withoutAddresses)
}

function duplicateAs(
  original: DocumentActionComponent,
  mapDocument: (document: SanityDocumentLike) => SanityDocumentLike,
): DocumentActionComponent {
  const useDuplicate: DocumentActionComponent = (props) => {
    const withMap: DuplicateActionProps = {...props, mapDocument}
    return original(withMap)
  }
  useDuplicate.action = original.action
  useDuplicate.displayName = 'Duplicate'
  return useDuplicate
}

function withoutAddresses(document: SanityDocumentLike): SanityDocumentLike {
  const {slug: _slug, formerSlugs: _formerSlugs, ...rest} = document
  return rest
}
