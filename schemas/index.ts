import type {SchemaTypeDefinition} from '@sanity/types'

import {abbr} from './abbr.ts'
import {article} from './article.ts'
import {correction} from './correction.ts'
import {blocks} from './blocks/index.ts'
import {department} from './department.ts'
import {internalLink} from './internal-link.ts'
import {link} from './link.ts'
import {portableText} from './portable-text.ts'
import {section} from './section.ts'
import {siteTypes} from './site/index.ts'
import {source} from './source.ts'

const {quote, ...otherBlocks} = blocks

/** Adds the block types of a newsroom to the content model, and to running text. A configuration does so before it is read. */
export function addBlockSchemas(own: readonly (typeof schemaTypes)[number][]): void {
  const members: {type: string}[] = portableText.of
  for (const type of own) {
    if (schemaTypes.some(({name}) => name === type.name)) continue
    schemaTypes.push(type)
    members.push({type: type.name})
  }
}

/** Every type of the content model, for `schema.types` of a Sanity configuration. */
export const schemaTypes: SchemaTypeDefinition[] = [
  article,
  source,
  department,
  ...siteTypes,
  section,
  correction,
  portableText,
  quote,
  link,
  internalLink,
  abbr,
  ...Object.values(otherBlocks),
]

export {slugify} from '../src/content/slugify.ts'
export {newsroomTimeZone} from './time-zone.ts'
export {TEXTS, textKey, titleKey} from './title-key.ts'
export {
  chosenMoment,
  isProvisional,
  momentOfPublication,
  provisionalMoment,
} from '../src/content/published-at.ts'
export {countCharacters, TITLE_LIMITS} from '../src/content/title-length.ts'
