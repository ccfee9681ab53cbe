// Releases from creation to publication, archive and removal.
import type {SanityDocument} from '@sanity/client'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'

import {documentsIn} from './documents.ts'
import {engines, type Engine} from './engines.ts'
import {refusal} from '@newsdesk/testing/refusal'
import {releasesIn} from './releases.ts'

describe.each(engines)('releases %s', (_name, start) => {
  let engine: Engine
  beforeAll(async () => {
    engine = await start()
  })
  afterAll(() => engine.close())

  const {act, stored, note} = documentsIn(() => engine)
  const {release, version, createRelease, createVersion} = releasesIn(() => engine)

  test('01 a release is a document', async () => {
    await createRelease('r19')
    expect(await release('r19')).toMatchObject({
      _type: 'system.release',
      name: 'r19',
      state: 'active',
      metadata: {title: 'r19', releaseType: 'asap'},
    })
    expect((await refusal(createRelease('r19'))).statusCode).toBe(409)
  })

  test('02 the metadata of a release can be edited', async () => {
    await createRelease('r20')
    await engine.client.releases.edit({
      releaseId: 'r20',
      patch: {set: {'metadata.title': 'Sommer'}},
    })
    expect(await release('r20')).toMatchObject({metadata: {title: 'Sommer', releaseType: 'asap'}})
  })

  test('03 a version is created from given content or from a base', async () => {
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

  test('04 a version without its release is rejected', async () => {
    expect((await refusal(createVersion('r22-missing', 'v22'))).message).toContain(
      '_.releases.r22-missing',
    )
  })

  test('05 a version is edited, replaced and discarded', async () => {
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

  test('06 publishing a release publishes its versions and unpublishes marked documents', async () => {
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

  test('07 archiving removes the versions, and unarchiving restores them', async () => {
    await createRelease('r25')
    await createVersion('r25', 'v25', {text: 'kept'})
    await engine.client.releases.archive({releaseId: 'r25'})
    expect(await release('r25')).toMatchObject({state: 'archived'})
    expect(await stored(version('r25', 'v25'))).toBeUndefined()
    await engine.client.releases.unarchive({releaseId: 'r25'})
    expect(await release('r25')).toMatchObject({state: 'active'})
    expect(await stored(version('r25', 'v25'))).toMatchObject({text: 'kept'})
  })

  test('08 only an archived or published release can be deleted', async () => {
    await createRelease('r26')
    const failure = await refusal(engine.client.releases.delete({releaseId: 'r26'}))
    expect(failure.message).toContain('archived or published')
    await engine.client.releases.archive({releaseId: 'r26'})
    await engine.client.releases.delete({releaseId: 'r26'})
    expect(await release('r26')).toBeUndefined()
  })

  test('09 a release is scheduled and unscheduled', async () => {
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

  test('10 a scheduled release is published at its time', async () => {
    await createRelease('r27c')
    await createVersion('r27c', 'v27c', {text: 'on time'})
    const publishAt = new Date(Date.now() + 300).toISOString()
    await engine.client.releases.schedule({releaseId: 'r27c', publishAt})
    expect(await stored('v27c')).toBeUndefined()
    await expect.poll(() => stored('v27c'), {timeout: 30_000}).toMatchObject({text: 'on time'})
    expect(await release('r27c')).toMatchObject({state: 'published'})
  })

  test('11 the client manages the documents of a release', async () => {
    const client = engine.client.withConfig({perspective: 'raw'})
    const {releaseId} = await client.releases.create({})
    expect(await client.releases.get({releaseId})).toMatchObject({
      _id: `_.releases.${releaseId}`,
      state: 'active',
      metadata: {releaseType: 'undecided'},
    })
    await note('v27h', {text: 'base'})
    await client.createVersion({releaseId, publishedId: 'v27h', baseId: 'v27h'})
    await note('v27h-gone')
    await client.unpublishVersion({releaseId, publishedId: 'v27h-gone'})
    const {result} = await client.releases.fetchDocuments({releaseId})
    expect(result).toMatchObject([
      {_id: version(releaseId, 'v27h'), text: 'base'},
      {_id: version(releaseId, 'v27h-gone'), _system: {delete: true}},
    ])
    expect(await client.getDocument('v27h', {releaseId})).toMatchObject({text: 'base'})
    await client.releases.publish({releaseId})
    expect(await stored('v27h-gone')).toBeUndefined()
    expect((await client.releases.fetchDocuments({releaseId})).result).toEqual([])
  })

  test('12 a release is imported, with each choice for an existing one', async () => {
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
    await act({
      actionType: 'sanity.action.release.import',
      releaseId: 'r28-document',
      document: {
        _id: '_.releases.r28-document',
        _type: 'system.release',
        state: 'archived',
        metadata: {title: 'four'},
      },
      ifExists: 'fail',
    })
    expect(await release('r28-document')).toMatchObject({
      name: 'r28-document',
      state: 'archived',
      metadata: {title: 'four'},
    })
  })
})
