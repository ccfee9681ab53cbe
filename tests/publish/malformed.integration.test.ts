// A malformed value in any field of any document does not break the rest of the site.
import * as fc from 'fast-check'
import {createLake} from '@newsdesk/lake'
import {lakeClient} from '@newsdesk/testing/lake-client'
import {temporaryDirectory} from '@newsdesk/testing/temporary-directory'
import {expect, onTestFinished, test} from 'vitest'

import {schemaTypes} from '../../schemas/index.ts'
import {buildSite} from '../../src/publish/index.ts'
import {filesOf} from './newsroom.ts'
import {wholeNewsroom} from './whole-newsroom.ts'

const isLong = process.env.MODE === 'long'

type Step = string | number

/** Yields the path of every value within a value. */
function* pathsIn(value: unknown, path: readonly Step[] = []): Generator<readonly Step[]> {
  if (path.length > 0) yield path
  if (typeof value !== 'object' || value === null) return
  for (const [name, member] of Object.entries(value)) yield* pathsIn(member, [...path, name])
}

function replaced(document: object, path: readonly Step[], value: unknown): object {
  const copy = structuredClone(document)
  let holder = copy as Record<Step, unknown>
  for (const step of path.slice(0, -1)) holder = holder[step] as Record<Step, unknown>
  const last = path.at(-1) ?? ''
  if (value === undefined) delete holder[last]
  else holder[last] = value
  return copy
}

const places = wholeNewsroom.flatMap((document) =>
  [...pathsIn(document)]
    .filter(([first]) => first !== '_id' && first !== '_type')
    .map((path) => ({document, path})),
)

/** Slugs that are no text. */
const examples = places
  .filter(({path}) => path.join('.') === 'slug.current')
  .map((place): [(typeof places)[number], unknown] => [place, 1])

const values = fc.oneof(
  fc.constantFrom<unknown>(undefined, null, true, '', [], {}, [null], [[1]], {_type: 'x', a: [1]}),
  fc.double({noNaN: true, noDefaultInfinity: true}),
  fc.constantFrom('<script>alert(1)</script>"\'&', '\u0000', '\u202E', 'https://[', '\uD83D'),
  fc.nat(40_000).map((length) => 'y'.repeat(length)),
)

test("01 the test's newsroom has a document of each type", () => {
  const types = schemaTypes.filter(({type}) => type === 'document').map(({name}) => name)
  expect(new Set(wholeNewsroom.map(({_type}) => _type))).toEqual(new Set(types))
})

test(
  '02 law: any value of any field leaves the index and unrelated articles built',
  {timeout: isLong ? 3_600_000 : 120_000},
  async () => {
    const lake = await createLake({memory: true})
    onTestFinished(() => lake.close())
    const client = lakeClient(lake).withConfig({
      resolveFetch: () => lake.fetch,
      perspective: 'published',
    })
    await client.mutate(wholeNewsroom.map((document) => ({createOrReplace: document})))
    const directory = temporaryDirectory()
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...places), values, async ({document, path}, value) => {
        const changed = replaced(document, path, value) as typeof document
        // The lake refuses a few values itself.
        const isStored = await client.createOrReplace(changed).then(
          () => true,
          () => false,
        )
        if (!isStored) return
        const {failures} = await buildSite(client, {directory})
        for (const {message} of failures) {
          expect(message).not.toMatch(/TypeError|is not a function|undefined|\[object/)
        }
        const others = document._id === 'other' ? [] : ['andere/index.html']
        const files = Object.keys(filesOf(directory))
        expect(files).toEqual(expect.arrayContaining(['index.html', ...others]))
        await client.createOrReplace(document)
      }),
      {numRuns: isLong ? 5_000 : 40, examples},
    )
  },
)
