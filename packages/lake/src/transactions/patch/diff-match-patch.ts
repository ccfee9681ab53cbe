import {adjustIndiciesToUcs2, applyPatches, parsePatch} from '@sanity/diff-match-patch'

import {reasonOf} from '../../errors.ts'
import type {Work} from './patch-work.ts'

/** The Studio's options: the text may have changed since the patch was made. */
const options = {allowExceedingIndices: true}

type Hunk = ReturnType<typeof parsePatch>[number]

/**
 * Reads a patch of a text in the format of diff-match-patch and returns a function that applies it. As in the Studio,
 * parts that fit nowhere in the text are left out. Throws when the patch cannot be read.
 */
export function diffMatchPatch(patch: string): (text: string, work: Work) => string {
  const hunks = read(patch)
  return (text, work) => {
    spendOn(adjustIndiciesToUcs2(hunks, text, options), text, work)
    return applyPatches(hunks, text, options)[0]
  }
}

function read(patch: string): Hunk[] {
  try {
    return parsePatch(patch)
  } catch (error) {
    throw new Error(`The diffMatchPatch cannot be read: ${reasonOf(error)}`, {cause: error})
  }
}

// Measured. The characters that are `copied` or `searched` while a path visits one value. The search for one part costs
// `perSearch` more. A part longer than `longestPattern` is compared, which the library ends after a second.
const copied = 200
const searched = 8
const perSearch = 3_000
const longestPattern = 32
const perComparison = 32
const longestComparison = 700_000

/** A part that is not at its place is searched in the whole text. */
function spendOn(hunks: readonly Hunk[], text: string, work: Work): void {
  let shift = 0
  for (const {start2, length1, length2, diffs} of hunks) {
    const from = diffs.map(([kind, part]) => (kind === 1 ? '' : part)).join('')
    work.spend(1 + text.length / copied)
    if (!text.startsWith(from, start2 - shift)) {
      work.spend(perSearch + text.length / searched)
      if (from.length > longestPattern) {
        work.spend(Math.min(from.length ** 2 / perComparison, longestComparison))
      }
    }
    shift += length2 - length1
  }
}
