/**
 * Returns the path of a request within a site, decoded and without a leading slash. Undefined for one that cannot be a
 * file of the site: outside of `basePath`, hidden such as the pipeline's own folder, or malformed.
 */
export function pathWithin(basePath: string, pathname: string): string | undefined {
  const path = decoded(pathname)
  if (path === undefined || !path.startsWith(basePath)) return undefined
  const within = path.slice(basePath.length)
  const folders = within.split('/')
  const last = folders.pop() ?? ''
  const isPlain = folders.every((name) => name !== '' && isShown(name)) && isShown(last)
  return isPlain ? within : undefined
}

function decoded(pathname: string): string | undefined {
  try {
    const path = decodeURIComponent(pathname)
    // An encoded separator would be a step to another folder.
    return /%2f|%5c/iu.test(pathname) || /[\\\0]/u.test(path) ? undefined : path
  } catch {
    return undefined
  }
}

function isShown(name: string): boolean {
  return !name.startsWith('.') || name === '.well-known'
}
