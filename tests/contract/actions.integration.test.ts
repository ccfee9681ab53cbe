// Each action on a document, and its result.
import {afterAll, beforeAll, describe, expect, test} from 'vitest'

import {documentsIn} from './documents.ts'
import {engines, type Engine} from './engines.ts'
import {refusal} from '@newsdesk/testing/refusal'

describe.each(engines)('actions %s', (_name, start) => {
  let engine: Engine
  beforeAll(async () => {
    engine = await start()
  })
  afterAll(() => engine.close())

  const {act, stored, note, create, edit, publish, unpublish} = documentsIn(() => engine)

  test('01 create makes a draft whose revision is the transaction id', async () => {
    const {transactionId} = await create('a01', 'fail', {text: 'new'})
    expect(await stored('drafts.a01')).toMatchObject({text: 'new', _rev: transactionId})
    expect(await stored('a01')).toBeUndefined()
  })

  test('02 create of an existing draft fails, or keeps it with ifExists "ignore"', async () => {
    await create('a02', 'fail', {text: 'first'})
    const failure = await refusal(create('a02', 'fail', {text: 'second'}))
    expect(failure.statusCode).toBe(409)
    expect(failure.details).toMatchObject({
      type: 'actionError',
      items: [{index: 0, error: {type: 'documentAlreadyExistsError'}}],
    })
    await create('a02', 'ignore', {text: 'second'})
    expect(await stored('drafts.a02')).toMatchObject({text: 'first'})
  })

  test('03 create of a published document fails', async () => {
    await note('a03')
    expect((await refusal(create('a03', 'ignore'))).statusCode).toBe(409)
  })

  test('04 edit of a published document makes its draft', async () => {
    const published = await note('a04', {text: 'old'})
    await edit('a04', {text: 'new'})
    expect(await stored('a04')).toEqual(published)
    expect(await stored('drafts.a04')).toMatchObject({
      text: 'new',
      _createdAt: published._createdAt,
    })
  })

  test('05 edit of a missing document fails', async () => {
    const failure = await refusal(edit('a05', {text: 'new'}))
    expect(failure.message).toContain('The document with the ID "a05" was not found')
  })

  test('06 an edit that changes nothing still makes a revision', async () => {
    const before = await note('drafts.a06')
    await act({
      actionType: 'sanity.action.document.edit',
      draftId: 'drafts.a06',
      publishedId: 'a06',
      patch: {unset: ['_empty_action_guard_pseudo_field_']},
    })
    expect((await stored('drafts.a06'))?._rev).not.toBe(before._rev)
  })

  test('07 publish replaces the published document by the draft, and keeps _createdAt', async () => {
    const first = await note('a07', {text: 'old', _createdAt: '2020-01-01T00:00:00Z'})
    await edit('a07', {text: 'new'})
    await publish('a07')
    expect(await stored('drafts.a07')).toBeUndefined()
    expect(await stored('a07')).toMatchObject({text: 'new', _createdAt: first._createdAt})
  })

  test('08 publish with a stale revision fails and changes nothing', async () => {
    const draft = await note('drafts.a08', {text: 'one'})
    await edit('a08', {text: 'two'})
    const failure = await refusal(publish('a08', {ifDraftRevisionId: draft._rev}))
    expect(failure.statusCode).toBe(409)
    expect(failure.message).toContain('unexpected revision ID')
    expect(await stored('drafts.a08')).toMatchObject({text: 'two'})
  })

  test('09 publish makes references strong, except those that stay weak', async () => {
    await note('a09-target')
    const weak = {_type: 'reference', _ref: 'a09-target', _weak: true}
    await note('drafts.a09', {
      strong: {...weak, _strengthenOnPublish: {type: 'note'}},
      weak: {...weak, _strengthenOnPublish: {type: 'note', weak: true}},
    })
    await publish('a09')
    expect(await stored('a09')).toMatchObject({
      strong: {_type: 'reference', _ref: 'a09-target'},
      weak,
    })
    expect((await stored('a09'))?.strong).not.toHaveProperty('_weak')
  })

  test('10 publish with a reference to an unpublished document fails', async () => {
    const reference = {_ref: 'a10-target', _weak: true, _strengthenOnPublish: {type: 'note'}}
    await note('drafts.a10', {reference})
    const failure = await refusal(publish('a10'))
    expect(failure.message).toContain('references non-existent document "a10-target"')
    expect(await stored('drafts.a10')).toMatchObject({reference})
  })

  test('11 unpublish turns the published document into a draft, or keeps an existing draft', async () => {
    await note('a11', {text: 'published'})
    await unpublish('a11')
    expect(await stored('a11')).toBeUndefined()
    expect(await stored('drafts.a11')).toMatchObject({text: 'published'})
    await note('a11b', {text: 'published'})
    await note('drafts.a11b', {text: 'draft'})
    await unpublish('a11b')
    expect(await stored('drafts.a11b')).toMatchObject({text: 'draft'})
  })

  test('12 discard removes the draft', async () => {
    await note('drafts.a12')
    await act({actionType: 'sanity.action.document.discard', draftId: 'drafts.a12'})
    expect(await stored('drafts.a12')).toBeUndefined()
  })

  test('13 delete removes the document and the listed drafts, and fails if one is not listed', async () => {
    const remove = (includeDrafts: string[]) =>
      act({
        actionType: 'sanity.action.document.delete',
        publishedId: 'a13',
        includeDrafts,
      })
    await note('a13')
    await note('drafts.a13')
    await note('versions.r.a13')
    const forgotten = await refusal(remove(['versions.r.a13']))
    expect(forgotten.statusCode).toBe(409)
    expect(forgotten.message).toContain('"drafts.a13"')
    expect((await refusal(remove(['drafts.a13']))).message).toContain('"versions.r.a13"')
    await remove(['drafts.a13', 'versions.r.a13'])
    const ids = ['a13', 'drafts.a13', 'versions.r.a13']
    expect(await engine.client.getDocuments(ids)).toEqual([null, null, null])
  })

  test('14 replaceDraft replaces the content of the draft', async () => {
    const published = await note('a14', {text: 'published', more: 1})
    await act({
      actionType: 'sanity.action.document.replaceDraft',
      publishedId: 'a14',
      attributes: {...published, _id: 'drafts.a14', text: 'restored'},
    })
    expect(await stored('drafts.a14')).toMatchObject({text: 'restored', more: 1})
    expect((await stored('drafts.a14'))?._rev).not.toBe(published._rev)
  })

  test('15 an action with ids of different documents is rejected', async () => {
    await note('drafts.a15')
    const failure = await refusal(
      act({
        actionType: 'sanity.action.document.publish',
        draftId: 'drafts.a15',
        publishedId: 'a15-other',
      }),
    )
    expect(failure.statusCode).toBe(400)
  })

  test('16 the actions of a request are one transaction', async () => {
    await note('drafts.a16')
    const both = act(
      {actionType: 'sanity.action.document.publish', draftId: 'drafts.a16', publishedId: 'a16'},
      {actionType: 'sanity.action.document.discard', draftId: 'drafts.a16-missing'},
    )
    expect((await refusal(both)).details).toMatchObject({items: [{index: 1}]})
    expect(await stored('a16')).toBeUndefined()
    expect(await stored('drafts.a16')).toBeDefined()
  })
})
