/** The part of a value that renderers read. All other words are reported as unread. */
export type Shape = Leaf | Referred | Members | Fields | Typed

/**
 * A value with a check of its own. A `text` is a string, a `slug` a string or the object that holds it, and a `size` a
 * number. The `file` of a picture is the document of its asset. A `page` is
 * a joined document with a page of its own, where its words stand.
 */
interface Leaf {
  readonly kind: 'text' | 'slug' | 'size' | 'file' | 'page'
}

/** A document joined in place of a reference. It is not shown without its name. */
interface Referred {
  readonly kind: 'referred'
}

interface Members {
  readonly kind: 'members'
  readonly of: Shape
}

export interface Fields {
  readonly kind: 'fields'
  /** Whether it only holds numbers, for programs. */
  readonly isData?: boolean
  readonly of: ReadonlyMap<string, Shape>
}

/** An object whose shape depends on its `_type`. */
interface Typed {
  readonly kind: 'typed'
  readonly of: (type: string) => Fields | undefined
}

export const text: Leaf = {kind: 'text'}
export const size: Leaf = {kind: 'size'}
export const file: Leaf = {kind: 'file'}
export const page: Leaf = {kind: 'page'}
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
export const typed = (of: Readonly<Record<string, Fields>>): Typed => {
  const types = new Map(Object.entries(of))
  return typedBy((name) => types.get(name))
}
export const typedBy = (of: Typed['of']): Typed => ({kind: 'typed', of})

export const slug: Leaf = {kind: 'slug'}
