import {startLake} from '@newsdesk/lake'
import type {Migration, Transaction} from '@sanity/migrate'
import {collectMigrationMutations} from '@sanity/migrate'

import {createEmbeddedClient} from '../../src/connection/index.ts'

export interface StoredDocument {
  _id: string
  _type: string
  [field: string]: unknown
}

// The seed takes no documents from the runner; it asks the client.
async function* noDocuments() {}
const nothingFiltered = {getDocument: async () => undefined, getDocuments: async () => []}

/** A dataset of a lake in memory with some documents, on which a migration runs. */
export async function createDataset(documents: readonly StoredDocument[] = []) {
  const lake = await startLake({memory: true, port: 0})
  // This is the API version of the CLI's runner.
  const client = createEmbeddedClient(lake).withConfig({
    apiVersion: '2024-01-29',
    perspective: 'published',
  })
  await client.mutate(documents.map((document) => ({create: document})))

  /** Returns the transactions that a run of the migration would yield, without changes. */
  async function plan(migration: Migration, {dryRun = true} = {}): Promise<Transaction[]> {
    const transactions: Transaction[] = []
    const context = {client, dryRun, filtered: nothingFiltered}
    for await (const step of collectMigrationMutations(migration, noDocuments, context)) {
      for (const part of [step].flat()) {
        if (part.type !== 'transaction') throw new Error(`${part.type} outside a transaction`)
        transactions.push(part)
      }
    }
    return transactions
  }

  /** Runs the migration and sends what it yields. */
  async function run(migration: Migration): Promise<void> {
    for (const {mutations} of await plan(migration, {dryRun: false})) {
      const transaction = client.transaction()
      for (const mutation of mutations) {
        if (mutation.type !== 'createIfNotExists') {
          throw new Error(`The migration must only create what is missing, not ${mutation.type}.`)
        }
        transaction.createIfNotExists(mutation.document)
      }
      await transaction.commit()
    }
  }

  /** Every document in the order of ids, without the attributes that the lake adds. */
  async function stored(): Promise<StoredDocument[]> {
    const all = await client.fetch<StoredDocument[]>('*', {}, {perspective: 'raw'})
    return all.map(({_rev, _createdAt, _updatedAt, ...document}) => document)
  }

  return {plan, run, stored, close: () => lake.close()}
}
