import {actionError, MutationRefused} from '../errors.ts'
import {lastStateOf} from '../history/document-state.ts'
import type {DatasetStore} from '../storage/dataset-store.ts'
import {applyMutation} from '../transactions/apply-mutation.ts'
import {transact, type TransactOptions} from '../transactions/transact.ts'
import type {Action} from './action.ts'
import {documentActions} from './document-actions.ts'
import type {ActionHandler, Lookup} from './handler.ts'
import {releaseActions} from './release-actions.ts'
import {versionActions} from './version-actions.ts'

const handlers: Readonly<Record<string, ActionHandler>> = {
  ...documentActions,
  ...versionActions,
  ...releaseActions,
}

/**
 * Carries out actions as one transaction and answers its id: each becomes mutations, made from the documents as the
 * actions before it left them. A dry run checks only the form: Studio asks so whether an action would be allowed, with
 * ids that do not exist. Throws an action error that names the refused action by its index.
 */
export function performActions(
  store: DatasetStore,
  actions: readonly Action[],
  options: TransactOptions,
): string {
  const known = actions.map((action, index) => ({...action, handle: handlerOf(action, index)}))
  const dryRun = options.dryRun ?? false
  const {transactionId} = transact(store, options, (working, context) => {
    if (dryRun) return
    const lookup: Lookup = {
      get: (id) => working.get(id),
      ids: () => [...new Set([...store.ids(), ...working.touched.keys()])].sort(),
      lastStateOf: (id) => lastStateOf(store, id),
      now: new Date().toISOString(),
    }
    for (const [index, {handle, fields}] of known.entries()) {
      inWordsOfActions(index, () => {
        for (const mutation of handle(fields, lookup)) {
          applyMutation(working, mutation, index, context)
        }
      })
    }
  })
  return transactionId
}

function handlerOf({type}: Action, index: number): ActionHandler {
  const handler = Object.hasOwn(handlers, type) ? handlers[type] : undefined
  if (handler) return handler
  throw actionError(
    400,
    index,
    'validationError',
    `The embedded lake does not have the action "${type}"`,
  )
}

function inWordsOfActions(index: number, work: () => void): void {
  try {
    work()
  } catch (error) {
    const [item] = error instanceof MutationRefused ? error.items : []
    if (!item || !(error instanceof MutationRefused)) throw error
    const {type, description, ...details} = item.error
    throw actionError(error.status === 409 ? 409 : 400, index, type, description, details)
  }
}
