import type {Article} from './article-types.ts'
import type {Format} from './formats/format.ts'
import {fragment} from './formats/fragment.ts'
import {jsonLd} from './formats/json-ld.ts'
import {markdown} from './formats/markdown.ts'
import {ninjs} from './formats/ninjs.ts'
import {page} from './formats/page.ts'
import {text} from './formats/text.ts'
import type {RenderOptions} from './options.ts'
import {prepare} from './prepare-article.ts'

/** The formats of an article, by name. A new format is a file in `formats/` and a line here. */
export const formats = {page, fragment, text, jsonLd, markdown, ninjs} satisfies Readonly<
  Record<string, Format>
>

export type FormatName = keyof typeof formats

/**
 * Checks an article once and renders it in several formats.
 *
 * Throws a RenderError for unknown or malformed content unless `unknown` is `mark`.
 *
 * @returns the texts, in the order of the names
 */
export function renderFormats(
  article: Article,
  names: readonly FormatName[],
  options: RenderOptions = {},
): string[] {
  const prepared = prepare(article, options)
  return names.map((name) => formats[name].write(prepared))
}
