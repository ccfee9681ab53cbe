import {membersOf} from './unknown-value.ts'
import {heldUntil} from './held-until.ts'
import type {Fields} from './unknown-value.ts'

/** The fields of an article that its page does not show, or whose change explains itself to readers. */
const silent: ReadonlySet<string> = new Set([
  'slug',
  'formerSlugs',
  'corrections',
  'updatedAt',
  'slipOf',
])

/**
 * Returns whether readers would see a change that nobody has explained to them. A new "Stand" or a new correction is an
 * explanation, and so is `slipOf`, which names the published revision that an editor called this a slip against. An article
 * that was never published, or whose embargo lasts, has no readers yet. Keys of members, the division of a text into spans,
 * and empty values are no difference.
 */
export function needsExplanation(
  draft: Fields | null,
  published: Fields | null,
  now: number = Date.now(),
): boolean {
  if (!draft || !published) return false
  if (heldUntil(published['publishedAt'], now) !== undefined) return false
  if (isExplained(draft, published)) return false
  const names = new Set([...Object.keys(draft), ...Object.keys(published)])
  return [...names].some(
    (name) =>
      !name.startsWith('_') &&
      !silent.has(name) &&
      JSON.stringify(plain(draft[name])) !== JSON.stringify(plain(published[name])),
  )
}

function isExplained(draft: Fields, published: Fields): boolean {
  const {updatedAt, corrections, slipOf} = draft
  if (typeof slipOf === 'string' && slipOf === published['_rev']) return true
  if (typeof updatedAt === 'string' && updatedAt !== published['updatedAt']) return true
  return membersOf(corrections).length > membersOf(published['corrections']).length
}

/** Returns a value as readers see it: with sorted fields, without keys and without what is empty. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) {
    const members = joinedSpans(value.map(plain)).filter((member) => member !== undefined)
    return members.length === 0 ? undefined : members
  }
  if (typeof value !== 'object' || value === null) {
    return value === '' || value === null ? undefined : value
  }
  const fields = Object.entries(value)
    .filter(([name]) => name !== '_key')
    .map(([name, member]) => [name, plain(member)] as const)
    .filter(([, member]) => member !== undefined)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
  return fields.length === 0 ? undefined : Object.fromEntries(fields)
}

interface Span {
  readonly _type: 'span'
  readonly text?: string
  readonly marks?: readonly unknown[]
}

/** Joins neighbouring spans with the same marks. */
function joinedSpans(members: readonly unknown[]): unknown[] {
  const joined: unknown[] = []
  for (const member of members) {
    const before = joined.at(-1)
    if (isSpan(member) && isSpan(before) && sameMarks(member, before)) {
      joined.splice(-1, 1, {...before, text: `${before.text ?? ''}${member.text ?? ''}`})
    } else joined.push(member)
  }
  return joined
}

function isSpan(value: unknown): value is Span {
  return typeof value === 'object' && value !== null && (value as Span)._type === 'span'
}

function sameMarks({marks: one = []}: Span, {marks: other = []}: Span): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
