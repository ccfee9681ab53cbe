import {formats} from '../render/index.ts'
import {outputs} from './outputs.ts'

type ArticleFormat = keyof typeof formats
type OutputFormat = Exclude<(typeof outputs)[number]['format'], 'always'>

/** The name of a format of one article, or of an output of the site. */
export type FormatName = ArticleFormat | OutputFormat

export const articleFormats = Object.keys(formats) as readonly ArticleFormat[]

/** Every name once: the index and the months of the archive share theirs. */
export const formatNames: readonly FormatName[] = [
  ...articleFormats,
  ...new Set(outputs.flatMap(({format}) => (format === 'always' ? [] : [format]))),
]
