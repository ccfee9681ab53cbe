import type {SanityClient, SanityDocumentStub} from '@sanity/client'
import {collectMigrationMutations} from '@sanity/migrate'

import seed from '../migrations/seed-kasachstan/index.ts'

/** A document of the seed that is not in the lake yet. */
export type SeededDocument = SanityDocumentStub & {readonly _id: string}

/** The documents that seeding would create now, in their order. Nothing is written. */
export async function planSeed(client: SanityClient): Promise<SeededDocument[]> {
  const documents: SeededDocument[] = []
  for await (const yielded of collectMigrationMutations(seed, noDocuments, context(client))) {
    for (const item of [yielded].flat()) {
      for (const mutation of item.type === 'transaction' ? item.mutations : [item]) {
        if (mutation.type !== 'createIfNotExists') {
          throw new TypeError(`The seed yields a ${mutation.type}; it may only create documents`)
        }
        documents.push(mutation.document as SeededDocument)
      }
    }
  }
  return documents
}

/** Creates what is missing of the seed, in one transaction or, when nothing is missing, in none. */
export async function runSeed(client: SanityClient): Promise<SeededDocument[]> {
  const documents = await planSeed(client)
  if (documents.length === 0) return documents
  const transaction = client.transaction()
  for (const document of documents) transaction.createIfNotExists(document)
  await transaction.commit()
  return documents
}

/** Returns one line for a document, the same in a dry run and a real one. */
export function describeSeeded({_id: id, _type: type, title, name}: SeededDocument): string {
  return `create  ${type.padEnd(8)}${id}  ${String(title ?? name)}`
}

async function* noDocuments() {}

function context(client: SanityClient): Parameters<typeof collectMigrationMutations>[2] {
  return {
    client,
    dryRun: true,
    filtered: {
      getDocument: async () => undefined,
      getDocuments: async () => [],
    },
  }
}
