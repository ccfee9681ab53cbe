import {momentOfPublication} from '../../../schemas/index.ts'

/** The meaning of a change of a published article to its readers. */
export type KindOfChange = 'slip' | 'update' | 'correction'

/** An editor's answer to the question what a change is. */
export interface Explanation {
  readonly kind: KindOfChange
  /** The sentence of a correction. */
  readonly text: string
}

/** The kinds of changes in the order in which an editor is asked; the key of each is its number. */
export const kindsOfChange: readonly KindOfChange[] = ['slip', 'update', 'correction']

/** Returns whether an answer is complete. A correction needs a sentence. */
export function isComplete({kind, text}: Partial<Explanation>): boolean {
  return kind !== undefined && (kind !== 'correction' || Boolean(text?.trim()))
}

/**
 * Returns the patches of a draft for an answer; none for a slip of the pen. An update sets "Stand", and a correction is
 * added to the others. With `isLater`, a correction gets its date when it is published.
 */
export function patchesFor(
  {kind, text}: Explanation,
  key: string,
  isLater: boolean,
  now: Date = new Date(),
): readonly object[] {
  const moment = momentOfPublication(now)
  switch (kind) {
    case 'slip':
      return []
    case 'update':
      return [{set: {updatedAt: moment}}]
    case 'correction': {
      const date = isLater ? {} : {date: moment}
      const correction = {_type: 'correction', _key: key, text: text.trim(), ...date}
      return [
        {setIfMissing: {corrections: []}},
        {insert: {after: 'corrections[-1]', items: [correction]}},
      ]
    }
  }
}
