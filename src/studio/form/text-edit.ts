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
 * Gives the patch that makes one text of another, as `diffMatchPatch` takes it. It says which words were typed and not what
 * the whole text is, so that it keeps what others have typed meanwhile. There is none for a text with half a surrogate
 * pair, because a patch is written in UTF-8.
 */
export function editText(before: string, after: string): string | undefined {
  if (!before.isWellFormed() || !after.isWellFormed()) return undefined
  // The library's own search for what differs cuts within surrogate pairs.
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

/** Gives the selection that holds the same words after somebody else has changed the text around them. */
export function moveSelection(selection: Selection, before: string, after: string): Selection {
  const changes = makeDiff(before, after)
  const move = (index: number) => xIndex(changes, index)
  return {...selection, start: move(selection.start), end: move(selection.end)}
}
