// Variants: their definitions, documents and publication.
import type {Action} from '@sanity/client'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'

import {documentsIn} from './documents.ts'
import {engines, type Engine} from './engines.ts'
import {refusal} from '@newsdesk/testing/refusal'

type Bundle = 'drafts' | (string & {}) | undefined

describe.each(engines)('variants %s', (_name, start) => {
  let engine: Engine
  beforeAll(async () => {
    engine = await start()
  })
  afterAll(() => engine.close())

  const {note} = documentsIn(() => engine)
  const client = () => engine.client.withConfig({apiVersion: 'X', perspective: 'raw'})
  const act = (...actions: Action[]) => client().action(actions)
  const define = (variantId: string, more: object = {}) =>
    act({actionType: 'sanity.action.variant.definition.create', variantId, ...more})
  const definition = (name: string) => client().getDocument(`_.variants.${name}`)
  /** The document of a variant, found by its `_system` attributes as Studio does. */
  const find = (variantId: string, publishedId: string, bundle?: Bundle) =>
    client().fetch<{_id: string; _rev: string; _system: object; [name: string]: unknown} | null>(
      `*[sanity::partOfVariant($variantId) && _system.group._ref == $publishedId
         && coalesce(_system.bundleId, "published") == $bundle][0]`,
      {variantId, publishedId, bundle: bundle ?? 'published'},
    )
  const make = (variantId: string, publishedId: string, bundleId: Bundle, document: object) =>
    act({
      actionType: 'sanity.action.document.variant.create',
      variantId,
      publishedId,
      bundleId,
      document: {_type: 'note', ...document},
    })

  test('01 a variant definition is created, edited and deleted', async () => {
    await define('v01', {conditions: {audience: 'locals'}, metadata: {title: 'Einheimische'}})
    const made = await definition('v01')
    expect(made).toMatchObject({
      _type: 'system.variant',
      name: 'v01',
      conditions: {audience: 'locals'},
      priority: 0,
      metadata: {title: 'Einheimische'},
    })
    const edit = {actionType: 'sanity.action.variant.definition.edit', variantId: 'v01'} as const
    await act({...edit, patch: {set: {priority: 2}, unset: ['metadata']}, ifRevisionId: made?._rev})
    const changed = await definition('v01')
    expect(changed).toMatchObject({priority: 2})
    expect(changed).not.toHaveProperty('metadata')
    const late = refusal(act({...edit, patch: {set: {priority: 3}}, ifRevisionId: made?._rev}))
    expect((await late).statusCode).toBe(409)
    await act({actionType: 'sanity.action.variant.definition.delete', variantId: 'v01'})
    expect(await definition('v01')).toBeUndefined()
  })

  test('02 an invalid variant definition is rejected', async () => {
    await define('v02')
    const wrong: [number, Promise<unknown>][] = [
      [409, define('v02')],
      [400, define('a.b')],
      [400, define('v02a', {conditions: {n: 1}})],
      [400, define('v02a', {priority: '1'})],
      [
        400,
        act({
          actionType: 'sanity.action.variant.definition.edit',
          variantId: 'v02',
          patch: {set: {name: 'other'}},
        }),
      ],
      [409, act({actionType: 'sanity.action.variant.definition.delete', variantId: 'nowhere'})],
      [409, make('nowhere', 'a02', 'drafts', {})],
      [400, make('v02', 'drafts.a02', 'drafts', {})],
      [409, make('v02', 'a02', 'nowhere', {})],
    ]
    const refusals = await Promise.all(wrong.map(([, answer]) => refusal(answer)))
    expect(refusals.map(({statusCode}) => statusCode)).toEqual(wrong.map(([status]) => status))
  })

  test('03 a document of a variant is a version that refers to its definition', async () => {
    await define('v03')
    await make('v03', 'a03', 'drafts', {_id: 'ignored', title: 'A'})
    const made = await find('v03', 'a03', 'drafts')
    expect(made).toMatchObject({
      _id: expect.stringMatching(/^versions\.\w+\.a03$/),
      title: 'A',
      _system: {
        bundleId: 'drafts',
        variants: [{_ref: '_.variants.v03'}],
        group: {_ref: 'a03', _weak: true},
        scopeId: made?._id.split('.')[1],
      },
    })
    expect(await client().fetch('count(*[sanity::partOfVariant("v03")])')).toBe(1)
    expect(await client().fetch('*[sanity::versionOf("a03")]._id')).toEqual([made?._id])
    const remove = act({actionType: 'sanity.action.variant.definition.delete', variantId: 'v03'})
    expect((await refusal(remove)).details).toMatchObject({
      items: [{error: {type: 'documentHasExistingReferencesError', referencingIDs: [made?._id]}}],
    })
    const target = {variantId: 'v03', publishedId: 'a03', bundleId: 'drafts'} as const
    await act({actionType: 'sanity.action.document.variant.delete', ...target})
    expect(await find('v03', 'a03', 'drafts')).toBeNull()
    await act({actionType: 'sanity.action.variant.definition.delete', variantId: 'v03'})
  })

  test('04 the first edit of a variant copies the published document, or the published variant', async () => {
    await define('v04')
    await note('a04', {title: 'base', n: 1})
    const target = {variantId: 'v04', publishedId: 'a04', bundleId: 'drafts'} as const
    const edit = (set: object) =>
      act({actionType: 'sanity.action.document.variant.edit', ...target, patch: {set}})
    await edit({title: 'first'})
    await edit({more: true})
    const draft = await find('v04', 'a04', 'drafts')
    expect(draft).toMatchObject({title: 'first', n: 1, more: true})

    const publish = {actionType: 'sanity.action.document.variant.publish', ...target} as const
    const wrong = refusal(act({...publish, ifVersionRevisionId: 'other'}))
    expect((await wrong).statusCode).toBe(409)
    await act({...publish, ifVersionRevisionId: draft?._rev})
    expect(await find('v04', 'a04', 'drafts')).toBeNull()
    const published = await find('v04', 'a04')
    expect(published).toMatchObject({title: 'first', _system: {draft: {_ref: draft?._id}}})
    expect(published?._system).not.toHaveProperty('bundleId')
    expect(await client().getDocument('a04')).toMatchObject({title: 'base'})

    await edit({n: 2})
    expect(await find('v04', 'a04', 'drafts')).toMatchObject({
      _id: draft?._id,
      title: 'first',
      n: 2,
    })
    await act({...publish, ifPublishedVariantRevisionId: published?._rev})
    expect(await find('v04', 'a04')).toMatchObject({_id: published?._id, n: 2})
    await act({
      actionType: 'sanity.action.document.variant.unpublish',
      variantId: 'v04',
      publishedId: 'a04',
    })
    expect(await find('v04', 'a04')).toBeNull()
    expect(await find('v04', 'a04', 'drafts')).toMatchObject({n: 2})
  })

  test('05 a variant is created from another document of its group', async () => {
    await define('v05')
    const base = await note('a05', {title: 'base'})
    const copy = {
      actionType: 'sanity.action.document.variant.create',
      variantId: 'v05',
      publishedId: 'a05',
      baseId: 'a05',
    } as const
    expect((await refusal(act({...copy, ifBaseRevisionId: 'other'}))).statusCode).toBe(409)
    await act({...copy, ifBaseRevisionId: base._rev})
    expect(await find('v05', 'a05')).toMatchObject({title: 'base'})
    expect((await refusal(act(copy))).statusCode).toBe(409)
  })

  test('06 a release publishes and unpublishes variants, and locks them while scheduled', async () => {
    await define('v06')
    await define('v06b')
    await client().releases.create({releaseId: 'r06'})
    await make('v06', 'a06', 'r06', {title: 'from the release'})
    await make('v06b', 'a06', undefined, {title: 'goes'})
    await act({
      actionType: 'sanity.action.document.variant.unpublish',
      variantId: 'v06b',
      publishedId: 'a06',
      bundleId: 'r06',
    })
    expect(await find('v06b', 'a06', 'r06')).toMatchObject({_system: {delete: true}})
    await make('v06', 'gone06', 'r06', {})
    const gone = (await find('v06', 'gone06', 'r06')) ?? {_id: '', _rev: '', _system: {}}
    await client().delete(gone._id)
    await make('v06', 'bare06', 'r06', {})
    const bare = (await find('v06', 'bare06', 'r06')) ?? {_id: '', _rev: '', _system: {}}
    // A variant whose release id was removed does not belong to the release.
    await client().patch(bare._id).unset(['_system']).commit()
    const publishAt = '2099-01-01T00:00:00.000Z'
    await client().releases.schedule({releaseId: 'r06', publishAt})
    const {_id: version = ''} = (await find('v06', 'a06', 'r06')) ?? {}
    const locked = [
      client()
        .patch(version, {set: {title: 'late'}})
        .commit(),
      client().create({...gone, _type: 'note'}),
      client().createOrReplace({...bare, _type: 'note'}),
      client().patch(bare._id).set({_system: bare._system}).commit(),
      make('v06', 'other06', 'r06', {}),
      act({
        actionType: 'sanity.action.document.variant.edit',
        variantId: 'v06',
        publishedId: 'a06',
        bundleId: 'r06',
        patch: {set: {title: 'late'}},
      }),
    ]
    const refusals = await Promise.all(locked.map((answer) => refusal(answer)))
    expect(refusals.map(({statusCode}) => statusCode)).toEqual(locked.map(() => 409))
    await client().releases.unschedule({releaseId: 'r06'})
    await client().releases.publish({releaseId: 'r06'})
    expect(await find('v06', 'a06', 'r06')).toBeNull()
    expect(await find('v06', 'a06')).toMatchObject({title: 'from the release'})
    expect(await find('v06b', 'a06')).toBeNull()
    expect(await find('v06b', 'a06', 'r06')).toBeNull()
    expect(await client().getDocument('a06')).toBeUndefined()
  })
})
