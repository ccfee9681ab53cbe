/** A reference that stands somewhere in a document. A weak one may point at nothing. */
export interface Reference {
  readonly target: string
  readonly weak: boolean
}

/**
 * All references inside a document, at any depth, each target and strength once: those into its own dataset, or those
 * into another one (`_dataset`).
 */
export function referencesIn(document: object, into?: string): Reference[] {
  const found = new Map<string, Reference>()
  const pending: unknown[] = [document]
  while (pending.length > 0) {
    const value = pending.pop()
    if (typeof value !== 'object' || value === null) continue
    const {_ref: target, _weak: weak, _dataset: dataset} = value as Record<string, unknown>
    if (typeof target === 'string' && dataset === into) {
      const reference = {target, weak: weak === true}
      found.set(`${reference.weak} ${target}`, reference)
    }
    for (const child of Object.values(value)) pending.push(child)
  }
  return [...found.values()]
}
