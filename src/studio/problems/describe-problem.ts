import type {ValidationMarker} from 'sanity'

import {deskGerman} from '../i18n/desk-german.ts'
import {nameOfPlace, placeOf, type NamedPlace, type Words} from './place.ts'

/** A problem of a document, in the words of editors. */
export interface DescribedProblem {
  /** Its place; empty if the sentence names it. */
  readonly place: string
  readonly sentence: string
  /** Both in one line. */
  readonly text: string
}

/** A referenced document, as far as it is known. */
interface NamedDocument {
  readonly type?: string
  readonly name?: string
}

/** Returns the document with an id; undefined while it loads, null if there is none. */
type FindDocument = (id: string) => NamedDocument | null | undefined

type Problem = Pick<ValidationMarker, 'code' | 'message' | 'path'>

interface Context {
  readonly words: Words
  readonly find: FindDocument
}

/** Returns a problem of a document with the name of its place, without technical words. */
export function describeProblem(
  problem: Problem,
  document: unknown,
  context: Context,
): DescribedProblem {
  const place = placeOf(document, problem.path, context.words)
  const kind = kinds[problem.code ?? '']
  const {at, sentence} =
    kind === undefined
      ? {at: nameOfPlace(place), sentence: problem.message}
      : describers[kind](place, context)
  return {place: at, sentence, text: at === '' ? sentence : `${at}: ${sentence}`}
}

interface Description {
  readonly at: string
  readonly sentence: string
}

type Describe = (place: NamedPlace, context: Context) => Description

const simple =
  (key: string): Describe =>
  (place, {words, find}) => ({
    at: nameOfPlace(place, place.reference && (find(place.reference)?.name ?? undefined)),
    sentence: words(key),
  })

const describers = {
  missing: ({things, field, key}, {words}) => {
    const own = `problem.missing.${key}`
    const at = field === undefined ? '' : nameOfPlace({things})
    if (Object.hasOwn(deskGerman, own)) return {at, sentence: words(own)}
    return {at, sentence: words('problem.missing', {field: field ?? nameOfPlace({things})})}
  },
  unpublished: (place, {words, find}) => {
    const found = place.reference === undefined ? null : find(place.reference)
    const isSource = found?.type === undefined || found.type === 'source'
    // The sentence says what the field is called.
    const named = isSource && place.field === words('type.source')
    const at = nameOfPlace(named ? {things: place.things} : place)
    const name = found?.name ?? '…'
    if (found === null) return {at, sentence: words('problem.gone')}
    return {at, sentence: words(`problem.unpublished${isSource ? '.source' : ''}`, {name})}
  },
  duplicate: simple('problem.duplicate'),
  taken: simple('problem.taken'),
  choice: simple('problem.choice'),
  unfit: simple('problem.unfit'),
} as const satisfies Readonly<Record<string, Describe>>

/** The problems that Sanity itself finds, by its codes. All others have sentences of their own. */
const kinds: Readonly<Record<string, keyof typeof describers>> = {
  'value.required': 'missing',
  'array.minimum-length': 'missing',
  'asset.required': 'missing',
  'slug.missing-current': 'missing',
  'array.duplicate-item': 'duplicate',
  'slug.not-unique': 'taken',
  'value.not-allowed': 'choice',
  'reference.not-published': 'unpublished',
  'reference.invalid': 'unfit',
  'value.type-mismatch': 'unfit',
  'slug.invalid-type': 'unfit',
  'date.invalid-format': 'unfit',
  'object.unknown-field': 'unfit',
  'document.unknown-type': 'unfit',
  'validation.exception': 'unfit',
  'validation.failed': 'unfit',
}
