// The rules of releases: locks, states and times.
import {afterAll, beforeAll, describe, expect, test} from 'vitest'

import {documentsIn} from './documents.ts'
import {engines, type Engine} from './engines.ts'
import {refusal} from '@newsdesk/testing/refusal'
import {releasesIn} from './releases.ts'

describe.each(engines)('rules of releases %s', (_name, start) => {
  let engine: Engine
  beforeAll(async () => {
    engine = await start()
  })
  afterAll(() => engine.close())

  const {act, stored, note} = documentsIn(() => engine)
  const {release, version, createRelease, createVersion} = releasesIn(() => engine)

  test('01 the documents of a scheduled release are locked until it is unscheduled', async () => {
    await createRelease('r27b')
    await createVersion('r27b', 'v27b', {text: 'a'})
    await engine.client.releases.schedule({releaseId: 'r27b', publishAt: '2099-01-01T00:00:00Z'})
    const {client} = engine
    const id = version('r27b', 'v27b')
    await note('v27b')
    const document = {_id: id, _type: 'note', text: 'b'}
    const query = {query: '*[_id == $id]', params: {id}}
    const changes: (() => Promise<unknown>)[] = [
      () =>
        act({
          actionType: 'sanity.action.document.edit',
          draftId: id,
          publishedId: 'v27b',
          patch: {set: {text: 'b'}},
        }),
      () => client.replaceVersion({document}),
      () => client.createOrReplace(document),
      () => client.createIfNotExists(document),
      () => client.patch(id).set({text: 'b'}).commit(),
      () => client.mutate(client.patch(query).set({text: 'b'})),
      () => client.mutate(client.patch(id).set({text: 'b'}), {dryRun: true}),
      () =>
        act({
          actionType: 'sanity.action.document.version.unpublish',
          versionId: id,
          publishedId: 'v27b',
        }),
      () => client.discardVersion({releaseId: 'r27b', publishedId: 'v27b'}),
      () => client.create({...document}),
      () => client.delete(query),
      () => client.create({...document}),
      () =>
        act({
          actionType: 'sanity.action.document.publish',
          draftId: id,
          publishedId: 'v27b',
        }),
      () => client.createIfNotExists(document),
      () =>
        act({
          actionType: 'sanity.action.document.delete',
          publishedId: 'v27b',
          includeDrafts: [id],
        }),
      () => client.createIfNotExists(document),
      () => client.delete(id),
    ]
    for (const change of changes) {
      const failure = await refusal(change())
      expect(failure.statusCode).toBe(409)
      expect(failure.message).toContain('is scheduled')
    }
    expect(await stored(id)).toMatchObject({text: 'a'})
    expect(await stored('v27b')).toBeDefined()
    await client.releases.unschedule({releaseId: 'r27b'})
    for (const change of changes) await change()
    expect(await stored(id)).toBeUndefined()
  })

  test('01b a transaction with one locked document changes nothing', async () => {
    await createRelease('r27k')
    await createVersion('r27k', 'v27k')
    await engine.client.releases.schedule({releaseId: 'r27k', publishAt: '2099-01-01T00:00:00Z'})
    const attempt = engine.client
      .transaction()
      .create({_id: 'v27k-other', _type: 'note'})
      .delete(version('r27k', 'v27k'))
      .commit()
    const failure = await refusal(attempt)
    expect(failure.statusCode).toBe(409)
    expect(failure.response.body).toMatchObject({
      error: {items: [{index: 1, error: {id: version('r27k', 'v27k')}}]},
    })
    expect(await stored('v27k-other')).toBeUndefined()
  })

  test('01c the document of a scheduled release is locked', async () => {
    await createRelease('r27l')
    const {client} = engine
    await client.releases.schedule({releaseId: 'r27l', publishAt: '2099-01-01T00:00:00Z'})
    const scheduled = await release('r27l')
    const id = '_.releases.r27l'
    for (const change of [
      () => client.patch(id).set({state: 'active'}).commit(),
      () => client.createOrReplace({_id: id, _type: 'system.release', state: 'active'}),
      () => client.delete(id),
    ]) {
      const failure = await refusal(change())
      expect(failure.statusCode).toBe(409)
      expect(failure.message).toContain('unschedule it first')
    }
    expect(await release('r27l')).toEqual(scheduled)
    const edit = {releaseId: 'r27l', patch: {set: {'metadata.title': 'Herbst'}}}
    await client.releases.edit(edit)
    expect(await release('r27l')).toMatchObject({state: 'scheduled', metadata: {title: 'Herbst'}})
  })

  test('02 an action in the wrong state of a release is rejected', async () => {
    await createRelease('r27d')
    const {releases} = engine.client
    const id = {releaseId: 'r27d'}
    const wrong = async (attempt: Promise<unknown>) =>
      expect((await refusal(attempt)).statusCode).toBe(409)
    await wrong(releases.unschedule(id))
    await wrong(releases.unarchive(id))
    await releases.schedule({...id, publishAt: '2099-01-01T00:00:00Z'})
    await wrong(releases.archive(id))
    await wrong(releases.delete(id))
    await wrong(releases.schedule({...id, publishAt: '2099-01-01T00:00:00Z'}))
    await releases.unschedule(id)
    await releases.publish(id)
    await wrong(releases.publish(id))
    await wrong(releases.archive(id))
    await wrong(releases.edit({...id, patch: {set: {'metadata.title': 'late'}}}))
    await wrong(releases.publish({releaseId: 'r27d-missing'}))
  })

  test('03 an edit of a release changes its metadata only', async () => {
    await createRelease('r27e')
    const edit = engine.client.releases.edit({
      releaseId: 'r27e',
      patch: {set: {'metadata.title': 'Sommer', state: 'published'}},
    })
    expect((await refusal(edit)).message).toContain('"state"')
    expect(await release('r27e')).toMatchObject({state: 'active', metadata: {title: 'r27e'}})
  })

  test.each([
    ['morgen', 'is no moment in ISO 8601'],
    ['2027-03-28', 'is no moment in ISO 8601'],
    ['2027-03-28T02:30:00', 'write "2027-03-28T02:30:00Z"'],
    ['2026-02-30T10:00:00Z', 'the calendar has no 2026-02-30'],
    ['2026-13-01T10:00:00Z', 'the calendar has no 2026-13-01'],
    ['2026-01-01T25:00:00Z', 'is no moment in ISO 8601'],
  ])(
    '04 a publication time that is invalid or lacks a zone is rejected: %s',
    async (moment, reason) => {
      const releaseId = `r27f-${moment.replaceAll(/[^\w]/g, '-')}`
      await createRelease(releaseId)
      const {releases} = engine.client
      const metadata = {title: 'a', releaseType: 'scheduled', intendedPublishAt: moment} as const
      for (const attempt of [
        () => releases.schedule({releaseId, publishAt: moment}),
        () => releases.edit({releaseId, patch: {set: {'metadata.intendedPublishAt': moment}}}),
        () => releases.edit({releaseId, patch: {set: {metadata}}}),
        () => releases.create({releaseId: `${releaseId}-new`, metadata}),
        () => engine.client.patch(`_.releases.${releaseId}`).set({publishAt: moment}).commit(),
      ]) {
        const failure = await refusal(attempt())
        expect(failure.statusCode).toBe(400)
        expect(failure.message).toContain(reason)
      }
      expect(await release(releaseId)).toMatchObject({
        state: 'active',
        metadata: {title: releaseId},
      })
    },
  )

  test('04b a publication time keeps its zone', async () => {
    await createRelease('r27m')
    const {releases} = engine.client
    for (const publishAt of [
      '2099-01-01T00:00:00Z',
      '2099-01-01T01:00:00.5+02:00',
      '2096-02-29T23:59-11:30',
    ]) {
      await releases.schedule({releaseId: 'r27m', publishAt})
      expect(await release('r27m')).toMatchObject({publishAt})
      await releases.unschedule({releaseId: 'r27m'})
    }
  })

  test('04c a scheduled release is imported as active, and its error keeps the time', async () => {
    const {client} = engine
    await act({
      actionType: 'sanity.action.release.import',
      releaseId: 'r27n',
      attributes: {
        _id: '_.releases.r27n',
        _type: 'system.release',
        state: 'scheduled',
        publishAt: '2099-01-01T00:00:00Z',
        metadata: {title: 'r27n', releaseType: 'scheduled'},
      },
      ifExists: 'fail',
    })
    await client.createOrReplace({_id: version('r27n', 'v27n'), _type: 'note'})
    const imported = await release('r27n')
    expect(imported).toMatchObject({
      state: 'active',
      error: {message: expect.stringContaining('2099-01-01T00:00:00Z')},
    })
    expect(imported).not.toHaveProperty('publishAt')
  })

  test('05 the first edit of a version creates it, if its release exists', async () => {
    await note('v27g', {text: 'published'})
    const edit = (releaseId: string) =>
      act({
        actionType: 'sanity.action.document.edit',
        draftId: version(releaseId, 'v27g'),
        publishedId: 'v27g',
        patch: {set: {text: 'edited'}},
      })
    expect((await refusal(edit('r27g-missing'))).statusCode).toBe(409)
    await createRelease('r27g')
    await edit('r27g')
    expect(await stored(version('r27g', 'v27g'))).toMatchObject({text: 'edited'})
    expect(await stored('v27g')).toMatchObject({text: 'published'})
  })

  test('06 a version from an outdated base revision is rejected', async () => {
    await createRelease('r27i')
    const base = await note('v27i')
    await engine.client.patch('v27i', {set: {n: 1}}).commit()
    const create = engine.client.createVersion({
      releaseId: 'r27i',
      publishedId: 'v27i',
      baseId: 'v27i',
      ifBaseRevisionId: base._rev,
    })
    expect((await refusal(create)).message).toContain('unexpected revision ID')
    expect(await stored(version('r27i', 'v27i'))).toBeUndefined()
  })

  test('07 a release with a broken reference is not published at all', async () => {
    await createRelease('r27j')
    await createVersion('r27j', 'v27j-a', {text: 'whole'})
    await createVersion('r27j', 'v27j-b', {
      reference: {_ref: 'v27j-missing', _weak: true, _strengthenOnPublish: {type: 'note'}},
    })
    const failure = await refusal(engine.client.releases.publish({releaseId: 'r27j'}))
    expect(failure.message).toContain('non-existent document "v27j-missing"')
    expect(await stored('v27j-a')).toBeUndefined()
    expect(await release('r27j')).toMatchObject({state: 'active'})
  })

  test('08 an invalid release id is rejected', async () => {
    for (const releaseId of ['a.b', 'a b', '', 'ä']) {
      const create = act({actionType: 'sanity.action.release.create', releaseId})
      expect((await refusal(create)).statusCode, releaseId).toBe(400)
    }
  })
})
