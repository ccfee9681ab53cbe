// The options of a listener, and their effect on its events.
import {createClient, type LiveEvent, type SanityClient} from '@sanity/client'
import {afterAll, beforeAll, describe, expect, onTestFinished, test} from 'vitest'

import {cuttableFetch} from './cuttable-fetch.ts'
import {documentsIn} from './documents.ts'
import {engines, type Engine} from './engines.ts'
import {listening, type Heard} from '@newsdesk/testing/listening'

describe.each(engines)('options of listening %s', (_name, start) => {
  let engine: Engine
  beforeAll(async () => {
    engine = await start()
  })
  afterAll(() => engine.close())

  const {note, publish} = documentsIn(() => engine)

  test('01 an event holds the mutations of its document, with ids instead of queries', async () => {
    const heard = await listening(engine.client, '*[_id in ["o01a", "o01b"]]')
    const document = (_id: string) => ({_id, _type: 'o01', n: 1})
    await engine.client.mutate([
      {create: document('o01a')},
      {createIfNotExists: document('o01b')},
      {patch: {id: 'o01a', inc: {n: 1}}},
      {create: {_id: 'o01-other', _type: 'other'}},
    ])
    await engine.client.delete({query: '*[_type == "o01"]'})
    const kinds = (await heard(4)).map(({documentId, mutations}) => [
      documentId,
      (mutations as object[]).map((mutation) => Object.keys(mutation)[0]),
    ])
    expect(kinds).toEqual([
      ['o01a', ['create', 'patch']],
      ['o01b', ['createIfNotExists']],
      ['o01a', ['delete']],
      ['o01b', ['delete']],
    ])
  })

  test('02 the mutation of a created document holds the stored document', async () => {
    const heard = await listening(engine.client, '*[_id == "o02"]')
    const created = await note('o02', {list: [1]})
    expect(await heard(1)).toMatchObject([{mutations: [{create: created}]}])
  })

  test('03 the previous document is sent on request only', async () => {
    const created = await note('o03')
    const query = '*[_id == "o03"]'
    const bare = await listening(engine.client, query)
    const heard = await listening(engine.client, query, {}, {includePreviousRevision: true})
    await engine.client.patch('o03', {set: {n: 1}}).commit()
    await engine.client.delete('o03')
    const events = await heard(2)
    expect(events[0]).toMatchObject({previous: created, result: {n: 1}})
    expect(events[1]).toMatchObject({previous: {n: 1}})
    for (const event of await bare(2)) expect(event).not.toHaveProperty('previous')
  })

  test('04 the effects of a deletion are whole values', async () => {
    await note('o04')
    const effectFormat = 'mendoza'
    const heard = await listening(engine.client, '*[_id == "o04"]', {}, {effectFormat})
    await engine.client.delete('o04')
    const [event] = await heard(1)
    const {effects} = event as unknown as {effects: {apply: unknown[]; revert: unknown[]}}
    expect(effects.apply).toEqual([0, null])
    expect(effects.revert).toEqual([0, expect.objectContaining({_id: 'o04'})])
    expect(JSON.stringify(effects)).not.toContain('_rev')
  })

  test('05 the event names its visibility', async () => {
    for (const visibility of ['transaction', 'query'] as const) {
      const _id = `o05-${visibility}`
      const heard = await listening(engine.client, '*[_id == $_id]', {_id}, {visibility})
      await note(_id)
      expect(await heard(1)).toMatchObject([{visibility}])
      // The document can be queried as soon as its event arrives.
      expect(await engine.client.fetch('count(*[_id == $_id])', {_id})).toBe(1)
    }
  })

  test('06 a listener accepts a tag and parameters of every type', async () => {
    const query = '*[_type == "o06" && _id in $ids && (n > $n || $all) && title == $title.text]'
    const params = {ids: ['o06a', 'o06b'], n: 1.5, all: false, title: {text: 'ä "b" & c'}}
    const heard = await listening(engine.client, query, params, {tag: 'a.b-c'})
    const title = params.title.text
    await engine.client.create({_id: 'o06c', _type: 'o06', n: 9, title})
    await engine.client.create({_id: 'o06a', _type: 'o06', n: 1, title})
    await engine.client.create({_id: 'o06b', _type: 'o06', n: 2, title})
    expect(await heard(1)).toMatchObject([{documentId: 'o06b'}])
  })

  test('07 a listener before 2025-02-19 hears drafts by default, a later one does not', async () => {
    const old = engine.client.withConfig({apiVersion: '2024-01-01'})
    const query = '*[_type == "note" && _id match "*o07"]'
    const options = {includeAllVersions: undefined}
    const heard = await listening(old, query, {}, options)
    const published = await listening(engine.client, query, {}, options)
    await note('drafts.o07')
    await note('o07')
    const idsOf = (events: Heard[]) => events.map(({documentId}) => documentId)
    expect(idsOf(await heard(2))).toEqual(['drafts.o07', 'o07'])
    expect(idsOf(await published(1))).toEqual(['o07'])
  })

  test('08 a listener hears a version, and the effects of publishing it', async () => {
    await engine.client.releases.create({releaseId: 'ro08'})
    const heard = await listening(engine.client, '*[sanity::versionOf("o08")]')
    await note('versions.ro08.o08', {n: 1})
    await engine.client.releases.publish({releaseId: 'ro08'})
    const events = await heard(3)
    expect(events.map(({documentId, transition}) => [documentId, transition])).toEqual([
      ['versions.ro08.o08', 'appear'],
      ['o08', 'appear'],
      ['versions.ro08.o08', 'disappear'],
    ])
    // The release document is part of the transaction, but does not match this listener.
    expect(events[2]).toMatchObject({transactionTotalEvents: 2, transactionCurrentEvent: 2})
  })

  test('09 a listener hears an action as its mutations', async () => {
    await note('drafts.o09', {n: 1})
    const heard = await listening(engine.client, '*[_id == "o09"]')
    const {transactionId} = await publish('o09')
    expect(await heard(1)).toMatchObject([
      {transactionId, resultRev: transactionId, mutations: [{createOrReplace: {_id: 'o09'}}]},
    ])
  })

  test('10 two listeners with the same query hear the same events', async () => {
    const query = '*[_id == "o10"]'
    const both = [await listening(engine.client, query), await listening(engine.client, query)]
    await note('o10')
    const [one, two] = await Promise.all(both.map((heard) => heard(1)))
    expect(one).toEqual(two)
  })

  test('11 an unknown effect format is rejected', async () => {
    const options = {effectFormat: 'frame'} as unknown as {effectFormat: 'mendoza'}
    const failure = await new Promise<unknown>((resolve) => {
      engine.client.listen('*', {}, options).subscribe({error: resolve})
    })
    expect(failure).toBeInstanceOf(Error)
  })

  test('12 deleting a dataset ends its listeners', async () => {
    const name = `${engine.dataset}-gone`
    await engine.client.datasets.create(name, {aclMode: 'public'})
    const other = engine.client.withConfig({dataset: name})
    const ended = new Promise<unknown>((resolve, reject) => {
      other.listen('*', {}, {events: ['welcome']}).subscribe({
        next: () => void engine.client.datasets.delete(name).catch(reject),
        error: resolve,
      })
    })
    expect(await ended).toBeInstanceOf(Error)
  })

  /** Follows live events, and returns a function that waits for a number of events after the welcome. */
  async function following(client: SanityClient, options: {includeDrafts?: boolean} = {}) {
    const events: LiveEvent[] = []
    const subscription = client.live.events(options).subscribe((event) => events.push(event))
    onTestFinished(() => subscription.unsubscribe())
    const until = async (count: number) => {
      await expect.poll(() => events.length, {timeout: 30_000}).toBeGreaterThanOrEqual(count)
    }
    await until(1)
    expect(events[0]?.type).toBe('welcome')
    return async (count: number) => {
      await until(count + 1)
      return events.slice(1)
    }
  }

  test('13 live events of drafts reach only clients that include drafts', async () => {
    const all = await following(engine.client, {includeDrafts: true})
    const published = await following(engine.client)
    await note('drafts.o13')
    const {_rev} = await note('o13')
    expect(await all(2)).toMatchObject([{type: 'message'}, {type: 'message'}])
    const [event] = await published(1)
    expect(event).toMatchObject({type: 'message', id: _rev})
  })

  test('14 live events resume after a broken connection without a gap', async () => {
    const connection = cuttableFetch()
    const config = {...engine.client.config(), resolveFetch: () => connection.fetch}
    const events = await following(createClient(config))
    await connection.cut()
    await note('o14-a')
    await note('o14-b')
    const seen = await events(4)
    const messages = seen.filter(({type}) => type === 'message')
    expect(messages).toHaveLength(2)
    expect(seen.map(({type}) => type)).not.toContain('restart')
  })

  test('15 live events restart after an unknown event id', async () => {
    const connection = cuttableFetch()
    const config = {...engine.client.config(), resolveFetch: () => connection.fetch}
    const events = await following(createClient(config))
    connection.forgetEvents('unknown')
    await connection.cut()
    await expect
      .poll(async () => (await events(1)).map(({type}) => type), {timeout: 30_000})
      .toContain('restart')
  })

  test('16 a query accepts the id of the live event that triggered it', async () => {
    const events = await following(engine.client)
    await note('o16')
    const [event] = await events(1)
    const {id: lastLiveEventId} = event as {id: string}
    expect(await engine.client.fetch('count(*[_id == "o16"])', {}, {lastLiveEventId})).toBe(1)
  })
})
