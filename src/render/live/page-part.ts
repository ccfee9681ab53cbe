/**
 * An element of a page, as a server sends it to a page that is open already: one that is known in parts, or one that
 * travels whole. `key` is its name among its siblings, the same as long as it shows the same piece of content.
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

/** The HTML of a part, as a page has it. */
export function partHtml(part: PagePart): string {
  return 'html' in part ? part.html : `${part.open}\n${partsHtml(part.parts)}${part.close}`
}

/** The HTML of parts that follow each other, as a page has it. */
export function partsHtml(parts: readonly PagePart[]): string {
  let html = ''
  for (const part of parts) html += `${partHtml(part)}\n`
  return html
}

/** Gives each part a key of its own: of equal ones the later are counted. */
export class Keys {
  readonly #taken = new Map<string, number>()

  unique(key: string): string {
    const count = (this.#taken.get(key) ?? 0) + 1
    this.#taken.set(key, count)
    return count === 1 ? key : `${key}.${count}`
  }
}
