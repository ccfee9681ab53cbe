import type {Place} from './place.ts'
import {fieldAt, memberAt} from './place.ts'
import type {Findings} from './report.ts'
import type {Shape} from './shape.ts'
import {runningText} from './content-shapes.ts'
import type {WordKind} from './unread-words.ts'
import {wordsIn} from './unread-words.ts'

/**
 * Reports all words of a value that no renderer reads, each with its place. Such words are either lost running text or
 * an unknown field. Places that a check has reported already are skipped. Takes linear time.
 *
 * @param root the place of the value; undefined for a document, whose fields begin the path
 */
export function reportUnread(
  value: unknown,
  shape: Shape,
  root: Place | undefined,
  findings: Findings,
): void {
  new Walk(value, root, findings).read(value, shape)
}

/** A step to a value: the name of a field or the position of a member. */
type Step = string | number

class Walk {
  readonly #value: unknown
  readonly #root: Place | undefined
  readonly #findings: Findings
  readonly #steps: Step[] = []

  constructor(value: unknown, root: Place | undefined, findings: Findings) {
    this.#value = value
    this.#root = root
    this.#findings = findings
  }

  read(value: unknown, shape: Shape): void {
    if (value == null || typeof value === 'number' || typeof value === 'boolean') return
    if (shape.kind === 'text') {
      if (typeof value !== 'string') this.#refuse(value, shape)
    } else if (shape.kind === 'members') {
      if (Array.isArray(value)) this.#members(value, shape.of)
      else this.#refuse(value, shape)
    } else if (shape.kind === 'size' || typeof value !== 'object' || Array.isArray(value)) {
      if (shape.kind !== 'slug' || typeof value !== 'string') this.#refuse(value, shape)
    } else if (shape.kind === 'fields') this.#fields(value, shape.of)
    else if (shape.kind === 'typed') {
      const {_type: type} = value as {readonly _type?: unknown}
      if (type === 'span' && isPlainSpan(value)) return
      const known = typeof type === 'string' ? shape.of(type) : undefined
      if (known) this.#fields(value, known.of)
      else this.#report(wordsIn(value), type)
    } else if (shape.kind === 'referred') {
      // A document without a name is not shown at all.
      if (!isNamed(value)) this.#refuse({...value, _id: undefined}, shape)
    } else if (shape.kind === 'slug') {
      if (typeof (value as {current?: unknown}).current !== 'string') this.#refuse(value, shape)
    }
  }

  #members(members: readonly unknown[], shape: Shape): void {
    if (members.length === 0) return
    const depth = this.#steps.push(0) - 1
    for (let index = 0; index < members.length; index++) {
      this.#steps[depth] = index
      this.read(members[index], shape)
    }
    this.#steps.pop()
  }

  #fields(object: object, shapes: ReadonlyMap<string, Shape>): void {
    // `Object.keys` would make an array for each of an article's hundreds of objects. oxlint-disable-next-line
    // guard-for-in
    for (const name in object) {
      if (name.charCodeAt(0) === UNDERSCORE) continue
      const value = (object as Readonly<Record<string, unknown>>)[name]
      const shape = shapes.get(name)
      // Most values are texts, so they come first.
      if (typeof value === 'string' && shape?.kind === 'text') continue
      this.#steps.push(name)
      if (shape) this.read(value, shape)
      else this.#unknown(name, value)
      this.#steps.pop()
    }
  }

  #unknown(name: string, value: unknown): void {
    if (this.#findings.isOwnField(name)) return
    this.#report(wordsIn(value, runningText.has(name)), name)
  }

  /** Reports a value that has no form that is read here. */
  #refuse(value: unknown, shape: Shape): void {
    this.#report(wordsIn(value, !isData(shape)), value)
  }

  #report(held: WordKind, name: unknown): void {
    if (held === 'nothing') return
    const places = this.#places()
    const at = places.at(-1)
    if (at === undefined || this.#findings.isReported(places)) return
    this.#findings.report(held === 'running text' ? 'lost-text' : 'unshown-text', at, name)
  }

  /** Returns the places from the outside in. */
  #places(): Place[] {
    const places: Place[] = this.#root ? [this.#root] : []
    let value = this.#value
    for (const step of this.#steps) {
      value = (value as Readonly<Record<Step, unknown>>)[step]
      const around = places.at(-1)
      if (typeof step === 'string') places.push(fieldAt(around, step))
      else places.push(memberAt(around ?? {name: ''}, value, step))
    }
    return places
  }
}

/** Returns whether a field is for programs and not for people. Words in it are a mistake, but no lost text. */
function isData(shape: Shape): boolean {
  if (shape.kind === 'fields') return shape.isData === true
  return (
    shape.kind === 'slug' || shape.kind === 'size' || shape.kind === 'file' || shape.kind === 'page'
  )
}

const UNDERSCORE = 95

/**
 * Returns whether a span has only the usual fields, as most have. Looking up each of them would take as long as
 * rendering the span.
 */
function isPlainSpan(span: object): boolean {
  // oxlint-disable-next-line guard-for-in
  for (const name in span) {
    if (name !== '_type' && name !== '_key' && name !== 'text' && name !== 'marks') return false
  }
  const {text, marks} = span as {readonly text?: unknown; readonly marks?: unknown}
  return typeof text === 'string' && Array.isArray(marks)
}

function isNamed(value: object): boolean {
  const {name, title} = value as {readonly name?: unknown; readonly title?: unknown}
  return [name, title].some((text) => typeof text === 'string' && text.trim() !== '')
}
