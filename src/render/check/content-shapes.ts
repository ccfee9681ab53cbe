import {blockTypes} from '../blocks/index.ts'
import {headTexts} from '../head-texts.ts'
import {pictureShape} from './check-picture.ts'
import {fields, members, referred, slug, text, typedBy, type Shape} from './shape.ts'
import {textBlockShape} from './check-text-block.ts'

/** Portable Text. */
export const bodyShape: Shape = members(
  typedBy((name) => (name === 'block' ? textBlockShape : blockTypes.get(name)?.shape)),
)

export const articleShape: Shape = fields({
  ...Object.fromEntries(headTexts.map(({name}) => [name, text])),
  slug,
  formerSlugs: members(text),
  language: text,
  publishedAt: text,
  updatedAt: text,
  topics: members(text),
  department: referred,
  authors: members(referred),
  agencies: members(referred),
  image: pictureShape,
  sections: members(fields({heading: text, body: bodyShape})),
  corrections: members(fields({text, date: text})),
  slipOf: text,
})

export const sourceShape = fields({
  name: text,
  slug,
  kind: text,
  description: text,
  country: text,
  sameAs: members(text),
})

export const authorShape: Shape = fields({
  ...Object.fromEntries(sourceShape.of),
  image: pictureShape,
  biography: text,
  email: text,
})

export const departmentShape: Shape = fields({title: text, slug, description: text})

/** The fields that hold running text, wherever they are read. */
export const runningText: ReadonlySet<string> = new Set(['sections', 'body', 'children', 'text'])
