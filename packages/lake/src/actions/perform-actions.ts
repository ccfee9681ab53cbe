import {actionError, ActionRefused, MutationRefused} from '../errors.ts'
import {lastStateOf} from '../history/document-state.ts'
import type {DatasetStore} from '../storage/dataset-store.ts'
import {applyMutation, checkPatched} from '../transactions/apply-mutation.ts'
import {withKeys} from '../transactions/array-keys.ts'
import type {Mutation} from '../transactions/mutation.ts'
import {transact, type TransactOptions} from '../transactions/transact.ts'
import type {Action, Fields} from './action.ts'
import {documentActions} from './document-actions.ts'
import type {ActionHandler, Lookup} from './handler.ts'
import {releaseActions} from './release-actions.ts'
import {variantActions} from './variant-actions.ts'
import {variantDefinitionActions} from './variant-definitions.ts'
import {versionActions} from './version-actions.ts'

const handlers: Readonly<Record<string, ActionHandler>> = {
  ...documentActions,
  ...versionActions,
  ...releaseActions,
  ...variantDefinitionActions,
  ...variantActions,
}

/**
 * Performs actions as one transaction and returns its id. Each action becomes mutations of the documents that earlier
 * actions left. Written documents get array keys.
 *
 * A dry run stores nothing and does not require that documents exist. Studio uses dry runs with invented ids to learn
 * whether an action would be allowed. Throws an action error that names the refused action by its index.
 */
export function performActions(
  store: DatasetStore,
  actions: readonly Action[],
  options: TransactOptions,
): string {
  const known = actions.map((action, index) => ({...action, handle: handlerOf(action, index)}))
  const dryRun = options.dryRun ?? false
  const {transactionId} = transact(store, options, (working, context) => {
    const lookup: Lookup = {
      get: (id) => working.get(id),
      ids: (prefix) => {
        const stored = store.withPrefix(prefix).map(({_id: id}) => id)
        const touched = [...working.touched.keys()].filter((id) => id.startsWith(prefix))
        return [...new Set([...stored, ...touched])].sort()
      },
      lastStateOf: (id) => lastStateOf(store, id),
      now: new Date().toISOString(),
    }
    inWordsOfActions(() => {
      for (const [index, {type, handle, fields}] of known.entries()) {
        const ignoresLocks = Object.hasOwn(releaseActions, type)
        for (const mutation of dryRun ? tried(handle, fields, lookup) : handle(fields, lookup)) {
          applyMutation(working, withKeys(mutation, index), index, {...context, ignoresLocks})
        }
      }
      checkPatched(working)
    })
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

/** Returns the mutations of an action; none for a document that does not exist. */
function tried(handle: ActionHandler, fields: Fields, lookup: Lookup): readonly Mutation[] {
  try {
    return handle(fields, lookup)
  } catch (error) {
    if (error instanceof ActionRefused && error.type === 'documentNotFoundError') return []
    throw error
  }
}

/** Reports faults of mutations under the index of their action. */
function inWordsOfActions(work: () => void): void {
  try {
    work()
  } catch (error) {
    const [item] = error instanceof MutationRefused ? error.items : []
    if (!item || !(error instanceof MutationRefused)) throw error
    const {type, description, ...details} = item.error
    throw actionError(error.refusal, item.index, type, description, details)
  }
}
