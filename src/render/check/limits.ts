/**
 * The limits of one piece of content. They are far above any editor's text, so content beyond them
 * was not written for readers.
 */

/** Spans in one text block. */
export const MAX_BLOCK_PARTS = 5000

/** Marks on one span, which is the number of annotations that can overlap. */
export const MAX_SPAN_MARKS = 32

/** Depth of a list, the deepest that Sanity Studio allows. */
export const MAX_LIST_LEVEL = 10
