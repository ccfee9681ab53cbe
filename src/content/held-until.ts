/** Returns the end of an article's embargo, in milliseconds; undefined for one that readers see. */
export function heldUntil(publishedAt: unknown, now: number): number | undefined {
  const moment = typeof publishedAt === 'string' ? Date.parse(publishedAt) : Number.NaN
  return moment > now ? moment : undefined
}
