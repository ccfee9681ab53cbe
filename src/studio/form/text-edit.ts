import {
  DIFF_DELETE,
  DIFF_EQUAL,
  DIFF_INSERT,
  makeDiff,
  makePatches,
  stringifyPatches,
  xIndex,
  type Diff,
} from '@sanity/diff-match-patch'

/**
 * Returns the patch from one text to another, for `diffMatchPatch`. It holds only the typed words, so that edits which
 * others make meanwhile survive. Undefined for a text with half a surrogate pair, because patches are written in UTF-8.
 */
export function editText(before: string, after: string): string | undefined {
  if (!before.isWellFormed() || !after.isWellFormed()) return undefined
  // The library's own search for differences cuts inside surrogate pairs.
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start += 1
  if (isPairCut(before, start) || isPairCut(after, start)) start -= 1
  let end = 0
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1
  if (isPairCut(before, before.length - end) || isPairCut(after, after.length - end)) end -= 1
  const diffs: Diff[] = [
    [DIFF_EQUAL, before.slice(0, start)],
    [DIFF_DELETE, before.slice(start, before.length - end)],
    [DIFF_INSERT, after.slice(start, after.length - end)],
    [DIFF_EQUAL, before.slice(before.length - end)],
  ]
  return stringifyPatches(
    makePatches(
      before,
      diffs.filter(([, text]) => text !== ''),
    ),
  )
}

const isPairCut = (text: string, index: number) => (text.codePointAt(index - 1) ?? 0) > 0xffff

/** A selection in a text field, in UTF-16 code units. */
export interface Selection {
  readonly start: number
  readonly end: number
  readonly direction: 'forward' | 'backward' | 'none'
}

/** Returns the selection of the same words after another editor has changed the text around them. */
export function moveSelection(selection: Selection, before: string, after: string): Selection {
  const changes = makeDiff(before, after)
  const move = (index: number) => xIndex(changes, index)
  return {...selection, start: move(selection.start), end: move(selection.end)}
}
