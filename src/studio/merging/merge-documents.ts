import type {Mutation, SanityClient} from '@sanity/client'
import {getDraftId, getPublishedId, isPublishedId} from '@sanity/client/csm'

import type {StoredDocument} from '../../content/stored-document.ts'
import {inTransactions, mergeMutations, type Merge, type MergeDocuments} from './merge-mutations.ts'
import {readReferring} from './read-referring.ts'

/** The most attempts, each with the documents as they are by then. */
const attempts = 12

/** The number of attempts before it changes documents one by one. */
const patience = 3

/**
 * Merges two documents in one transaction, or in several when a lake would not take one. It begins again when
 * somebody changes one of the documents meanwhile, so that no edit is lost. After several attempts it changes most
 * documents one by one. Resolves when nothing refers to the first document any more. Rejects with the error of the lake,
 * and with an `Error` if the document to keep is gone. Both documents exist until the end.
 */
export async function mergeDocuments(client: SanityClient, merge: Merge): Promise<void> {
  const raw = client.withConfig({perspective: 'raw', useCdn: false})
  for (let attempt = 1; ; attempt += 1) {
    const mutations = mergeMutations(merge, await readDocuments(raw, merge))
    if (mutations.length === 0) return
    if (attempt > patience && attempt % 2 === 0) {
      const patches = mutations.filter((mutation) => !('delete' in mutation))
      for (const patch of patches) await commit(raw, [patch])
    } else {
      const conflict = await commitAll(raw, mutations)
      if (attempt >= attempts && conflict) throw conflict
    }
  }
}

/** Commits mutations in as few transactions as possible, and returns the conflict that ended it, if any. */
async function commitAll(client: SanityClient, mutations: readonly Mutation[]): Promise<unknown> {
  for (const transaction of inTransactions(mutations)) {
    const conflict = await commit(client, transaction)
    if (conflict) return conflict
  }
  return undefined
}

/** Commits a transaction, and returns the conflict if somebody else was faster. Rejects with any other error. */
async function commit(client: SanityClient, transaction: Mutation[]): Promise<unknown> {
  try {
    await client.mutate(transaction, {
      visibility: 'sync',
      returnDocuments: false,
      tag: 'newsdesk.merging',
    })
    return undefined
  } catch (error) {
    if (isConflict(error)) return error
    throw error
  }
}

/** Another revision, or a new reference to the document that goes. A reference to nothing does not mend itself. */
function isConflict(error: unknown): boolean {
  const {statusCode, details} = error as {statusCode?: unknown; details?: unknown}
  return (
    statusCode === 409 && !JSON.stringify(details ?? '').includes('documentReferenceDoesNotExist')
  )
}

async function readDocuments(client: SanityClient, {from, to}: Merge): Promise<MergeDocuments> {
  const referring: StoredDocument[] = []
  for await (const page of readReferring(client, from)) referring.push(...page)
  const versions = await client.fetch<StoredDocument[]>(
    `*[sanity::versionOf($from) || sanity::versionOf($to)] | order(_id in path("drafts.**") desc, _id asc)`,
    {from, to},
  )
  const of = (id: string) => versions.filter(({_id}) => getPublishedId(_id) === id)
  if (of(to).length === 0)
    throw new Error(`The document "${to}", which is to be kept, does not exist`)
  return {
    referring: referring.filter(({_id}) => getPublishedId(_id) !== from),
    replaced: of(from),
    kept: of(to),
    otherDrafts: await draftsBeside(client, referring),
  }
}

/** Returns the drafts of published documents among some, without those that are among them too. */
async function draftsBeside(
  client: SanityClient,
  documents: readonly StoredDocument[],
): Promise<StoredDocument[]> {
  const known = new Set(documents.map(({_id}) => _id))
  const ids = [...known].filter((id) => isPublishedId(id)).map((id) => getDraftId(id))
  const missing = ids.filter((id) => !known.has(id))
  if (missing.length === 0) return []
  return client.fetch(`*[_id in $missing]{_id, _type}`, {missing})
}
