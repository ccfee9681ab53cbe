/** A reference that stands somewhere in a document. A weak one may point at nothing. */
export interface Reference {
  readonly target: string
  readonly weak: boolean
}

/** A reference, and the dataset of its target: undefined for its own. */
export interface AnyReference extends Reference {
  readonly dataset: unknown
}

/**
 * Returns all references of a document, at any depth, once for each target and strength: those into its own dataset, or
 * into another one (`_dataset`).
 */
export function referencesIn(document: object, into?: string): Reference[] {
  const found = new Map<string, Reference>()
  for (const {target, weak, dataset} of allReferencesIn(document)) {
    if (dataset === into) found.set(`${weak} ${target}`, {target, weak})
  }
  return [...found.values()]
}

/** Every reference inside a document, at any depth, into whichever dataset. */
export function* allReferencesIn(document: object): Generator<AnyReference, void> {
  const pending: unknown[] = [document]
  while (pending.length > 0) {
    const value = pending.pop()
    if (typeof value !== 'object' || value === null) continue
    const {_ref: target, _weak: weak, _dataset: dataset} = value as Record<string, unknown>
    if (typeof target === 'string') yield {target, weak: weak === true, dataset}
    for (const child of Object.values(value)) pending.push(child)
  }
}
