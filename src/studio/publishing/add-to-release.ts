import type {SanityClient} from '@sanity/client'
import {getDraftId, getVersionId} from '@sanity/client/csm'

/**
 * Adds drafts to a release, as one transaction. The drafts stay. Throws the error of the client if the lake refuses.
 *
 * @param ids The `_id`s that the documents have once they are published.
 */
export async function addToRelease(
  client: SanityClient,
  release: string,
  ids: readonly string[],
): Promise<void> {
  await client.action(
    ids.map((id) => ({
      actionType: 'sanity.action.document.version.create' as const,
      publishedId: id,
      baseId: getDraftId(id),
      versionId: getVersionId(id, release),
    })),
  )
}
