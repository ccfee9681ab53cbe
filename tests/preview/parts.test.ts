// The diff between two states of a page is complete and small.
import fc from 'fast-check'
import {expect, test} from 'vitest'

import {longestIncreasing} from '../../src/preview/client/longest-increasing.ts'
import {diffParts} from '../../src/preview/live/diff-parts.ts'
import type {PartsPatch} from '../../src/preview/live/protocol.ts'
import {partHtml, type DividedPart, type PagePart} from '../../src/render/live/index.ts'

/** An element of a page: the text of its start tag, and its children or its content. */
interface Shown {
  open: string
  children: Shown[]
}

function shown(part: PagePart): Shown {
  return 'html' in part
    ? {open: part.html, children: []}
    : {open: part.open, children: part.parts.map(shown)}
}

/** Applies a patch like the page's script. Here each HTML text stands for its own element. */
function apply({open, children}: Shown, patch: PartsPatch, read: (html: string) => Shown): Shown {
  let now = [...children]
  if (patch.splice) {
    const {at, remove, insert} = patch.splice
    const inserted = insert.map((one) => (typeof one === 'string' ? read(one) : children[one]))
    now.splice(at, remove, ...(inserted as Shown[]))
  }
  for (const [index, change] of patch.changes ?? []) {
    const child = now[index]
    if (!child) throw new Error('A change of a child that is not there')
    now = now.with(index, typeof change === 'string' ? read(change) : apply(child, change, read))
  }
  return {open: patch.open ?? open, children: now}
}

const key = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')
const whole = fc.record({key, html: fc.constantFrom('<p>1</p>', '<p>2</p>', '<p>3</p>')})

function divided(member: fc.Arbitrary<PagePart>): fc.Arbitrary<DividedPart> {
  return fc.record({
    key,
    open: fc.constantFrom('<section>', '<section id="x">'),
    close: fc.constant('</section>'),
    parts: fc.uniqueArray(member, {selector: (part) => part.key, maxLength: 6}),
  })
}

const tree = divided(fc.oneof(whole, divided(whole)))

test('01 law: the diff leads from the previous parts to the next', () => {
  fc.assert(
    fc.property(tree, tree, (before, after) => {
      const known = new Map<string, Shown>()
      const remember = (part: PagePart): void => {
        known.set(partHtml(part), shown(part))
        if (!('html' in part)) part.parts.forEach(remember)
      }
      remember(after)
      const patch = diffParts(before, after)
      const read = (html: string) => structuredClone(known.get(html)) as Shown
      const result = patch ? apply(shown(before), patch, read) : shown(before)
      expect(result).toEqual(shown(after))
    }),
    {numRuns: 1000},
  )
})

test('02 law: as few parts as possible are moved', () => {
  const length = (values: readonly unknown[]): number => {
    const best = values.map(() => 1)
    for (const [index, value] of values.entries()) {
      for (const [earlier, other] of values.slice(0, index).entries()) {
        if (Number(other) < Number(value))
          best[index] = Math.max(best[index] ?? 1, (best[earlier] ?? 0) + 1)
      }
    }
    return Math.max(0, ...best)
  }
  const value = fc.oneof(fc.nat(12), fc.constant('<p>neu</p>'))
  fc.assert(
    fc.property(fc.array(value, {maxLength: 12}), (values) => {
      const places = [...longestIncreasing(values)].toSorted((a, b) => a - b)
      const chosen = places.map((place) => values[place])
      const numbers = values.filter((one) => typeof one === 'number')
      expect(chosen).toHaveLength(length(numbers))
      expect(chosen).toEqual([...new Set(chosen)].toSorted((a, b) => Number(a) - Number(b)))
    }),
    {numRuns: 1000},
  )
})

test('03 the diff of one changed part among a thousand holds only that part', () => {
  const parts = Array.from({length: 1000}, (_, index) => ({
    key: `${index}`,
    html: `<p>${index}</p>`,
  }))
  const main = (all: readonly PagePart[]): DividedPart => ({
    key: 'main',
    open: '<main>',
    close: '</main>',
    parts: all,
  })
  expect(diffParts(main(parts), main(parts.with(500, {key: '500', html: '<p>neu</p>'})))).toEqual({
    changes: [[500, '<p>neu</p>']],
  })
  const [first, ...rest] = parts
  expect(diffParts(main(parts), main([...rest, first as PagePart]))?.splice?.insert).toHaveLength(
    1000,
  )
  expect(diffParts(main(parts), main(rest))).toEqual({splice: {at: 0, remove: 1, insert: []}})
  expect(diffParts(main(parts), main([...parts]))).toBeUndefined()
})
