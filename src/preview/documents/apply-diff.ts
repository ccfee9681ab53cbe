import type {UnsavedDiff} from '../../content/preview-messages.ts'

/**
 * Returns the value after a diff; its unchanged parts stay the same objects. Throws a `TypeError` if the diff does not
 * fit the value.
 */
export function applyDiff(value: unknown, diff: UnsavedDiff): unknown {
  if ('value' in diff) return diff.value
  if ('members' in diff) {
    if (!Array.isArray(value)) throw new TypeError('The diff is of an array, the value is none')
    return applyToMembers(value, diff)
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new TypeError('The diff is of an object, the value is none')
  }
  const {attributes, gone} = diff
  const changed = new Map<string, unknown>(Object.entries(value))
  for (const name of gone) changed.delete(name)
  for (const [name, one] of attributes) changed.set(name, applyDiff(changed.get(name), one))
  // An attribute may be called `__proto__`, so plain assignment would be wrong.
  return Object.fromEntries(changed)
}

function applyToMembers(
  before: readonly unknown[],
  {splice, members}: Extract<UnsavedDiff, {members: unknown}>,
): unknown[] {
  const after = splice
    ? [...before.slice(0, splice.at), ...splice.insert, ...before.slice(splice.at + splice.remove)]
    : [...before]
  for (const [index, diff] of members) {
    if (!Number.isInteger(index) || !(index in after))
      throw new TypeError(`The diff is of an array with a member ${index}`)
    after[index] = applyDiff(after[index], diff)
  }
  return after
}
