import {addAll} from '../add-all.ts'
import type {CheckedArticle} from '../check/check-article.ts'
import type {Context} from '../options.ts'
import type {LinkedParts} from './part.ts'

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
