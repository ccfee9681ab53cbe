/** A tree of objects of the given depth, with `width` children each. */
export function nested(depth: number, width: number): unknown {
  if (depth === 0) return 1
  return {a: Array.from({length: width}, () => nested(depth - 1, width))}
}

/** An array of `size` keyed elements, each with nested objects. */
export const wide = (size: number) => ({
  x: Array.from({length: size}, (_, n) => ({_key: `k${n}`, a: {a: n}})),
})

/** Documents and patches that exceed the step limit of a transaction. */
export const bombs: readonly (readonly [name: string, attributes: object, operations: object])[] = [
  ['a document of a million objects', {x: nested(3, 100)}, {set: {'..a..a..a': 2}}],
  ['filters in filters', {x: nested(3, 40)}, {set: {'..[..[..[..a?]?]?]': 2}}],
  ['a long union', {x: nested(2, 50)}, {set: {[`..[${'a,'.repeat(2_000)}a]`]: 2}}],
  ['a long path', {}, {set: {[`a${'.a'.repeat(1_000_000)}`]: 1}}],
  ['a path of two million dots', {}, {unset: ['.'.repeat(2_000_000)]}],
  ['a name without an end', {}, {unset: [`'${'a'.repeat(2_000_000)}`]}],
  ['200,000 paths', {}, {unset: Array.from({length: 200_000}, () => 'a[*]')}],
  [
    'a text with many parts that are not there',
    {x: 'x'.repeat(100_000)},
    {diffMatchPatch: {x: '@@ -5,4 +5,5 @@\n QQQQ\n+e\n'.repeat(5_000)}},
  ],
  [
    'long parts that are nearly there',
    {x: 'ab'.repeat(2_000)},
    {diffMatchPatch: {x: `@@ -1,4000 +1,0 @@\n-ab${'ac'.repeat(1_998)}ab\n`.repeat(50)}},
  ],
]
