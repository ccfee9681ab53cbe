import type {SanityClient} from '@sanity/client'

import type {StoredDocument} from '../../content/stored-document.ts'

/** The most documents in one answer. The embedded lake answers this number without a thread. */
const pageLength = 100

/** The documents of the hosted lake refer to their own group, and documents of the lake itself cannot be changed. */
const page = `*[
  references($id) && coalesce(_system.group._ref, "") != $id && !(_id in path("_.**")) && _id > $after
] | order(_id asc)[0...${pageLength}]`

/**
 * Yields all documents that refer to another one, page by page: published ones, drafts and versions. The client must read
 * in the perspective `raw`.
 */
export async function* readReferring(
  client: SanityClient,
  id: string,
  signal?: AbortSignal,
): AsyncGenerator<StoredDocument[]> {
  let after = ''
  for (;;) {
    const documents = await client.fetch<StoredDocument[]>(
      page,
      {id, after},
      {tag: 'newsdesk.merging', ...(signal && {signal})},
    )
    yield documents
    const last = documents.at(-1)
    if (!last || documents.length < pageLength) return
    after = last._id
  }
}
