/** The moment until which readers do not see an article, in milliseconds; undefined for one that they see. */
export function heldUntil(publishedAt: unknown, now: number): number | undefined {
  const moment = typeof publishedAt === 'string' ? Date.parse(publishedAt) : Number.NaN
  return moment > now ? moment : undefined
}
