/**
 * A path as a file system that ignores case, or the ways in which a letter can be composed, sees it: two paths that
 * fold to the same may be one file.
 */
export function foldPath(path: string): string {
  return path.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC')
}
