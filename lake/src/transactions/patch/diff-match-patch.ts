import {applyPatches, parsePatch} from '@sanity/diff-match-patch'

import {reasonOf} from '../../errors.ts'
import type {Work} from './work.ts'

/**
 * Reads a patch of a text in the format of diff-match-patch, and gives what applies it, as the Studio does: parts of it
 * that fit nowhere in the text are left out. Throws when it cannot be read.
 */
export function diffMatchPatch(patch: string): (text: string, work: Work) => string {
  const hunks = read(patch)
  return (text, work) => {
    work.spend((hunks.length * (text.length + 1_000)) / 64)
    return applyPatches(hunks, text, {allowExceedingIndices: true})[0]
  }
}

function read(patch: string) {
  try {
    return parsePatch(patch)
  } catch (error) {
    throw new Error(`The diffMatchPatch cannot be read: ${reasonOf(error)}`, {cause: error})
  }
}
