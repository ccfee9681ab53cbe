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

/** The path of an address that was given from outside, which leads nowhere but within the preview. Undefined where it has none. */
export function ownPath(to: string): string | undefined {
  const address = URL.parse(to, 'http://preview')
  // In an address of another scheme a path may be anything: `x:https://…`, `x:/\…`.
  if (!address || !/^https?:$/.test(address.protocol)) return undefined
  const {pathname, search, hash} = address
  return `${pathname.replace(/^\/{2,}/, '/')}${search}${hash}`
}
