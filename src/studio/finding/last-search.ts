/** A search that an editor has made, and the address of the result that was opened. */
export interface Search {
  readonly words: string
  readonly address: string
  /** When it was opened, in milliseconds since 1970. */
  readonly time: number
}

let last: Search | undefined
const listeners = new Set<() => void>()

/** Returns the last search whose result was opened. */
export const lastSearch = (): Search | undefined => last

/** Calls back for each opened result. Returns a function that ends this. */
export function onSearch(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Forgets the search once it has led somewhere. */
export function forgetSearch(): void {
  last = undefined
}

/**
 * Remembers the search of a clicked result: of Studio's search, or of the list of a pane. Studio tells nobody which words
 * led to a document, so they are read from the field beside the results.
 */
export function rememberSearch({target}: Event): void {
  if (!(target instanceof Element)) return
  const link = target.closest('a[href]')
  const results = link?.closest(
    '[data-testid="search-results"], [data-testid="document-list-pane"]',
  )
  if (!link || !results) return
  const words = searchFieldOf(results)?.value.trim()
  if (!words) return
  last = {words, address: link.getAttribute('href') ?? '', time: Date.now()}
  for (const listener of listeners) listener()
}

/** The nearest text field around the results. */
function searchFieldOf(results: Element): HTMLInputElement | null {
  for (let around: Element | null = results; around; around = around.parentElement) {
    const field = around.querySelector<HTMLInputElement>('input[type="text"], input:not([type])')
    if (field) return field
  }
  return null
}
