import {afterAll, beforeAll, describe, expect, test} from 'vitest'

import {documentsIn} from './documents.ts'
import {engines, type Engine} from './engines.ts'
import {refusal} from './refusal.ts'
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
    const id = version('r27b', 'v27b')
    const {client} = engine
    const changes = [
      () =>
        act({
          actionType: 'sanity.action.document.edit',
          draftId: id,
          publishedId: 'v27b',
          patch: {set: {text: 'b'}},
        }),
      () => client.replaceVersion({document: {_id: id, _type: 'note', text: 'b'}}),
      () => client.discardVersion({releaseId: 'r27b', publishedId: 'v27b'}),
    ]
    for (const change of changes) {
      const failure = await refusal(change())
      expect(failure.statusCode).toBe(409)
      expect(failure.message).toContain('is scheduled')
    }
    expect(await stored(id)).toMatchObject({text: 'a'})
    await client.releases.unschedule({releaseId: 'r27b'})
    for (const change of changes) await change()
    expect(await stored(id)).toBeUndefined()
  })

  test('02 a release in the wrong state is told so', async () => {
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

  test('03 only the metadata of a release is edited', async () => {
    await createRelease('r27e')
    const edit = engine.client.releases.edit({
      releaseId: 'r27e',
      patch: {set: {'metadata.title': 'Sommer', state: 'published'}},
    })
    expect((await refusal(edit)).message).toContain('"state"')
    expect(await release('r27e')).toMatchObject({state: 'active', metadata: {title: 'r27e'}})
  })

  test('04 a moment that is none is refused', async () => {
    await createRelease('r27f')
    const schedule = engine.client.releases.schedule({releaseId: 'r27f', publishAt: 'morgen'})
    expect((await refusal(schedule)).statusCode).toBe(400)
    expect(await release('r27f')).toMatchObject({state: 'active'})
  })

  test('05 the first edit of a version makes it, in a release that is there', async () => {
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

  test('06 a version from a base that has changed since is refused', async () => {
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

  test('07 a release that would break a reference is published not at all', async () => {
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

  test('08 the id of a release', async () => {
    for (const releaseId of ['a.b', 'a b', '', 'ä']) {
      const create = act({actionType: 'sanity.action.release.create', releaseId})
      expect((await refusal(create)).statusCode, releaseId).toBe(400)
    }
  })
})
