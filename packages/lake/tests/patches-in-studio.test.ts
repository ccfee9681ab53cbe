// The lake and the Studio's @sanity/mutator agree about patches.
import {slicePath} from '@sanity/json-match'
import * as fc from 'fast-check'
import {expect, test} from 'vitest'

import {pathsOf} from '../src/transactions/patch/paths.ts'
import {anyOperations, article, document, studioOperations} from './generated-patches.ts'
import {byMutator, isThere, outcome, patch} from './patching.ts'

// The long mode, for a change of how patches are applied: `npm run test:long`.
const numRuns = process.env.MODE === 'long' ? 20_000 : 400
const long = 600_000

test(
  '01 law: patches of the Studio give what @sanity/mutator gives in the Studio, and are told as they were sent',
  () => {
    let changed = 0
    let told = 0
    let sent = 0
    fc.assert(
      fc.property(article, fc.array(studioOperations, {maxLength: 5}), (first, patches) => {
        let before = first
        for (const operations of patches) {
          const made = patch(before, operations)
          expect(byMutator(before, made.operations)).toEqual(made.document)
          sent += 1
          if (made.operations === operations) told += 1
          if (made.document !== before) changed += 1
          before = made.document
        }
      }),
      {numRuns},
    )
    // All others are for an element of an array that is not there, or for a text that is not there.
    expect(told / sent).toBeGreaterThan(0.7)
    expect(changed / sent).toBeGreaterThan(0.3)
  },
  long,
)

test(
  '02 law: @sanity/mutator does the same with patches that the Studio sends for existing values',
  () => {
    fc.assert(
      fc.property(article, studioOperations, (before, operations) => {
        const paths = [...pathsOf(operations)]
        // They part where an array on the way is missing, and at the element after the last: the mutator makes something.
        fc.pre(paths.every((text) => isThere(before, slicePath(text, 0, -1))))
        fc.pre(
          !('set' in operations) ||
            paths.every((text) => !text.endsWith(']') || isThere(before, text)),
        )
        // The mutator, and so the Studio, throws.
        fc.pre(!('diffMatchPatch' in operations) || paths.every((text) => isThere(before, text)))
        expect(byMutator(before, operations)).toEqual(patch(before, operations).document)
      }),
      {numRuns},
    )
  },
  long,
)

test(
  '03 law: the event of any patch, applied by @sanity/mutator, gives the same document',
  () => {
    fc.assert(
      fc.property(document, anyOperations, (before, operations) => {
        const made = outcome(before, operations)
        fc.pre(made !== undefined)
        expect(byMutator(before, made.operations)).toEqual(made.document)
      }),
      {numRuns},
    )
  },
  long,
)
