// Every own function of GROQ keeps the promises of all functions, a newly registered one too.
import * as fc from 'fast-check'
import type {SanityClient} from '@sanity/client'
import {createLake, type LakeInProcess} from '@newsdesk/lake'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'

import {lakeClient} from '@newsdesk/testing/lake-client'
import {ownFunctions} from '../src/query/functions/own-functions.ts'

let lake: LakeInProcess
let client: SanityClient
beforeAll(async () => {
  lake = await createLake({memory: true, report: () => undefined})
  client = lakeClient(lake).withConfig({resolveFetch: () => lake.fetch})
  await client.create({_id: 'a', _type: 'note'})
})
afterAll(() => lake.close())

const computed = [...ownFunctions].flatMap(([name, own]) =>
  'compute' in own ? [{name, arity: own.arity, short: name.replace('global::', '')}] : [],
)
const constant = [...ownFunctions].flatMap(([name, own]) => ('always' in own ? [{name}] : []))

/** `f($a0, $a1)` with values for the parameters. */
function call(name: string, values: readonly unknown[]) {
  const params = Object.fromEntries(values.map((value, n) => [`a${n}`, value]))
  return {text: `${name}(${values.map((_, n) => `$a${n}`).join(', ')})`, params}
}

describe('01 a function returns the same JSON value inside and outside a document', () => {
  test.each(computed)('$name', async ({name, arity, short}) => {
    const args = fc.array(fc.jsonValue({maxDepth: 2}), {minLength: arity, maxLength: arity})
    await fc.assert(
      fc.asyncProperty(args, async (values) => {
        const {text, params} = call(name, values)
        const outcomes = [
          text,
          call(short, values).text,
          `*[_id == "a"]{"value": ${text}}[0].value`,
        ]
        const [value, same, inDocument] = await Promise.all(
          outcomes.map((query) =>
            client.fetch(query, params).then(JSON.stringify, (error: unknown) => String(error)),
          ),
        )
        expect([same, inDocument]).toEqual([value, value])
      }),
      {numRuns: 25},
    )
  })
})

describe('02 a wrong number of arguments is rejected with function and number', () => {
  test.each(computed)('$name', async ({name, arity}) => {
    for (const given of [arity - 1, arity + 1]) {
      const values = Array.from({length: given}, () => 'x')
      const {text, params} = call(name, values)
      const refusal = `${name}() takes ${arity} argument${arity > 1 ? 's' : ''}, not ${given}`
      await expect(client.fetch(text, params), text).rejects.toThrow(refusal)
    }
  })
})

test.each(constant)('03 $name returns the same value for any arguments', async ({name}) => {
  const without = await client.fetch(`${name}()`)
  expect(await client.fetch(`${name}("x", 1)`)).toEqual(without)
})
