import {article} from './article.ts'
import {link} from './link.ts'
import {picture} from './picture.ts'
import {portableText} from './portable-text.ts'
import {quote} from './quote.ts'
import {section} from './section.ts'
import {source} from './source.ts'

/** Every type of the content model, for `schema.types` of a Sanity configuration. */
export const schemaTypes = [article, source, section, portableText, quote, link, picture]

export {slugify} from './slugify.ts'
export {newsroomTimeZone} from './time-zone.ts'
export {TEXTS, titleKey} from './title-key.ts'
export {
  chosenMoment,
  isProvisional,
  momentOfPublication,
  provisionalMoment,
} from './published-at.ts'
export {countCharacters, TITLE_LIMITS} from './validation/title.ts'
