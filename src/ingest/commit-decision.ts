import type {SanityClient, Transaction} from '@sanity/client'

import type {Article, Articles, Decision} from './decide.ts'
import type {NewSource} from './find-sources.ts'
import type {ImportRecord} from './import-record.ts'
import {foundQuotationsOf} from './quotations-in.ts'

/** The state on which a decision was made. */
export interface Before {
  readonly articles: Articles
  readonly record: ImportRecord | undefined
  /** The sources that the article refers to and that do not exist yet. */
  readonly newSources: readonly NewSource[]
}

/**
 * Writes an article, its new sources, its record and the memory of its found quotations in one transaction. It fails with
 * the status 409 when anybody changed one of them since they were read.
 */
export async function commitDecision(
  client: SanityClient,
  decision: Decision,
  {articles, record, newSources}: Before,
): Promise<void> {
  const transaction = client.transaction()
  for (const source of newSources) transaction.createIfNotExists(source)
  for (const [id, next] of decision.changes) change(transaction, id, articles.get(id), next)
  for (const [id, memory] of foundQuotationsOf(decision, articles)) {
    if (memory) transaction.createOrReplace({...memory, refused: [...memory.refused]})
    else transaction.delete(id)
  }
  if (decision.record) change(transaction, decision.record._id, record, decision.record)
  if (transaction.toJSON().length > 0) await transaction.commit({visibility: 'async'})
}

function change(
  transaction: Transaction,
  id: string,
  before: Article | ImportRecord | undefined,
  next: Article | ImportRecord | null,
): void {
  // A patch that changes nothing is the only mutation that asks for a revision.
  if (before?._rev) transaction.patch(id, {ifRevisionID: before._rev, unset: ['importGuard']})
  if (next === null) transaction.delete(id)
  else {
    const document = {
      ...next,
      _id: id,
      _rev: undefined,
      _updatedAt: undefined,
    } as unknown as Parameters<Transaction['create']>[0] & {_id: string}
    if (before) transaction.createOrReplace(document)
    else transaction.create(document)
  }
}
