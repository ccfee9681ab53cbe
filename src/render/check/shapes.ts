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

interface Fields {
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

const text: Leaf = {kind: 'text'}
const size: Leaf = {kind: 'size'}
const file: Leaf = {kind: 'file'}
const referred: Referred = {kind: 'referred'}
const members = (of: Shape): Members => ({kind: 'members', of})

const fields = (of: Readonly<Record<string, Shape>>): Fields => ({
  kind: 'fields',
  of: new Map(Object.entries(of)),
})
const sizes = (...names: string[]): Fields => ({
  ...fields(Object.fromEntries(names.map((name) => [name, size]))),
  isData: true,
})
const typed = (of: Readonly<Record<string, Fields>>): Typed => ({
  kind: 'typed',
  of: new Map(Object.entries(of)),
})

const slug: Leaf = {kind: 'slug'}
const attribution = {
  source: referred,
  via: referred,
  role: text,
  occasion: text,
  saidOn: text,
  url: text,
}
const pictureFields = {
  asset: file,
  alt: text,
  caption: text,
  credit: text,
  crop: sizes('top', 'bottom', 'left', 'right'),
  hotspot: sizes('x', 'y', 'width', 'height'),
}

const span = fields({text, marks: members(text)})
const annotations = typed({quote: fields(attribution), link: fields({href: text})})

/** Portable Text. */
export const bodyShape: Shape = members(
  typed({
    block: fields({
      style: text,
      listItem: text,
      level: text,
      markDefs: members(annotations),
      children: members(typed({span})),
    }),
    quote: fields({...attribution, text}),
    picture: fields(pictureFields),
  }),
)

export const articleShape: Shape = fields({
  kicker: text,
  title: text,
  lead: text,
  slug,
  formerSlugs: members(text),
  language: text,
  publishedAt: text,
  updatedAt: text,
  topics: members(text),
  authors: members(referred),
  agencies: members(referred),
  image: fields(pictureFields),
  sections: members(fields({heading: text, body: bodyShape})),
})

export const sourceShape: Shape = fields({
  name: text,
  slug,
  kind: text,
  description: text,
  country: text,
  sameAs: members(text),
})

/** The fields that hold running text, wherever they are read. */
export const runningText: ReadonlySet<string> = new Set(['sections', 'body', 'children', 'text'])
