/**
 * Folds a path as file systems do that ignore case and the composition of letters. Two paths that fold to the same text
 * may be one file.
 */
export function foldPath(path: string): string {
  if (isAscii.test(path)) return path.toLowerCase()
  return path.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC')
}

// oxlint-disable-next-line no-control-regex
const isAscii = /^[\0-\u007F]*$/
