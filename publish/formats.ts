import {formats} from '../render/index.ts'

/** What one article is written as. */
export type ArticleFormat = keyof typeof formats

/** Pages and feeds of many articles. */
const listFormats = ['front'] as const

type ListFormat = (typeof listFormats)[number]

/** Everything that a site can be written as. */
export type FormatName = ArticleFormat | ListFormat

export const articleFormats = Object.keys(formats) as readonly ArticleFormat[]
export const formatNames: readonly FormatName[] = [...articleFormats, ...listFormats]
