// Events of a document and their authors: created, published, scheduled, discarded, deleted.
import {afterAll, beforeAll, describe, expect, test} from 'vitest'

import {documentsIn} from './documents.ts'
import {engines, type Engine} from './engines.ts'

interface DocumentEvent {
  readonly type: string
  readonly [member: string]: unknown
}

describe.each(engines)('document events %s', (_name, start) => {
  let engine: Engine
  beforeAll(async () => {
    engine = await start()
  })
  afterAll(() => engine.close())

  const {act, note, publish, unpublish} = documentsIn(() => engine)
  /** The events, oldest first. */
  const eventsOf = async (id: string) => {
    const url = `/data/history/${engine.dataset}/events/documents/${id}`
    const {events} = await engine.client.request<{events: Record<string, DocumentEvent[]>}>({url})
    return (events[id] ?? []).toReversed()
  }
  const releaseWith = async (releaseId: string, publishedId: string, more: object = {}) => {
    await engine.client.releases.create({releaseId})
    const _id = `versions.${releaseId}.${publishedId}`
    const document = {_id, _type: 'note', ...more}
    await act({actionType: 'sanity.action.document.version.create', publishedId, document})
    return (await engine.client.getDocument(_id))?._rev
  }

  test('01 the events of creating and publishing a draft have author and revision', async () => {
    const draft = await note('drafts.e01')
    const {transactionId} = await publish('e01')
    const {id: author} = await engine.client.users.getById('me')
    const base = {author, timestamp: expect.any(String), documentId: 'e01', versionId: 'drafts.e01'}
    const versionRevisionId = draft._rev
    const created = {...base, type: 'createDocumentVersion', versionRevisionId}
    const published = {
      ...base,
      type: 'publishDocumentVersion',
      publishCause: 'document.publish',
      revisionId: transactionId,
      versionRevisionId,
    }
    expect(await eventsOf('drafts.e01')).toEqual([created, published])
    expect(await eventsOf('e01')).toEqual([published])
  })

  test('02 the event of unpublishing names the draft, and deleting names none', async () => {
    await note('e02')
    const draft = await note('drafts.e02')
    await unpublish('e02')
    expect((await eventsOf('e02')).at(-1)).toMatchObject({
      type: 'unpublishDocument',
      versionId: 'drafts.e02',
      versionRevisionId: draft._rev,
    })
    await publish('e02')
    await act({
      actionType: 'sanity.action.document.delete',
      publishedId: 'e02',
      includeDrafts: [],
    })
    expect((await eventsOf('e02')).at(-1)).toMatchObject({type: 'deleteDocumentGroup'})
  })

  test('03 publishing a release adds an event to the document and to its version', async () => {
    await note('e03')
    const versionRevisionId = await releaseWith('re03', 'e03')
    const {transactionId} = await engine.client.releases.publish({releaseId: 're03'})
    const published = {
      type: 'publishDocumentVersion',
      documentId: 'e03',
      versionId: 'versions.re03.e03',
      releaseId: 're03',
      revisionId: transactionId,
      versionRevisionId,
      publishCause: 'release.publish',
    }
    expect((await eventsOf('e03')).at(-1)).toMatchObject(published)
    const ofVersion = await eventsOf('versions.re03.e03')
    expect(ofVersion.slice(-2)).toMatchObject([
      {type: 'createDocumentVersion', releaseId: 're03'},
      published,
    ])
  })

  test('04 unpublishing by a release adds an event to the document', async () => {
    await note('e04')
    await engine.client.releases.create({releaseId: 're04'})
    await engine.client.unpublishVersion({releaseId: 're04', publishedId: 'e04'})
    await engine.client.releases.publish({releaseId: 're04'})
    expect((await eventsOf('e04')).at(-1)).toMatchObject({
      type: 'unpublishDocument',
      versionId: 'versions.re04.e04',
      releaseId: 're04',
    })
  })

  test('05 scheduling, unscheduling and rescheduling a version add events', async () => {
    const versionRevisionId = await releaseWith('re05', 'e05')
    const {releases} = engine.client
    const publishAt = '2099-01-01T00:00:00.000Z'
    await releases.schedule({releaseId: 're05', publishAt})
    await releases.unschedule({releaseId: 're05'})
    await releases.schedule({releaseId: 're05', publishAt})
    const scheduled = {
      type: 'scheduleDocumentVersion',
      documentId: 'e05',
      versionId: 'versions.re05.e05',
      releaseId: 're05',
      versionRevisionId,
      publishAt,
    }
    expect(await eventsOf('versions.re05.e05')).toMatchObject([
      {type: 'createDocumentVersion'},
      {...scheduled, state: 'unscheduled'},
      {type: 'unscheduleDocumentVersion', releaseId: 're05', versionRevisionId},
      {...scheduled, state: 'pending'},
    ])
  })

  test('06 publishing on schedule adds an event to the version', async () => {
    await releaseWith('re06', 'e06')
    const publishAt = new Date(Date.now() + 200).toISOString()
    await engine.client.releases.schedule({releaseId: 're06', publishAt})
    const seen = () => eventsOf('versions.re06.e06')
    await expect
      .poll(seen, {timeout: 30_000})
      .toMatchObject([
        {type: 'createDocumentVersion'},
        {type: 'scheduleDocumentVersion', state: 'published', publishAt},
        {type: 'publishDocumentVersion', publishCause: 'release.schedule', releaseId: 're06'},
      ])
  })

  test('07 discarding a version adds an event', async () => {
    const versionRevisionId = await releaseWith('re07', 'e07')
    await engine.client.discardVersion({releaseId: 're07', publishedId: 'e07'})
    expect((await eventsOf('versions.re07.e07')).at(-1)).toMatchObject({
      type: 'deleteDocumentVersion',
      versionId: 'versions.re07.e07',
      releaseId: 're07',
      versionRevisionId,
    })
  })

  test('08 creating and patching a published document add live events', async () => {
    const created = await note('e08')
    const {_rev} = await engine.client.patch('e08', {set: {n: 1}}).commit()
    expect(await eventsOf('e08')).toMatchObject([
      {type: 'createLiveDocument', revisionId: created._rev},
      {type: 'updateLiveDocument', revisionId: _rev},
    ])
  })

  test('08b a change of one version adds events to that version only', async () => {
    await note('drafts.e08b')
    await publish('e08b')
    await act({
      actionType: 'sanity.action.document.delete',
      publishedId: 'e08b',
      includeDrafts: [],
    })
    const types = async (id: string) => (await eventsOf(id)).map(({type}) => type)
    expect(await types('drafts.e08b')).toEqual(['createDocumentVersion', 'publishDocumentVersion'])
    expect(await types('e08b')).toEqual(['publishDocumentVersion', 'deleteDocumentGroup'])

    await releaseWith('re08b', 'e08b')
    await note('drafts.e08b')
    await publish('e08b')
    expect(await types('versions.re08b.e08b')).toEqual(['createDocumentVersion'])
  })

  test('09 an unknown document has no events', async () => {
    expect(await eventsOf('e09')).toEqual([])
  })
})
