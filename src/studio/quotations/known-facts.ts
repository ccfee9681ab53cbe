import type {Quotation} from './quotation.ts'

/** The circumstances of a statement that an editor may take over into another one. */
export type Facts = Partial<Pick<Quotation, 'role' | 'occasion' | 'saidOn'>>

const names = ['role', 'occasion', 'saidOn'] as const

/**
 * Returns the facts that an article knows of the speaker of a quotation and that the quotation lacks. Each combination
 * occurs once, the most frequent first. A combination within a longer one is left out.
 */
export function knownFacts(quotation: Quotation, all: readonly Quotation[]): Facts[] {
  if (quotation.source === undefined) return []
  const empty = names.filter((name) => quotation[name] === undefined)
  const counts = new Map<string, number>()
  for (const other of all) {
    if (other.source !== quotation.source) continue
    const facts = Object.fromEntries(
      empty.flatMap((name) => (other[name] === undefined ? [] : [[name, other[name]]])),
    )
    if (Object.keys(facts).length === 0) continue
    const key = JSON.stringify(facts)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const found = [...counts]
    .sort(([, left], [, right]) => right - left)
    .map(([key]) => JSON.parse(key) as Facts)
  return found.filter((facts) => !found.some((other) => other !== facts && isWithin(facts, other)))
}

function isWithin(facts: Facts, other: Facts): boolean {
  return names.every((name) => facts[name] === undefined || facts[name] === other[name])
}
