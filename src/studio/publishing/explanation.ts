import {momentOfPublication, provisionalMoment} from '../../../schemas/index.ts'

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

/** Facts about the publication that an answer is for. */
interface Publication {
  /** The key of a new correction. */
  readonly key: string
  /** The revision of a published article whose change is published at another time. */
  readonly later?: string
  readonly now?: Date
}

/**
 * Returns the patches of a draft or a version for an answer. An update sets "Stand", and a correction is added to the
 * others. A slip of the pen that is published at once changes nothing. With `later`, it is written down as one against that
 * revision; "Stand" and the date of a correction are set when it is published.
 */
export function patchesFor(
  {kind, text}: Explanation,
  {key, later, now = new Date()}: Publication,
): readonly object[] {
  const moment = momentOfPublication(now)
  switch (kind) {
    case 'slip':
      return later === undefined ? [] : [{set: {slipOf: later}}]
    case 'update':
      return [{set: {updatedAt: later === undefined ? moment : provisionalMoment(now)}}]
    case 'correction': {
      const date = later === undefined ? {date: moment} : {}
      const correction = {_type: 'correction', _key: key, text: text.trim(), ...date}
      return [
        {setIfMissing: {corrections: []}},
        {insert: {after: 'corrections[-1]', items: [correction]}},
      ]
    }
  }
}
