import type {SanityClient} from '@sanity/client'
import type {SanityDocument} from 'sanity'

/** An unpublication that happened. */
export interface Unpublication {
  /** The document as readers saw it. */
  readonly published: SanityDocument
  /** The id of the draft that editors have now. */
  readonly draftId: string
  /** The transaction that unpublished. A draft with this revision is the copy that it made. */
  readonly transactionId: string
}

/**
 * Publishes a document again as it was. A draft that unpublishing made goes if nobody has changed it since; any other
 * draft stays, and stays the newer one. Throws the client's error, for example when somebody has published the document
 * or changed its draft meanwhile.
 */
export async function undoUnpublishing(
  client: SanityClient,
  {published, draftId, transactionId}: Unpublication,
): Promise<void> {
  const {_rev, _updatedAt, ...content} = published
  const transaction = client.transaction().create(content)
  const draft = await client.getDocument(draftId)
  if (draft) {
    transaction.patch(draftId, {ifRevisionID: draft._rev, unset: [NO_FIELD]})
    if (draft._rev === transactionId) transaction.delete(draftId)
  }
  await transaction.commit()
}

/** A patch needs an operation. No document has this field. */
const NO_FIELD = 'newsdesk_no_field'
