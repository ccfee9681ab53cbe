import {abbr} from './abbr.ts'
import {article} from './article.ts'
import {correction} from './correction.ts'
import {blocks} from './blocks/index.ts'
import {department} from './department.ts'
import {internalLink} from './internal-link.ts'
import {link} from './link.ts'
import {portableText} from './portable-text.ts'
import {section} from './section.ts'
import {source} from './source.ts'

const {quote, ...otherBlocks} = blocks

/** Every type of the content model, for `schema.types` of a Sanity configuration. */
export const schemaTypes = [
  article,
  source,
  department,
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
