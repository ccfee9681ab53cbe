import {addAll} from './add-all.ts'
import type {CheckedArticle} from './check/check-article.ts'
import type {Context} from './options.ts'
import type {MediaFile} from './pictures/media-file.ts'

/** Returns the files in the blocks of an article, in the order of the text. */
export function mediaOf(
  {sections}: Pick<CheckedArticle, 'sections'>,
  context: Context,
): MediaFile[] {
  const files: MediaFile[] = []
  for (const section of sections) {
    if (section._type === 'problem') continue
    for (const block of section.blocks) {
      if (block._type === 'object') addAll(files, block.formats.media?.(context) ?? [])
    }
  }
  return files
}
