/**
 * Bounds of one piece of content, far above what an editor writes. Past them to-html takes
 * quadratic time or runs out of stack, so the content is refused before it gets there.
 */

/** Spans and line breaks in one text block. */
export const MAX_BLOCK_PARTS = 5000

/** Marks on one span. */
export const MAX_SPAN_MARKS = 32

/** Depth of a list, the deepest that Sanity Studio makes. */
export const MAX_LIST_LEVEL = 10
