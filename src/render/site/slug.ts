/** How many bytes of UTF-8 a slug has at most: longer ones no file system takes. */
export const LONGEST_SLUG = 200

const PLAIN = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/u
const SLUG = /^[\p{L}\p{N}][\p{L}\p{N}\p{M}_-]*$/u

/**
 * Whether a slug can name a folder: it cannot lead out of the site, and no file system finds it
 * too long.
 */
export function isSlug(slug: unknown): slug is string {
  if (typeof slug !== 'string' || slug.length > LONGEST_SLUG) return false
  return PLAIN.test(slug) || (SLUG.test(slug) && byteLength(slug) <= LONGEST_SLUG)
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length
}
