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
  '01 law: patches of the Studio have the result of @sanity/mutator, and events repeat them',
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
    // All other patches address a missing array element or a missing text.
    expect(told / sent).toBeGreaterThan(0.7)
    expect(changed / sent).toBeGreaterThan(0.3)
  },
  long,
)

test(
  '02 law: @sanity/mutator has the result of the lake for patches of existing values',
  () => {
    fc.assert(
      fc.property(article, studioOperations, (before, operations) => {
        const paths = [...pathsOf(operations)]
        // The two differ at missing arrays and at the element after the last one, where the mutator creates a value.
        fc.pre(paths.every((text) => isThere(before, slicePath(text, 0, -1))))
        fc.pre(
          !('set' in operations) ||
            paths.every((text) => !text.endsWith(']') || isThere(before, text)),
        )
        // The mutator of the Studio throws here.
        fc.pre(!('diffMatchPatch' in operations) || paths.every((text) => isThere(before, text)))
        expect(byMutator(before, operations)).toEqual(patch(before, operations).document)
      }),
      {numRuns},
    )
  },
  long,
)

test(
  '03 law: @sanity/mutator rebuilds the document from the event of any patch',
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
