/**
 * The path of a member of an array: by its `_key` where it has one, else by its position.
 * `memberPath('sections', {_key: 'a'}, 0)` is `sections[_key=="a"]`.
 */
export function memberPath(array: string, member: unknown, index: number): string {
  const key =
    typeof member === 'object' && member !== null ? (member as {_key?: unknown})._key : undefined
  return typeof key === 'string' ? `${array}[_key==${JSON.stringify(key)}]` : `${array}[${index}]`
}
