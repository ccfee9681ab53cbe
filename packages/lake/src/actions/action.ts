import {isObject, type DocumentStub} from '../document.ts'
import {actionError, badRequest} from '../errors.ts'
import {readOperations, type PatchOperations} from '../transactions/mutation.ts'

/** An action of the HTTP API: its type and the rest of what was sent. */
export interface Action {
  readonly type: string
  readonly fields: Fields
}

/** A request to `/data/actions`. */
export interface ActionsRequest {
  readonly actions: readonly Action[]
  readonly transactionId?: string
  readonly dryRun: boolean
}

/**
 * Reads the body of a request to `/data/actions` (https://www.sanity.io/docs/http-reference/actions). Throws
 * `bad-request` for a body in another form. The handlers of actions read their fields themselves.
 */
export function parseActionsRequest(body: unknown): ActionsRequest {
  if (!isObject(body) || !Array.isArray(body.actions)) {
    throw badRequest('The body must be a JSON object with an array "actions"')
  }
  const {transactionId, dryRun} = body
  if (transactionId !== undefined && (typeof transactionId !== 'string' || !transactionId)) {
    throw badRequest('"transactionId" must be a non-empty string')
  }
  return {
    actions: body.actions.map((value, index) => parseAction(value, index)),
    transactionId,
    dryRun: dryRun === true,
  }
}

function parseAction(value: unknown, index: number): Action {
  if (!isObject(value) || typeof value.actionType !== 'string') {
    throw actionError(400, index, 'validationError', 'An action is an object with an "actionType"')
  }
  return {type: value.actionType, fields: new Fields(value, value.actionType, index)}
}

/** The fields of one action. Reading a missing field or one of another type throws an action error that names it. */
export class Fields {
  readonly #values: Readonly<Record<string, unknown>>
  readonly #type: string
  /** The place of the action in its request. */
  readonly index: number

  constructor(values: Readonly<Record<string, unknown>>, type: string, index: number) {
    this.#values = values
    this.#type = type
    this.index = index
  }

  has(name: string): boolean {
    return this.#values[name] !== undefined && this.#values[name] !== null
  }

  /** Accepts `versionId` for `draftId`, as the reference of the API does. */
  text(name: string): string {
    const value = this.#values[name] ?? (name === 'draftId' ? this.#values.versionId : undefined)
    if (typeof value !== 'string' || !value) throw this.wrong(name, 'a non-empty string')
    return value
  }

  optionalText(name: string): string | undefined {
    return this.has(name) ? this.text(name) : undefined
  }

  optionalNumber(name: string): number | undefined {
    const value = this.#values[name] ?? undefined
    if (value === undefined || typeof value === 'number') return value
    throw this.wrong(name, 'a number')
  }

  texts(name: string): string[] {
    const value = this.#values[name] ?? []
    if (!Array.isArray(value) || !value.every((element) => typeof element === 'string')) {
      throw this.wrong(name, 'an array of strings')
    }
    return value
  }

  /** Throws when an action has a field that the lake does not support. */
  refuse(name: string): void {
    if (!this.#values[name]) return
    throw actionError(
      400,
      this.index,
      'validationError',
      `The embedded lake does not have "${name}" of the action "${this.#type}"`,
    )
  }

  object(name: string): Record<string, unknown> {
    const value = this.#values[name]
    if (!isObject(value)) throw this.wrong(name, 'an object')
    return value
  }

  /** The operations of a patch. */
  operations(name: string): PatchOperations {
    return readOperations(this.object(name), this.index)
  }

  /** A document with its id and type. */
  document(name: string): DocumentStub & {readonly _id: string; readonly _type: string} {
    const value = this.object(name)
    const {_id: id, _type: type} = value
    if (typeof id !== 'string' || !id) throw this.wrong(`${name}._id`, 'a non-empty string')
    if (typeof type !== 'string' || !type) throw this.wrong(`${name}._type`, 'a non-empty string')
    return {...value, _id: id, _type: type}
  }

  wrong(name: string, expected: string) {
    return actionError(
      400,
      this.index,
      'validationError',
      `Action "${this.#type}" needs "${name}": ${expected}`,
    )
  }

  /** The error of an action that conflicts with the state of the dataset. */
  conflict(type: string, description: string) {
    return actionError(409, this.index, type, description)
  }
}
