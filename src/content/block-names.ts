/**
 * The types of blocks that stand between the paragraphs of a text. Each has one file in `schemas/blocks/`, one in
 * `src/render/blocks/` and one in `src/studio/blocks/`; without it those rooms do not compile.
 */
export const blockNames = [
  'quote',
  'picture',
  'table',
  'embed',
  'infobox',
  'related',
  'gallery',
  'audio',
  'video',
] as const

export type BlockName = (typeof blockNames)[number]
