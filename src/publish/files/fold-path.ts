/**
 * A path as a file system that ignores case, or the ways in which a letter can be composed, sees it: two paths that
 * fold to the same may be one file.
 */
export function foldPath(path: string): string {
  if (isAscii.test(path)) return path.toLowerCase()
  return path.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC')
}

// oxlint-disable-next-line no-control-regex
const isAscii = /^[\0-\u007F]*$/
