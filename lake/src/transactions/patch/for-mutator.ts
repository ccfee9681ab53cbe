import type {Document} from '../../document.ts'
import type {PatchOperations} from '../mutation.ts'

const name = String.raw`(?!(?:true|false|null)(?!\w))[A-Za-z_]\w*`
const quoted = String.raw`'[^'\\]*'`
const plain = new RegExp(
  String.raw`^(?:${name}|${quoted}|\[${quoted}\])(?:\.(?:${name}|${quoted})|\[${quoted}\]|\[-?\d+\]|\[_key ?== ?"[^"\\]*"\])*$`,
)

/**
 * Whether a path is of the kind that `@sanity/mutator` and `@sanity/json-match` read alike: attributes, single elements
 * by index or key. The Studio sends no others.
 */
export function isPlain(path: string): boolean {
  return plain.test(path)
}

/** Operations that make one document of another in whole attributes. */
export function replacing(before: Document, after: Document): PatchOperations {
  const changed = Object.entries(after).filter(([attribute, value]) => value !== before[attribute])
  const gone = Object.keys(before).filter((attribute) => !Object.hasOwn(after, attribute))
  return {
    set: Object.fromEntries(changed.map(([attribute, value]) => [pathOf(attribute), value])),
    unset: gone.map((attribute) => pathOf(attribute)),
  }
}

function pathOf(attribute: string): string {
  return isPlain(attribute) ? attribute : `['${attribute.replace(/['\\]/g, String.raw`\$&`)}']`
}
