// Patches at paths that select several values, and splices of the client.
import * as fc from 'fast-check'
import {applyPatch} from 'mendoza'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'

import {documentsIn} from './documents.ts'
import {engines, type Engine} from './engines.ts'
import {listening} from '@newsdesk/testing/listening'
import {refusal} from '@newsdesk/testing/refusal'

const friends = {
  friends: [
    {name: 'mork', age: 40},
    {name: 'mindy', age: 32},
  ],
  roles: ['admin', 'owner'],
}

describe.each(engines)('patches %s', (_name, start) => {
  let engine: Engine
  beforeAll(async () => {
    engine = await start()
  })
  afterAll(() => engine.close())

  const {act, note, stored} = documentsIn(() => engine)

  test('01 law: splice of the client works like splice of JavaScript', async () => {
    const id = 'p01'
    const cases = fc.array(
      fc.record({
        nums: fc.array(fc.nat(9), {maxLength: 6}),
        from: fc.integer({min: -7, max: 8}),
        // A splice from the end can only be encoded when it removes everything after its start.
        count: fc.option(fc.nat(8), {nil: undefined}),
        items: fc.array(fc.constantFrom('x', 'y'), {maxLength: 3}),
      }),
      {minLength: 40, maxLength: 40},
    )
    await fc.assert(
      fc.asyncProperty(cases, async (splices) => {
        let transaction = engine.client.transaction()
        const expected = splices.map(({nums, from, count, items}, index) => {
          const all = from < 0 ? undefined : count
          transaction = transaction
            .createOrReplace({_id: `${id}-${index}`, _type: 'note', nums})
            .patch(`${id}-${index}`, (patch) => patch.splice('nums', from, all, items))
          const after: unknown[] = [...nums]
          after.splice(from, all ?? nums.length, ...items)
          return after
        })
        await transaction.commit()
        const documents = await engine.client.getDocuments(splices.map((_, n) => `${id}-${n}`))
        expect(documents.map((document) => document?.nums)).toEqual(expected)
      }),
      {numRuns: 5},
    )
  })

  test.each([
    [
      'friends[*].name',
      {
        friends: [
          {name: 1, age: 40},
          {name: 1, age: 32},
        ],
      },
    ],
    [
      'friends[:].name',
      {
        friends: [
          {name: 1, age: 40},
          {name: 1, age: 32},
        ],
      },
    ],
    [
      'friends.name',
      {
        friends: [
          {name: 1, age: 40},
          {name: 1, age: 32},
        ],
      },
    ],
    [
      'friends[1:].name',
      {
        friends: [
          {name: 'mork', age: 40},
          {name: 1, age: 32},
        ],
      },
    ],
    [
      'friends[0, 1].age',
      {
        friends: [
          {name: 'mork', age: 1},
          {name: 'mindy', age: 1},
        ],
      },
    ],
    [
      'friends.age[@ > 35]',
      {
        friends: [
          {name: 'mork', age: 1},
          {name: 'mindy', age: 32},
        ],
      },
    ],
    [
      'friends[age > 35].name',
      {
        friends: [
          {name: 1, age: 40},
          {name: 'mindy', age: 32},
        ],
      },
    ],
    [
      'friends[age > 99, name == "mindy"].age',
      {
        friends: [
          {name: 'mork', age: 40},
          {name: 'mindy', age: 1},
        ],
      },
    ],
    ['friends[missing?].name', {}],
    ['friends[7].name', {}],
    [
      '..name',
      {
        friends: [
          {name: 1, age: 40},
          {name: 1, age: 32},
        ],
      },
    ],
    ['roles[*]', {roles: [1, 1]}],
    ['roles[-1]', {roles: ['admin', 1]}],
    ["'roles'[0]", {roles: [1, 'owner']}],
    ['[roles, added]', {roles: 1, added: 1}],
  ])('02 set works at %s', async (path, after) => {
    await engine.client.createOrReplace({_id: 'p02', _type: 'note', ...friends})
    await engine.client
      .patch('p02')
      .set({[path]: 1})
      .commit()
    const {_rev, _createdAt, _updatedAt, ...content} = (await stored('p02')) ?? {}
    expect(content).toEqual({_id: 'p02', _type: 'note', ...friends, ...after})
  })

  test('03 the other operations work at paths that select several values', async () => {
    await note('p03', {list: [{n: 1}, {n: 2}, {}], texts: ['rot', 'rot'], gone: [{a: 1}, {a: 2}]})
    const {client} = engine
    await client.patch('p03').inc({'list[*].n': 2}).dec({'list[n > 2].n': 1}).commit()
    await client.patch('p03').setIfMissing({'list[:].n': 0}).commit()
    await client.patch('p03').diffMatchPatch({'texts[*]': '@@ -1,3 +1,4 @@\n rot\n+!\n'}).commit()
    await client.patch('p03').unset(['gone[a == 1]', 'gone.b']).commit()
    await client
      .patch('p03')
      .insert('before', 'list[n == 3]', [{n: 9}])
      .commit()
    expect(await stored('p03')).toMatchObject({
      list: [{n: 2}, {n: 9}, {n: 3}, {n: 0}],
      texts: ['rot!', 'rot!'],
      gone: [{a: 2}],
    })
  })

  test('04 several values are patched by query and by action, but not in a dry run', async () => {
    const {client} = engine
    const before = {list: [{v: 1}, {v: 2}]}
    for (const id of ['p04-a', 'p04-b']) await note(id, {group: 'p04', ...before})
    const query = {query: '*[group == "p04"]'}
    const dry = client.patch(query).set({'list[*].v': 0})
    await client.mutate(dry, {dryRun: true})
    expect(await stored('p04-a')).toMatchObject(before)
    await client.mutate(client.patch(query).set({'list[*].v': 0}))
    expect(await stored('p04-b')).toMatchObject({list: [{v: 0}, {v: 0}]})
    await act({
      actionType: 'sanity.action.document.edit',
      draftId: 'drafts.p04-a',
      publishedId: 'p04-a',
      patch: {insert: {replace: 'list[0:0]', items: [{v: 9}]}},
    })
    expect(await stored('drafts.p04-a')).toMatchObject({list: [{v: 9}, {v: 0}, {v: 0}]})
  })

  test('05 an invalid path is rejected with its position and changes nothing', async () => {
    const {client} = engine
    const before = await note('p05', {a: [1]})
    const patch = {set: {a: 2}, unset: ['a[0']}
    const attempts = [
      () => client.patch('p05', patch).commit(),
      () => client.mutate(client.patch('p05', patch), {dryRun: true}),
      () => client.mutate(client.patch({query: '*[_id == "p05-none"]'}, patch)),
      () =>
        act({
          actionType: 'sanity.action.document.edit',
          draftId: 'drafts.p05',
          publishedId: 'p05',
          patch,
        }),
    ]
    for (const attempt of attempts) {
      const failure = await refusal(attempt())
      expect(failure.statusCode).toBe(400)
      expect(failure.response.body).toMatchObject({
        error: {items: [{index: 0, error: {path: 'a[0', position: 3}}]},
      })
      expect(failure.message).toContain('"a[0" cannot be read at character 4 (the end): expected')
    }
    expect(await stored('p05')).toEqual(before)
    expect(await stored('drafts.p05')).toBeUndefined()
  })

  test('06 the effects of patches rebuild the document', async () => {
    await engine.client.createOrReplace({_id: 'p06', _type: 'note', ...friends, nums: [1, 2, 3]})
    const heard = await listening(engine.client, '*[_id == "p06"]', {}, {effectFormat: 'mendoza'})
    const {client} = engine
    let before = await stored('p06')
    const patches = [
      client.patch('p06').splice('nums', 1, 0, ['x']),
      client.patch('p06').set({'friends[*].name': 'ä'}),
      client.patch('p06').unset(['roles[*]', 'friends[age > 35].age']),
      client
        .patch('p06')
        .set({'new.deep': [{_key: 'k'}]})
        .inc({'..age': 1}),
    ]
    for (const [index, patch] of patches.entries()) {
      const after = await patch.commit()
      const event = (await heard(index + 1))[index] as unknown as {effects: {apply: unknown[]}}
      const {_rev, ...content} = before ?? {}
      expect(applyPatch(content, event.effects.apply)).toEqual({...after, _rev: undefined})
      before = after
    }
  })
})
