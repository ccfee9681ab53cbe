/** The longest slug, in bytes of UTF-8, that every file system accepts. */
export const LONGEST_SLUG = 200

const PLAIN = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/u
const SLUG = /^[\p{L}\p{N}][\p{L}\p{N}\p{M}_-]*$/u

/**
 * Returns whether a slug can name a folder. It must stay inside the site and be short enough for
 * file systems.
 */
export function isSlug(slug: unknown): slug is string {
  if (typeof slug !== 'string' || slug.length > LONGEST_SLUG) return false
  return PLAIN.test(slug) || (SLUG.test(slug) && byteLength(slug) <= LONGEST_SLUG)
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length
}
