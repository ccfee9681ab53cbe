/**
 * An element of a page, as a server sends it to an open page. It is either divided into parts or sent as a whole. `key`
 * names it among its siblings, and stays the same for the same piece of content.
 */
export type PagePart = WholePart | DividedPart

export interface WholePart {
  readonly key: string
  readonly html: string
}

export interface DividedPart {
  readonly key: string
  /** The start tag and the end tag. */
  readonly open: string
  readonly close: string
  readonly parts: readonly PagePart[]
}

/** Returns the HTML of a part. */
export function partHtml(part: PagePart): string {
  return 'html' in part ? part.html : `${part.open}\n${partsHtml(part.parts)}${part.close}`
}

/** Returns the HTML of consecutive parts. */
export function partsHtml(parts: readonly PagePart[]): string {
  let html = ''
  for (const part of parts) html += `${partHtml(part)}\n`
  return html
}

/** Gives each part a unique key. Repeated keys get a number. */
export class Keys {
  readonly #taken = new Map<string, number>()

  unique(key: string): string {
    const count = (this.#taken.get(key) ?? 0) + 1
    this.#taken.set(key, count)
    return count === 1 ? key : `${key}.${count}`
  }
}
