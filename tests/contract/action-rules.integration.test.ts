// The rules of actions: what they reject, dry runs, and ids of transactions.
import type {Action} from '@sanity/client'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'

import {documentsIn} from './documents.ts'
import {engines, type Engine} from './engines.ts'
import {refusal} from '@newsdesk/testing/refusal'

describe.each(engines)('rules of actions %s', (_name, start) => {
  let engine: Engine
  beforeAll(async () => {
    engine = await start()
  })
  afterAll(() => engine.close())

  const {act, stored, note, create, edit, publish, unpublish} = documentsIn(() => engine)

  test('01 delete requires a published document, and no drafts of another one', async () => {
    const remove = (publishedId: string, includeDrafts: string[]) =>
      refusal(act({actionType: 'sanity.action.document.delete', publishedId, includeDrafts}))
    await note('drafts.a13b')
    expect((await remove('a13b', ['drafts.a13b'])).statusCode).toBe(409)
    await note('a13c')
    expect((await remove('a13c', ['drafts.a13b'])).statusCode).toBe(400)
    expect((await engine.client.getDocuments(['drafts.a13b', 'a13c'])).map(Boolean)).toEqual([
      true,
      true,
    ])
  })

  test('02 a strongly referenced document is neither deleted nor unpublished', async () => {
    await note('a13d')
    await note('a13d-from', {reference: {_type: 'reference', _ref: 'a13d'}})
    const remove = act({
      actionType: 'sanity.action.document.delete',
      publishedId: 'a13d',
      includeDrafts: [],
    })
    const failure = await refusal(remove)
    expect(failure.statusCode).toBe(409)
    expect(failure.details).toMatchObject({
      items: [{error: {type: 'documentHasExistingReferencesError', referencingIDs: ['a13d-from']}}],
    })
    expect((await refusal(unpublish('a13d'))).statusCode).toBe(409)
    expect(await engine.client.getDocuments(['a13d', 'drafts.a13d'])).toMatchObject([
      {_id: 'a13d'},
      null,
    ])
  })

  test('03 discard rejects the id of a published document', async () => {
    await note('a13e')
    const draft = {actionType: 'sanity.action.document.discard', draftId: 'a13e'} as const
    const versionId = 'a13e'
    const version = {actionType: 'sanity.action.document.version.discard', versionId} as const
    for (const action of [draft, version]) {
      expect((await refusal(act(action))).statusCode, action.actionType).toBe(400)
    }
    expect(await stored('a13e')).toBeDefined()
  })

  test('04 a dry run changes nothing', async () => {
    await note('drafts.a17')
    const publishing = {
      actionType: 'sanity.action.document.publish',
      draftId: 'drafts.a17',
      publishedId: 'a17',
    } as const
    await engine.client.action(publishing, {dryRun: true})
    expect(await stored('a17')).toBeUndefined()
    expect(await stored('drafts.a17')).toBeDefined()
  })

  test('05 a dry run is rejected for the same reasons as the action', async () => {
    const draft = await note('drafts.a17b')
    await edit('a17b', {n: 1})
    const stale = {
      actionType: 'sanity.action.document.publish',
      draftId: 'drafts.a17b',
      publishedId: 'a17b',
      ifDraftRevisionId: draft._rev,
    } as const
    const failure = await refusal(engine.client.action(stale, {dryRun: true}))
    expect(failure.statusCode).toBe(409)
    expect(failure.message).toContain('unexpected revision ID')
  })

  test('06 a transaction takes the given id, which can be used once', async () => {
    const draftId = 'drafts.a17c'
    const createAs = (id: string) =>
      engine.client.action(
        {
          actionType: 'sanity.action.document.create',
          publishedId: id,
          attributes: {_id: `drafts.${id}`, _type: 'note'},
          ifExists: 'fail',
        },
        {transactionId: 'a17c-transaction', skipCrossDatasetReferenceValidation: true},
      )
    expect(await createAs('a17c')).toEqual({transactionId: 'a17c-transaction'})
    expect(await stored(draftId)).toMatchObject({_rev: 'a17c-transaction'})
    expect((await refusal(createAs('a17c-other'))).statusCode).toBe(409)
  })

  test('07 arrays written by actions get keys, and keep existing ones', async () => {
    await create('a17d', 'fail', {list: [{v: 1}, {_key: 'mine', v: 2}]})
    const listOf = async () => ((await stored('drafts.a17d'))?.list ?? []) as {_key?: string}[]
    const [one, two] = await listOf()
    expect(one?._key).toMatch(/./)
    expect(two).toEqual({_key: 'mine', v: 2})
    await act({
      actionType: 'sanity.action.document.edit',
      draftId: 'drafts.a17d',
      publishedId: 'a17d',
      patch: {insert: {after: 'list[-1]', items: [{v: 3}]}},
    })
    const list = await listOf()
    expect(list.slice(0, 2)).toEqual([one, two])
    expect(list[2]).toEqual({v: 3, _key: expect.any(String)})
  })

  test('08 a malformed patch is rejected before anything is written', async () => {
    await note('a17e')
    for (const patch of [{frame: {a: 1}}, {unset: 'a'}, {insert: {items: []}}, {inc: {a: 'b'}}]) {
      const wrong = act({
        actionType: 'sanity.action.document.edit',
        draftId: 'drafts.a17e',
        publishedId: 'a17e',
        patch: patch as unknown as {unset: string[]},
      })
      expect((await refusal(wrong)).statusCode, JSON.stringify(patch)).toBe(400)
    }
    expect(await stored('drafts.a17e')).toBeUndefined()
  })

  test('09 publish with an outdated published revision fails and keeps the draft', async () => {
    const published = await note('a17g', {n: 1})
    await edit('a17g', {n: 2})
    await engine.client.patch('a17g', {set: {n: 3}}).commit()
    const failure = await refusal(publish('a17g', {ifPublishedRevisionId: published._rev}))
    expect(failure.statusCode).toBe(409)
    expect(await engine.client.getDocuments(['a17g', 'drafts.a17g'])).toMatchObject([
      {n: 3},
      {n: 2},
    ])
  })

  test('10 replaceDraft requires a draft or a published document', async () => {
    const replace = act({
      actionType: 'sanity.action.document.replaceDraft',
      publishedId: 'a17h',
      attributes: {_id: 'drafts.a17h', _type: 'note'},
    })
    expect((await refusal(replace)).statusCode).toBe(409)
  })

  test('11 an action without a required field is rejected with the field', async () => {
    const incomplete = {actionType: 'sanity.action.document.publish', publishedId: 'a17i'}
    const failure = await refusal(act(incomplete as unknown as Action))
    expect(failure.statusCode).toBe(400)
    expect(failure.message).toContain('"draftId"')
  })

  test('12 an unknown action is rejected by name', async () => {
    const unknown = {actionType: 'sanity.action.document.frame'} as unknown as Action
    expect((await refusal(act(unknown))).message).toContain('sanity.action.document.frame')
  })
})
