import {insert, set, setIfMissing, unset, type FormPatch, type Path} from 'sanity'

import type {PastedSection} from './plan-paste.ts'

/** A section of an article as the form has it. */
export interface SectionValue {
  readonly _key: string
  readonly heading?: string
  readonly body?: readonly object[]
}

/** The patches that paste a whole article into an empty section, and those that take it back. */
export interface SectionPatches {
  readonly paste: FormPatch[]
  readonly undo: FormPatch[]
  /** The sections as they are pasted. */
  readonly pasted: readonly SectionValue[]
}

/**
 * Returns the patches for sections that are pasted into an empty one: it takes the first of them, the others follow it. A
 * heading that the section already has stays, and that of the first one becomes a heading of its text.
 */
export function sectionPatches(
  path: Path,
  section: SectionValue,
  sections: readonly PastedSection[],
): SectionPatches {
  const [first, ...others] = sections
  const takesHeading = first?.heading !== undefined && !section.heading?.trim()
  const body = [...path, 'body']
  const own: SectionValue = {
    ...section,
    ...(takesHeading ? {heading: first.heading} : {}),
    body: bodyOf(first, takesHeading),
  }
  return {
    pasted: [own, ...others],
    paste: [
      setIfMissing([], body),
      set(own.body, body),
      ...(takesHeading ? [set(own.heading, [...path, 'heading'])] : []),
      ...(others.length > 0 ? [insert([...others], 'after', path)] : []),
    ],
    undo: [
      ...others.map(({_key}) => unset([...path.slice(0, -1), {_key}])),
      section.body === undefined ? unset(body) : set(section.body, body),
      ...(takesHeading
        ? [
            section.heading === undefined
              ? unset([...path, 'heading'])
              : set(section.heading, [...path, 'heading']),
          ]
        : []),
    ],
  }
}

function bodyOf(first: PastedSection | undefined, takesHeading: boolean): readonly object[] {
  if (!first) return []
  if (takesHeading || first.heading === undefined) return first.body
  const key = `${first._key}h`
  const heading = {
    _type: 'block',
    _key: key,
    style: 'h3',
    markDefs: [],
    children: [{_type: 'span', _key: `${key}0`, text: first.heading, marks: []}],
  }
  return [heading, ...first.body]
}

/** Returns the words of sections, to tell whether somebody has edited them since. */
export function wordsOfSections(
  sections: readonly SectionValue[],
  keys: ReadonlySet<string>,
): string {
  return JSON.stringify(
    sections
      .filter(({_key}) => keys.has(_key))
      .map(({heading, body = []}) => [heading ?? '', body.map(wordsOfBlock)]),
  )
}

/** The editor of the text may divide its spans anew, so only their text together counts. */
function wordsOfBlock(block: object): unknown {
  const {style, children} = block as {style?: string; children?: readonly {text?: string}[]}
  return [style, children?.map(({text}) => text).join('')]
}

/** Returns whether a section has words in its text. */
export function hasWords({body = []}: SectionValue): boolean {
  return body.some((block) => {
    const {children} = block as {children?: readonly {text?: string}[]}
    return !children || children.some(({text}) => text !== '')
  })
}
