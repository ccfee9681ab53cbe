/**
 * Bounds of one piece of content, far above what an editor writes: what is beyond them was not
 * written for readers.
 */

/** Spans in one text block. */
export const MAX_BLOCK_PARTS = 5000

/** Marks on one span, so many annotations lie on each other. */
export const MAX_SPAN_MARKS = 32

/** Depth of a list, the deepest that Sanity Studio makes. */
export const MAX_LIST_LEVEL = 10
