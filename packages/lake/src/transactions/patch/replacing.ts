import type {Document} from '../../document.ts'
import type {PatchOperations} from '../mutation.ts'

/** Returns operations that turn one document into another by replacing whole attributes. */
export function replacing(before: Document, after: Document): PatchOperations {
  const changed = Object.entries(after).filter(([attribute, value]) => value !== before[attribute])
  const gone = Object.keys(before).filter((attribute) => !Object.hasOwn(after, attribute))
  return {
    set: Object.fromEntries(changed.map(([attribute, value]) => [pathOf(attribute), value])),
    unset: gone.map((attribute) => pathOf(attribute)),
  }
}

/** `@sanity/mutator` reads more words as a name than `@sanity/json-match`; both read a name in quotes. */
function pathOf(attribute: string): string {
  if (/^[A-Za-z_]\w*$/.test(attribute) && !/^(?:true|false|null)$/.test(attribute)) return attribute
  return `['${attribute.replace(/['\\]/g, String.raw`\$&`)}']`
}
