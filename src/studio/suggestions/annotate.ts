import {
  insert,
  set,
  setIfMissing,
  unset,
  type FormPatch,
  type KeyedSegment,
  type Path,
} from 'sanity'

/** A block of running text, as far as an annotation changes it. */
export interface TextBlock {
  readonly _key: string
  readonly children?: readonly Span[]
  readonly markDefs?: readonly {readonly _key: string}[]
}

interface Span {
  readonly _key: string
  readonly _type: string
  readonly text?: string
  readonly marks?: readonly string[]
}

/** An annotation with its key. */
export interface Annotation {
  readonly _type: 'quote'
  readonly _key: string
  readonly [field: string]: unknown
}

/**
 * Returns the patches that annotate words of a block. Only the spans of those words change, so that another editor can
 * write in the same paragraph meanwhile.
 *
 * @param at the path of the block
 * @param newKey makes the keys of new spans
 */
export function annotate(
  block: TextBlock,
  at: Path,
  {start, end}: {readonly start: number; readonly end: number},
  annotation: Annotation,
  newKey: () => string,
): FormPatch[] {
  const patches: FormPatch[] = [
    setIfMissing([], [...at, 'markDefs']),
    insert([annotation], 'after', [...at, 'markDefs', -1]),
  ]
  let offset = 0
  for (const span of block.children ?? []) {
    const {text = ''} = span
    const from = Math.max(0, start - offset)
    const to = Math.min(text.length, end - offset)
    offset += text.length
    if (span._type !== 'span' || from >= to) continue
    patches.push(...annotateSpan(span, [...at, 'children'], from, to, annotation._key, newKey))
  }
  return patches
}

function annotateSpan(
  span: Span,
  children: Path,
  from: number,
  to: number,
  mark: string,
  newKey: () => string,
): FormPatch[] {
  const {text = '', marks = []} = span
  const at = [...children, {_key: span._key} satisfies KeyedSegment]
  const quoted = {...span, text: text.slice(from, to), marks: [...marks, mark]}
  const before = text.slice(0, from)
  const after = text.slice(to)
  const rest = after === '' ? [] : [{...span, _key: newKey(), text: after}]
  if (before === '') {
    const itself: FormPatch[] = [
      set(quoted.text, [...at, 'text']),
      set(quoted.marks, [...at, 'marks']),
    ]
    return rest.length === 0 ? itself.slice(1) : [...itself, insert(rest, 'after', at)]
  }
  return [set(before, [...at, 'text']), insert([{...quoted, _key: newKey()}, ...rest], 'after', at)]
}

/** Returns the patches that take an annotation back. The text stays as it is by now. */
export function removeAnnotation(block: TextBlock, at: Path, mark: string): FormPatch[] {
  return [
    ...(block.children ?? [])
      .filter(({marks}) => marks?.includes(mark))
      .map(({_key, marks = []}) =>
        set(
          marks.filter((other) => other !== mark),
          [...at, 'children', {_key}, 'marks'],
        ),
      ),
    unset([...at, 'markDefs', {_key: mark}]),
  ]
}
