import {isObject} from '../document.ts'
import type {PatchOperations} from '../transactions/mutation.ts'
import {pathsOf} from '../transactions/patch/paths.ts'
import {variantDefinitionId} from '../variants.ts'
import type {Fields} from './action.ts'
import {checkRevision, existing, type ActionHandler} from './handler.ts'
import * as mutations from './mutations.ts'

/**
 * Actions on the definitions of variants, by their type. A definition is a document `_.variants.<name>` of type
 * `system.variant`.
 */
export const variantDefinitionActions: Readonly<Record<string, ActionHandler>> = {
  'sanity.action.variant.definition.create': (fields) => {
    const name = variantOf(fields)
    const conditions = fields.has('conditions') ? fields.object('conditions') : {}
    const priority = fields.optionalNumber('priority') ?? 0
    checkConditions(fields, conditions)
    const metadata = fields.has('metadata') ? {metadata: fields.object('metadata')} : {}
    const _id = variantDefinitionId(name)
    return [
      mutations.create({_id, _type: 'system.variant', name, conditions, priority, ...metadata}),
    ]
  },

  'sanity.action.variant.definition.edit': (fields, lookup) => {
    const definition = existing(fields, lookup, variantDefinitionId(variantOf(fields)))
    checkRevision(fields, 'ifRevisionId', definition)
    const operations = fields.operations('patch')
    checkPatch(fields, operations)
    return [mutations.patch(definition._id, operations)]
  },

  'sanity.action.variant.definition.delete': (fields, lookup) => {
    const definition = existing(fields, lookup, variantDefinitionId(variantOf(fields)))
    checkRevision(fields, 'ifRevisionId', definition)
    return [mutations.remove(definition._id)]
  },
}

/** The bare name of the variant that an action names. */
export function variantOf(fields: Fields): string {
  const name = fields.text('variantId')
  if (/^[a-z0-9][a-z0-9_-]*$/i.test(name)) return name
  throw fields.wrong('variantId', `letters, digits, "_" and "-", not "${name}"`)
}

function checkConditions(fields: Fields, conditions: unknown): void {
  if (isObject(conditions) && Object.values(conditions).every((one) => typeof one === 'string')) {
    return
  }
  throw fields.wrong('conditions', 'an object of strings')
}

/** Refuses patches of the name, which is a part of the id. */
function checkPatch(fields: Fields, operations: PatchOperations): void {
  for (const path of pathsOf(operations)) {
    if (/^(conditions|priority|metadata)($|[.[])/.test(path)) continue
    throw fields.wrong('patch', `conditions, priority or metadata, not "${path}"`)
  }
  const {conditions = {}, priority = 0} = isObject(operations.set) ? operations.set : {}
  checkConditions(fields, conditions)
  if (typeof priority !== 'number') throw fields.wrong('patch.set.priority', 'a number')
}
