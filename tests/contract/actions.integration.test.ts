import type {Action, SanityDocument} from '@sanity/client'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'

import {engines, type Engine} from './engines.ts'
import {refusal} from './refusal.ts'

describe.each(engines)('actions %s', (_name, start) => {
  let engine: Engine
  beforeAll(async () => {
    engine = await start()
  })
  afterAll(() => engine.close())

  const stored = (id: string) => engine.client.getDocument(id)
  const act = (...actions: Action[]) => engine.client.action(actions)
  const publish = (id: string, more: object = {}) =>
    act({
      actionType: 'sanity.action.document.publish',
      draftId: `drafts.${id}`,
      publishedId: id,
      ...more,
    })
  const edit = (id: string, set: object) =>
    act({
      actionType: 'sanity.action.document.edit',
      draftId: `drafts.${id}`,
      publishedId: id,
      patch: {set},
    })
  const note = (id: string, more: object = {}) =>
    engine.client.create({_id: id, _type: 'note', ...more})

  describe('document', () => {
    const create = (id: string, ifExists: 'fail' | 'ignore', more: object = {}) =>
      act({
        actionType: 'sanity.action.document.create',
        publishedId: id,
        attributes: {_id: `drafts.${id}`, _type: 'note', ...more},
        ifExists,
      })

    test('01 create makes a draft, and its transaction is its revision', async () => {
      const {transactionId} = await create('a01', 'fail', {text: 'new'})
      expect(await stored('drafts.a01')).toMatchObject({text: 'new', _rev: transactionId})
      expect(await stored('a01')).toBeUndefined()
    })

    test('02 create of what has a draft fails or leaves it, as asked', async () => {
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

    test('03 create of what is published fails', async () => {
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

    test('05 edit of what does not exist fails', async () => {
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

    test('07 publish moves the draft, and keeps when the document was made', async () => {
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

    test('10 publish with a reference to what is not published fails', async () => {
      const reference = {_ref: 'a10-target', _weak: true, _strengthenOnPublish: {type: 'note'}}
      await note('drafts.a10', {reference})
      const failure = await refusal(publish('a10'))
      expect(failure.message).toContain('references non-existent document "a10-target"')
      expect(await stored('drafts.a10')).toMatchObject({reference})
    })

    test('11 unpublish makes the published document a draft, or leaves the one there is', async () => {
      const unpublish = (id: string) =>
        act({
          actionType: 'sanity.action.document.unpublish',
          draftId: `drafts.${id}`,
          publishedId: id,
        })
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

    test('13 delete removes the document and the drafts that it names, and none by surprise', async () => {
      const remove = (includeDrafts: string[]) =>
        act({
          actionType: 'sanity.action.document.delete',
          publishedId: 'a13',
          includeDrafts,
        })
      await note('a13')
      await note('drafts.a13')
      expect((await refusal(remove([]))).message).toContain('has the draft "drafts.a13"')
      await remove(['drafts.a13'])
      expect(await engine.client.getDocuments(['a13', 'drafts.a13'])).toEqual([null, null])
    })

    test('14 replaceDraft puts another content in the place of the draft', async () => {
      const published = await note('a14', {text: 'published', more: 1})
      await act({
        actionType: 'sanity.action.document.replaceDraft',
        publishedId: 'a14',
        attributes: {...published, _id: 'drafts.a14', text: 'restored'},
      })
      expect(await stored('drafts.a14')).toMatchObject({text: 'restored', more: 1})
      expect((await stored('drafts.a14'))?._rev).not.toBe(published._rev)
    })

    test('15 ids of different documents are refused', async () => {
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

    test('16 actions of a request are one transaction', async () => {
      await note('drafts.a16')
      const both = act(
        {actionType: 'sanity.action.document.publish', draftId: 'drafts.a16', publishedId: 'a16'},
        {actionType: 'sanity.action.document.discard', draftId: 'drafts.a16-missing'},
      )
      expect((await refusal(both)).details).toMatchObject({items: [{index: 1}]})
      expect(await stored('a16')).toBeUndefined()
      expect(await stored('drafts.a16')).toBeDefined()
    })

    test('17 a dry run changes nothing and does not ask whether documents exist', async () => {
      await engine.client.action(
        {
          actionType: 'sanity.action.document.publish',
          draftId: 'drafts.a17-missing',
          publishedId: 'a17-missing',
        },
        {dryRun: true},
      )
      await note('drafts.a17')
      const publishing = {
        actionType: 'sanity.action.document.publish',
        draftId: 'drafts.a17',
        publishedId: 'a17',
      } as const
      await engine.client.action(publishing, {dryRun: true})
      expect(await stored('a17')).toBeUndefined()
    })

    test('18 an unknown action is refused by its name', async () => {
      const unknown = {actionType: 'sanity.action.document.frame'} as unknown as Action
      expect((await refusal(act(unknown))).message).toContain('sanity.action.document.frame')
    })
  })

  describe('version and release', () => {
    const release = (id: string) => stored(`_.releases.${id}`)
    const version = (releaseId: string, id: string) => `versions.${releaseId}.${id}`
    const createRelease = (releaseId: string) =>
      engine.client.releases.create({releaseId, metadata: {title: releaseId, releaseType: 'asap'}})
    const createVersion = (releaseId: string, id: string, more: object = {}) =>
      act({
        actionType: 'sanity.action.document.version.create',
        publishedId: id,
        document: {_id: version(releaseId, id), _type: 'note', ...more},
      })

    test('19 a release is a document', async () => {
      await createRelease('r19')
      expect(await release('r19')).toMatchObject({
        _type: 'system.release',
        name: 'r19',
        state: 'active',
        metadata: {title: 'r19', releaseType: 'asap'},
      })
      expect((await refusal(createRelease('r19'))).statusCode).toBe(409)
    })

    test('20 a release is edited', async () => {
      await createRelease('r20')
      await engine.client.releases.edit({
        releaseId: 'r20',
        patch: {set: {'metadata.title': 'Sommer'}},
      })
      expect(await release('r20')).toMatchObject({metadata: {title: 'Sommer', releaseType: 'asap'}})
    })

    test('21 a version is made from a document or from a base', async () => {
      await createRelease('r21')
      await createVersion('r21', 'v21a', {text: 'a'})
      await note('v21b', {text: 'b'})
      await act({
        actionType: 'sanity.action.document.version.create',
        publishedId: 'v21b',
        baseId: 'v21b',
        versionId: version('r21', 'v21b'),
      })
      expect(await stored(version('r21', 'v21a'))).toMatchObject({text: 'a'})
      expect(await stored(version('r21', 'v21b'))).toMatchObject({text: 'b'})
    })

    test('22 a version needs its release', async () => {
      expect((await refusal(createVersion('r22-missing', 'v22'))).message).toContain(
        '_.releases.r22-missing',
      )
    })

    test('23 a version is edited, replaced and discarded', async () => {
      await createRelease('r23')
      await createVersion('r23', 'v23', {text: 'a'})
      const id = version('r23', 'v23')
      await act({
        actionType: 'sanity.action.document.edit',
        draftId: id,
        publishedId: 'v23',
        patch: {set: {text: 'b'}},
      })
      expect(await stored(id)).toMatchObject({text: 'b'})
      await engine.client.replaceVersion({document: {_id: id, _type: 'note', text: 'c'}})
      expect(await stored(id)).toMatchObject({text: 'c'})
      await engine.client.discardVersion({releaseId: 'r23', publishedId: 'v23'})
      expect(await stored(id)).toBeUndefined()
    })

    test('24 publishing a release publishes its versions, and unpublishes those that say so', async () => {
      await createRelease('r24')
      await note('v24a', {text: 'old'})
      await note('v24b', {text: 'gone soon'})
      await createVersion('r24', 'v24a', {text: 'new'})
      await createVersion('r24', 'v24c', {text: 'first'})
      await engine.client.unpublishVersion({releaseId: 'r24', publishedId: 'v24b'})
      await engine.client.releases.publish({releaseId: 'r24'})
      const ids = ['v24a', 'v24b', 'v24c', version('r24', 'v24a')]
      const texts = (await engine.client.getDocuments(ids)).map((document) => document?.text)
      expect(texts).toEqual(['new', undefined, 'first', undefined])
      const ended = await release('r24')
      expect(ended).toMatchObject({state: 'published', publishedAt: expect.any(String)})
      const states = ended?.finalDocumentStates as {id: string}[]
      expect(states.map(({id}) => id)).toContain(version('r24', 'v24c'))
    })

    test('25 archive takes the versions away, unarchive brings them back', async () => {
      await createRelease('r25')
      await createVersion('r25', 'v25', {text: 'kept'})
      await engine.client.releases.archive({releaseId: 'r25'})
      expect(await release('r25')).toMatchObject({state: 'archived'})
      expect(await stored(version('r25', 'v25'))).toBeUndefined()
      await engine.client.releases.unarchive({releaseId: 'r25'})
      expect(await release('r25')).toMatchObject({state: 'active'})
      expect(await stored(version('r25', 'v25'))).toMatchObject({text: 'kept'})
    })

    test('26 only an ended release is deleted', async () => {
      await createRelease('r26')
      const failure = await refusal(engine.client.releases.delete({releaseId: 'r26'}))
      expect(failure.message).toContain('archived or published')
      await engine.client.releases.archive({releaseId: 'r26'})
      await engine.client.releases.delete({releaseId: 'r26'})
      expect(await release('r26')).toBeUndefined()
    })

    test('27 a release is scheduled and unscheduled', async () => {
      await createRelease('r27')
      const publishAt = '2099-01-01T00:00:00.000Z'
      await engine.client.releases.schedule({releaseId: 'r27', publishAt})
      expect(await release('r27')).toMatchObject({state: 'scheduled', publishAt})
      expect((await refusal(createVersion('r27', 'v27'))).message).toContain('is scheduled')
      await engine.client.releases.unschedule({releaseId: 'r27'})
      const after = (await release('r27')) as SanityDocument
      expect(after.state).toBe('active')
      expect(after).not.toHaveProperty('publishAt')
    })

    test('28 a release is imported', async () => {
      const importing = (ifExists: 'fail' | 'ignore' | 'replace', title: string) =>
        act({
          actionType: 'sanity.action.release.import',
          releaseId: 'r28',
          attributes: {_id: '_.releases.r28', _type: 'system.release', metadata: {title}},
          ifExists,
        })
      await importing('fail', 'one')
      expect((await refusal(importing('fail', 'two'))).statusCode).toBe(409)
      await importing('ignore', 'two')
      expect(await release('r28')).toMatchObject({metadata: {title: 'one'}})
      await importing('replace', 'three')
      expect(await release('r28')).toMatchObject({metadata: {title: 'three'}})
    })
  })
})
