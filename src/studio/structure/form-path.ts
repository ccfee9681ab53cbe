import {isKeySegment, pathToString, type Path} from 'sanity'

/**
 * Returns a path as the addresses of forms have it. It ends before the first step that no address can hold, such as an
 * element whose key is no text.
 */
export function formPath(path: Path): string {
  const end = path.findIndex((step) => typeof step === 'object' && !hasKey(step))
  return pathToString(end === -1 ? path : path.slice(0, end))
}

function hasKey(step: Path[number]): boolean {
  return isKeySegment(step) && typeof step._key === 'string'
}
