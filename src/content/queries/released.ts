/**
 * Tests whether readers may see an article: its publication is not in the future, or it has none. All queries for
 * readers include it in their filter; those for editors do not. A day, or a time without a zone, counts as UTC, because
 * a lake does not know the newsroom's zone.
 */
export const RELEASED = `coalesce(dateTime(publishedAt) <= dateTime(now()), publishedAt <= now(), true)`
