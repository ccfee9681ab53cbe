import type {Quoted} from '../marks/quoted.ts'
import type {FoundQuotation} from '../quotation.ts'
import type {Token} from '../words/token.ts'

/** A quotation while the text is read. */
export interface Draft extends FoundQuotation {
  /** The verb that tells its speaker. One verb between two parts makes them one statement. */
  readonly tag?: Token
}

/**
 * Returns the quotations of a text: links the parts of a statement, gives all of them its speaker, and counts paragraphs
 * from the first that is no longer skipped.
 */
export function finish(
  drafts: readonly (Draft | undefined)[],
  quoted: readonly Quoted[],
  skipped: number,
): FoundQuotation[] {
  const statements = statementsOf(drafts, quoted)
  const kept = [...drafts.keys()].filter(
    (index) => (drafts[index]?.place.paragraph ?? -1) >= skipped,
  )
  const position = new Map(kept.map((index, at) => [index, at]))
  const parents = parentsOf(quoted)
  return kept.map((index) => {
    const {tag: _tag, ...draft} = drafts[index] as Draft
    const before = statements.get(index)
    const within = parents[index]
    return tidy({
      ...shifted(draft, skipped),
      ...(before !== undefined && position.has(before) && {continues: position.get(before)}),
      ...(within !== undefined && position.has(within) && {within: position.get(within)}),
    })
  })
}

/** Returns which quotation each one continues. Changes the drafts of one statement, so that all have its speaker. */
function statementsOf(
  drafts: readonly (Draft | undefined)[],
  quoted: readonly Quoted[],
): Map<number, number> {
  const continues = new Map<number, number>()
  let last: number | undefined
  const all = drafts as (Draft | undefined)[]
  for (const [index, draft] of drafts.entries()) {
    if (!draft || (quoted[index]?.depth ?? 0) > 0) continue
    const before = last === undefined ? undefined : drafts[last]
    if (last !== undefined && before) {
      const isRunning = quoted[index]?.isContinued === true
      const isBroken =
        draft.tag !== undefined && draft.tag === before.tag && isBetween(before, draft)
      if (isRunning || isBroken) continues.set(index, last)
    }
    last = index
  }
  const parts = [...continues].filter(([index]) => quoted[index]?.isContinued)
  // The tag may stand behind the last part, or beside the first one.
  for (const [index, before] of parts.toReversed()) share(all, index, before)
  for (const [index, before] of parts) share(all, before, index)
  return continues
}

function share(drafts: (Draft | undefined)[], from: number, to: number): void {
  const source = drafts[from]
  const target = drafts[to]
  if (!source?.speaker || !target) return
  if (source.tag === undefined || target.tag !== undefined) return
  const {speaker, role, occasion, saidOn, via, tag} = source
  drafts[to] = {...target, speaker, role, occasion, saidOn, via, tag}
}

function isBetween(before: Draft, draft: Draft): boolean {
  const {tag} = draft
  return (
    tag !== undefined &&
    tag.start >= before.place.end &&
    tag.end <= draft.place.start &&
    /^\p{Ll}/u.test(draft.words)
  )
}

function parentsOf(quoted: readonly Quoted[]): (number | undefined)[] {
  const around: number[] = []
  return quoted.map(({depth}, index) => {
    around.length = depth
    const parent = around.at(-1)
    around.push(index)
    return parent
  })
}

function shifted(draft: FoundQuotation, skipped: number): FoundQuotation {
  const shift = <Of extends {readonly paragraph: number}>(place: Of): Of => ({
    ...place,
    paragraph: place.paragraph - skipped,
  })
  const moved = <
    Of extends {readonly evidence: FoundQuotation['place'][] | readonly FoundQuotation['place'][]},
  >(
    value: Of | undefined,
  ) => value && {...value, evidence: value.evidence.map(shift)}
  return {
    ...draft,
    place: shift(draft.place),
    speaker: moved(draft.speaker),
    via: moved(draft.via),
    role: moved(draft.role),
    occasion: moved(draft.occasion),
    saidOn: moved(draft.saidOn),
  }
}

/** Leaves out what is unknown. */
function tidy(found: FoundQuotation): FoundQuotation {
  return Object.fromEntries(
    Object.entries(found).filter(([, value]) => value !== undefined),
  ) as unknown as FoundQuotation
}
