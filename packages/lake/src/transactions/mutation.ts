import {badRequest, mutationError, type LakeError} from '../errors.ts'
import {isObject, type DocumentStub} from '../document.ts'

/** The target of a patch or delete: one document by id, or all results of a query. */
export type Selection =
  | {readonly id: string}
  | {readonly query: string; readonly params: Readonly<Record<string, unknown>>}

/** The operations of a patch, as `@sanity/mutator` takes them. */
export type PatchOperations = Readonly<Record<string, unknown>>

/** A well-formed mutation of the HTTP API, not yet checked against any document. */
export type Mutation =
  | {
      readonly kind: 'create' | 'createIfNotExists' | 'createOrReplace'
      readonly document: DocumentStub
    }
  | {readonly kind: 'delete'; readonly selection: Selection; readonly ifRevision?: string}
  | {
      readonly kind: 'patch'
      readonly selection: Selection
      readonly ifRevision?: string
      readonly operations: PatchOperations
    }

/** A request to `/data/mutate`. */
export interface MutateRequest {
  readonly mutations: readonly Mutation[]
  readonly transactionId?: string
}

/**
 * Reads the body of a request to `/data/mutate` (https://www.sanity.io/docs/http-reference/mutate). Throws
 * `bad-request`, with the index of the mutation, for any other form.
 */
export function parseMutateRequest(body: unknown): MutateRequest {
  if (!isObject(body) || !Array.isArray(body.mutations)) {
    throw badRequest('The body must be a JSON object with an array "mutations"')
  }
  const {transactionId} = body
  if (transactionId !== undefined && (typeof transactionId !== 'string' || !transactionId)) {
    throw badRequest('"transactionId" must be a non-empty string')
  }
  return {mutations: body.mutations.map(parseMutation), transactionId}
}

const createKinds = ['create', 'createIfNotExists', 'createOrReplace'] as const

function parseMutation(value: unknown, index: number): Mutation {
  const names = isObject(value) ? Object.keys(value) : []
  const [name] = names
  if (!isObject(value) || name === undefined || names.length !== 1) {
    throw wrong(index, 'A mutation is an object with exactly one member, such as {"create": …}')
  }
  const content = value[name]
  if (!isObject(content)) throw wrong(index, `"${name}" must hold an object`)
  const createKind = createKinds.find((kind) => kind === name)
  if (createKind) return {kind: createKind, document: parseStub(createKind, content, index)}
  if (name === 'delete') {
    if (content.purge)
      throw wrong(index, 'The embedded lake does not have "purge": it keeps history')
    return {
      kind: 'delete',
      selection: parseSelection(content, index),
      ...parseRevision(content, index),
    }
  }
  if (name === 'patch') return parsePatch(content, index)
  throw wrong(
    index,
    `Unknown mutation "${name}"; expected create, createIfNotExists, createOrReplace, patch or delete`,
  )
}

function parseStub(
  kind: (typeof createKinds)[number],
  content: Record<string, unknown>,
  index: number,
): DocumentStub {
  const {_id: id, _type: type} = content
  if (id !== undefined && typeof id !== 'string') throw wrong(index, '"_id" must be a string')
  if (typeof type !== 'string' || type === '') {
    const which = id ? `Document "${id}"` : 'The document'
    throw wrong(index, `${which} has no "_type": every document needs one, a non-empty string`)
  }
  if (kind !== 'create' && !id) throw wrong(index, `"${kind}" needs a document with an "_id"`)
  return content
}

function parseSelection(content: Record<string, unknown>, index: number): Selection {
  const {id, query, params = {}} = content
  if (typeof id === 'string') return {id}
  if (typeof query !== 'string') throw wrong(index, 'A selection needs an "id" or a "query"')
  if (!isObject(params)) throw wrong(index, '"params" must be an object')
  return {query, params}
}

function parseRevision(content: Record<string, unknown>, index: number): {ifRevision?: string} {
  const {ifRevisionID} = content
  if (ifRevisionID === undefined || ifRevisionID === null) return {}
  if (typeof ifRevisionID !== 'string') throw wrong(index, '"ifRevisionID" must be a string')
  return {ifRevision: ifRevisionID}
}

const objectOperations = ['set', 'setIfMissing', 'inc', 'dec', 'diffMatchPatch'] as const
const selectionMembers = new Set(['id', 'query', 'params', 'ifRevisionID'])

function parsePatch(content: Record<string, unknown>, index: number): Mutation {
  return {
    kind: 'patch',
    selection: parseSelection(content, index),
    operations: readOperations(content, index),
    ...parseRevision(content, index),
  }
}

/** Reads the operations of a patch. Throws `bad-request` that names the mutation, or the action, by its index. */
export function readOperations(content: Record<string, unknown>, index: number): PatchOperations {
  const operations: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(content)) {
    if (selectionMembers.has(name) || value === undefined || value === null) continue
    checkOperation(name, value, index)
    operations[name] = value
  }
  return operations
}

function checkOperation(name: string, value: unknown, index: number): void {
  if (objectOperations.some((known) => known === name)) {
    if (!isObject(value)) throw wrong(index, `"${name}" must be an object of paths and values`)
    const numeric = name === 'inc' || name === 'dec'
    const expected = numeric ? 'number' : name === 'diffMatchPatch' ? 'string' : undefined
    const bad = expected && Object.entries(value).find(([, operand]) => typeof operand !== expected)
    if (bad) throw wrong(index, `"${name}" of "${bad[0]}" must be a ${expected}`)
    return
  }
  if (name === 'unset') {
    if (Array.isArray(value) && value.every((path) => typeof path === 'string')) return
    throw wrong(index, '"unset" must be an array of paths')
  }
  if (name === 'insert') {
    checkInsert(value, index)
    return
  }
  throw wrong(index, `Unknown patch operation "${name}"`)
}

function checkInsert(value: unknown, index: number): void {
  const places = isObject(value)
    ? ['before', 'after', 'replace'].filter((place) => typeof value[place] === 'string')
    : []
  if (!isObject(value) || places.length !== 1 || !Array.isArray(value.items)) {
    throw wrong(
      index,
      '"insert" needs one of "before", "after" or "replace" with a path, and an array "items"',
    )
  }
}

function wrong(index: number, description: string): LakeError {
  return mutationError(400, [{index, error: {type: 'validationError', description}}])
}
