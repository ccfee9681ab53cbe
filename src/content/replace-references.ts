import type {Path} from '@sanity/types'

type Fields = Readonly<Record<string, unknown>>

/** A place of a document that refers to another one. */
export interface ReferencePlace {
  /** The path of the reference, by the keys of its arrays where they have some. */
  readonly path: Path
  /** The object or array that holds the reference. */
  readonly owner: Fields | readonly unknown[]
  /** Whether the document that it refers to may be missing. */
  readonly isWeak: boolean
}

/** Returns the places of a document that refer to another one, weakly or strongly, at any depth, in their order. */
export function placesReferringTo(id: string, document: object): ReferencePlace[] {
  const found: ReferencePlace[] = []
  visit(document, root, ({value, owner, place}) => {
    if (owner && refersTo(value, id)) {
      found.push({path: place.path, owner, isWeak: value['_weak'] === true})
    }
  })
  return found
}

/** The attributes of a patch. Its paths count the members of arrays, so it fits only the revision that it was made of. */
export interface ReplacingPatch {
  readonly set: Readonly<Record<string, unknown>>
  readonly unset: readonly string[]
}

/** A document by its published id, and the one that takes its place. */
export interface Replacement {
  readonly from: string
  readonly to: string
  /** Whether the document `to` is published, so that it can be referred to strongly. */
  readonly isPublished: boolean
}

/**
 * Returns the patch that makes a document refer to `to` wherever it refers to `from`; null where it does not. A list of
 * references keeps one of those that become equal, and a quotation loses a `via` that becomes its own source. A
 * reference that Studio made weak until its document is published becomes strong if `to` is.
 */
export function replacingPatch(document: object, replacement: Replacement): ReplacingPatch | null {
  const {from, to, isPublished} = replacement
  const set: Record<string, unknown> = {}
  const unset: string[] = []
  const surplus = new Set<unknown>()
  visit(document, root, ({value, place: {at}}) => {
    for (const reference of surplusIn(value, from, to)) surplus.add(reference)
    if (surplus.has(value)) {
      unset.push(at)
    } else if (refersTo(value, from)) {
      set[`${at}._ref`] = to
      if (isPublished && isStrengthened(value)) {
        unset.push(`${at}._weak`, `${at}._strengthenOnPublish`)
      }
    }
  })
  // From the end, because a removed member moves the later ones.
  return Object.keys(set).length + unset.length > 0 ? {set, unset: unset.toReversed()} : null
}

interface Place {
  readonly path: Path
  /** The same as patches have it, with the indexes of members. */
  readonly at: string
}

const root: Place = {path: [], at: ''}

interface Visited {
  readonly value: Fields | readonly unknown[]
  readonly owner?: Fields | readonly unknown[]
  readonly place: Place
}

/** Calls back for an object or array and for each within it. `_system` belongs to the lake and is left out. */
function visit(
  value: object,
  place: Place,
  onVisit: (visited: Visited) => void,
  owner?: Visited['owner'],
): void {
  const visited = value as Visited['value']
  onVisit({value: visited, owner, place})
  for (const [name, member] of Object.entries(value) as [string, unknown][]) {
    if (typeof member !== 'object' || member === null || (place === root && name === '_system')) {
      continue
    }
    visit(member, placeOf(member, name, place, isList(visited)), onVisit, visited)
  }
}

function placeOf(member: object, name: string, {path, at}: Place, isMember: boolean): Place {
  if (!isMember) return {path: [...path, name], at: attribute(at, name)}
  const {_key: key} = member as {_key?: unknown}
  const segment = typeof key === 'string' ? {_key: key} : Number(name)
  return {path: [...path, segment], at: `${at}[${name}]`}
}

/** JSONMatch reads a word as a name, and any other name in single quotes. */
function attribute(at: string, name: string): string {
  if (/^[A-Za-z_]\w*$/.test(name) && !/^(?:true|false|null)$/.test(name)) {
    return at === '' ? name : `${at}.${name}`
  }
  return `${at}['${name.replace(/['\\]/g, String.raw`\$&`)}']`
}

function refersTo(value: unknown, id: string): value is Fields {
  return typeof value === 'object' && value !== null && '_ref' in value && value._ref === id
}

function isStrengthened({_strengthenOnPublish: strengthen}: Fields): boolean {
  if (typeof strengthen !== 'object' || strengthen === null) return false
  return !('weak' in strengthen && strengthen.weak === true)
}

/** Returns the references of a list or a quotation that say nothing more when one document takes the place of another. */
function surplusIn(value: Fields | readonly unknown[], from: string, to: string): unknown[] {
  const isEither = (member: unknown) => refersTo(member, from) || refersTo(member, to)
  if (isList(value)) {
    const equal = value.filter(isEither)
    if (!equal.some((member) => refersTo(member, from))) return []
    const kept = equal.find((member) => refersTo(member, to)) ?? equal[0]
    return equal.filter((member) => member !== kept)
  }
  const {_type: type, source, via} = value
  const isOwn = type === 'quote' && isEither(source) && isEither(via)
  return isOwn && refersTo(source, from) !== refersTo(via, from) ? [via] : []
}

function isList(value: Fields | readonly unknown[]): value is readonly unknown[] {
  return Array.isArray(value)
}
