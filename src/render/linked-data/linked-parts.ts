import type {AudioObject, CreativeWork, ImageObject, VideoObject} from 'schema-dts'
import {addAll} from '../add-all.ts'
import type {CheckedArticle} from '../check/check-article.ts'
import type {Context} from '../options.ts'

/** The things in an article that are more than its words, as properties of a https://schema.org/CreativeWork. */
export interface LinkedParts {
  readonly video?: readonly VideoObject[]
  readonly audio?: readonly AudioObject[]
  /** Pictures beside the main one. */
  readonly associatedMedia?: readonly ImageObject[]
  /** Works of others, such as a post. */
  readonly citation?: readonly CreativeWork[]
}

/** Returns what the blocks of an article add to it, in the order of the text. */
export function partsOf(
  {sections}: Pick<CheckedArticle, 'sections'>,
  context: Context,
): LinkedParts {
  const parts: Record<string, unknown[]> = {}
  for (const section of sections) {
    if (section._type === 'problem') continue
    for (const block of section.blocks) {
      if (block._type !== 'object') continue
      for (const [name, things] of Object.entries(block.formats.linkedData?.(context) ?? {})) {
        addAll((parts[name] ??= []), things)
      }
    }
  }
  return parts
}
