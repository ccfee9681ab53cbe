import {makeDiff, makePatches, stringifyPatches, xIndex} from '@sanity/diff-match-patch'
import {diffMatchPatch, setIfMissing, type FormPatch, type Path} from 'sanity'

/**
 * Gives the patches that make one text of another. They say what was typed and not what the whole text is, so that they
 * keep what somebody else has typed meanwhile.
 */
export function editText(before: string, after: string, path: Path = []): FormPatch[] {
  const edit = stringifyPatches(makePatches(before, after))
  return [setIfMissing('', path), diffMatchPatch(edit, path)]
}

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
