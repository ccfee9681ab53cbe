import type {SanityClient} from '@sanity/client'
import {getDraftId, getPublishedId} from '@sanity/client/csm'

/**
 * Publishes drafts as one transaction: either all are published or none is. Throws the error of the client if the lake
 * refuses.
 *
 * @param ids Their `_id`s, of drafts or published documents. References lead backwards: a source comes before the article
 * that quotes it.
 */
export async function publishTogether(client: SanityClient, ids: readonly string[]): Promise<void> {
  await client.action(ids.map(publishAction))
}

function publishAction(id: string) {
  return {
    actionType: 'sanity.action.document.publish' as const,
    draftId: getDraftId(id),
    publishedId: getPublishedId(id),
  }
}
