/** A text as a part of a path. An editor's may hold what no address can, such as half of an emoji. */
export function segment(text: string): string {
  return encodeURIComponent(text.toWellFormed())
}

/** The path of an article by its id. */
export function idPath(id: string): string {
  return `/_id/${segment(id)}`
}

/** Whether a slug can be a path: not one of the preview's own, nor one that means another folder. */
export function isPath(slug: unknown): slug is string {
  if (typeof slug !== 'string' || slug === '' || !slug.isWellFormed()) return false
  return !slug.startsWith('_') && !['.', '..', 'favicon.ico'].includes(slug)
}

/** Where an address leads that was given from outside: within the preview, whatever it is. Undefined for none at all. */
export function ownPath(to: string): string | undefined {
  const address = URL.parse(to, 'http://preview')
  if (!address) return undefined
  const {pathname, search, hash} = address
  return `${pathname.replace(/^\/{2,}/, '/')}${search}${hash}`
}
