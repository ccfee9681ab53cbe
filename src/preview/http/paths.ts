/**
 * Encodes a text as a segment of a path. Editors' texts may hold characters that no address can, such as half of an
 * emoji.
 */
export function segment(text: string): string {
  return encodeURIComponent(text.toWellFormed())
}

/** Returns the path of an article by its id. */
export function idPath(id: string): string {
  return `/_id/${segment(id)}`
}

/** Returns whether a slug can be a path: neither reserved by the preview nor a step to another folder. */
export function isPath(slug: unknown): slug is string {
  if (typeof slug !== 'string' || slug === '' || !slug.isWellFormed()) return false
  return !slug.startsWith('_') && !['.', '..', 'favicon.ico'].includes(slug)
}

/** Returns the path of an address from outside, always one within the preview. Undefined without a path. */
export function ownPath(to: string): string | undefined {
  const address = URL.parse(to, 'http://preview')
  // Addresses of other schemes may hold anything as their path: `x:https://…`, `x:/\…`.
  if (!address || !/^https?:$/.test(address.protocol)) return undefined
  const {pathname, search, hash} = address
  return `${pathname.replace(/^\/{2,}/, '/')}${search}${hash}`
}
