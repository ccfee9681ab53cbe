/** What the renderers read of a value; every word beside is reported as unread. */
export type Shape = Leaf | Referred | Members | Fields | Typed

/**
 * A value that a check of its own reads: `text` is a string, `slug` a string or the object that
 * holds it, `size` a number, `file` the document of a picture's file.
 */
interface Leaf {
  readonly kind: 'text' | 'slug' | 'size' | 'file'
}

/** A document of its own, joined in the place of a reference: it comes to nothing without its name. */
interface Referred {
  readonly kind: 'referred'
}

interface Members {
  readonly kind: 'members'
  readonly of: Shape
}

export interface Fields {
  readonly kind: 'fields'
  /** Holds numbers alone, for programs. */
  readonly isData?: boolean
  readonly of: ReadonlyMap<string, Shape>
}

/** An object that its `_type` tells apart. */
interface Typed {
  readonly kind: 'typed'
  readonly of: ReadonlyMap<string, Fields>
}

export const text: Leaf = {kind: 'text'}
const size: Leaf = {kind: 'size'}
export const file: Leaf = {kind: 'file'}
export const referred: Referred = {kind: 'referred'}
export const members = (of: Shape): Members => ({kind: 'members', of})

export const fields = (of: Readonly<Record<string, Shape>>): Fields => ({
  kind: 'fields',
  of: new Map(Object.entries(of)),
})
export const sizes = (...names: string[]): Fields => ({
  ...fields(Object.fromEntries(names.map((name) => [name, size]))),
  isData: true,
})
export const typed = (of: Readonly<Record<string, Fields>>): Typed => ({
  kind: 'typed',
  of: new Map(Object.entries(of)),
})

export const slug: Leaf = {kind: 'slug'}
