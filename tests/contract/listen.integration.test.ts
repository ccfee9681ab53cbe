// A listener hears when documents appear, change and disappear.
import {ChannelError} from '@sanity/client'
import {applyPatch} from 'mendoza'
import {afterAll, beforeAll, describe, expect, onTestFinished, test} from 'vitest'

import {engines, type Engine} from './engines.ts'
import {listening as listen, type Heard} from '@newsdesk/testing/listening'

describe.each(engines)('listening %s', (_name, start) => {
  let engine: Engine
  beforeAll(async () => {
    engine = await start()
  })
  afterAll(() => engine.close())

  const listening = (query: string, params = {}, options = {}, client = engine.client) =>
    listen(client, query, params, options)

  const note = (id: string, more: object = {}) =>
    engine.client.create({_id: id, _type: 'note', ...more})

  test('01 the first event is a welcome', async () => {
    const heard = await listening('*[_id == "l01"]')
    expect(await heard(0)).toEqual([])
  })

  test('02 a listener hears a document appear, change and disappear', async () => {
    const heard = await listening('*[_id == "l02"]')
    const created = await note('l02', {n: 1})
    const patched = await engine.client.patch('l02').set({n: 2}).commit()
    const {transactionId} = await engine.client.delete('l02')
    const events = await heard(3)
    expect(events.map(({transition}) => transition)).toEqual(['appear', 'update', 'disappear'])
    expect(events.map(({resultRev}) => resultRev)).toEqual([
      created._rev,
      patched._rev,
      transactionId,
    ])
    expect(events.map(({previousRev}) => previousRev)).toEqual([
      undefined,
      created._rev,
      patched._rev,
    ])
    expect(events[0]).not.toHaveProperty('previousRev')
    expect(events[1]).toMatchObject({
      type: 'mutation',
      documentId: 'l02',
      eventId: `${patched._rev}#l02`,
      transactionId: patched._rev,
      identity: expect.any(String),
      visibility: 'transaction',
      mutations: [{patch: {id: 'l02', set: {n: 2}}}],
      result: patched,
    })
    expect(events[2]).not.toHaveProperty('result')
  })

  test('03 a document appears and disappears when the filter starts and stops matching', async () => {
    const heard = await listening('*[_type == "note" && _id == "l03" && open == $open]', {
      open: true,
    })
    await note('l03', {open: false})
    await engine.client.patch('l03').set({open: true}).commit()
    await engine.client.patch('l03').set({open: false}).commit()
    await engine.client.patch('l03').set({open: true}).commit()
    const events = await heard(3)
    expect(events.map(({transition}) => transition)).toEqual(['appear', 'disappear', 'appear'])
  })

  test('04 the events of a transaction are counted per listener', async () => {
    const all = await listening('*[string::startsWith(_id, "l04")]')
    const one = await listening('*[_id == "l04b"]')
    await engine.client
      .transaction()
      .create({_id: 'l04a', _type: 'note'})
      .create({_id: 'l04b', _type: 'note'})
      .create({_id: 'other-l04', _type: 'note'})
      .commit()
    const counts = (events: Heard[]) =>
      events.map((event) => [event.transactionCurrentEvent, event.transactionTotalEvents])
    expect(counts(await all(2))).toEqual([
      [1, 2],
      [2, 2],
    ])
    expect(counts(await one(1))).toEqual([[1, 1]])
  })

  test('05 effects lead from the previous document to the next, without revisions', async () => {
    const heard = await listening(
      '*[_id == "l05"]',
      {},
      {
        effectFormat: 'mendoza',
        includePreviousRevision: true,
      },
    )
    await note('l05', {text: 'alt', list: [{_key: 'a', v: 1}]})
    await engine.client.patch('l05').set({text: 'neu', 'list[_key=="a"].v': 2}).commit()
    const [created, patched] = await heard(2)
    const strip = ({_rev, ...content}: {_rev?: unknown}) => content
    const {effects, previous, result} = patched ?? {}
    const {apply, revert} = effects as {apply: unknown[]; revert: unknown[]}
    const [before, after] = [strip(previous as object), strip(result as object)]
    expect(before).not.toEqual(after)
    expect(applyPatch(before, apply)).toEqual(after)
    expect(applyPatch(after, revert)).toEqual(before)
    expect(created).toMatchObject({previous: null, effects: {revert: [0, null]}})
  })

  test('06 result and mutations can be left out of events', async () => {
    const heard = await listening(
      '*[_id == "l06"]',
      {},
      {includeResult: false, includeMutations: false},
    )
    await note('l06')
    const [event] = await heard(1)
    for (const name of ['result', 'mutations', 'previous', 'effects']) {
      expect(event).not.toHaveProperty(name)
    }
  })

  test('07 drafts and versions are heard on request only', async () => {
    const published = await listening('*[_type == "l07"]', {}, {includeAllVersions: false})
    const all = await listening('*[_type == "l07"]')
    for (const _id of ['drafts.l07', 'versions.r.l07', 'l07']) {
      await engine.client.create({_id, _type: 'l07'})
    }
    const ids = (events: Heard[]) => events.map(({documentId}) => documentId)
    expect(ids(await all(3))).toEqual(['drafts.l07', 'versions.r.l07', 'l07'])
    expect(ids(await published(1))).toEqual(['l07'])
  })

  test('08 a listener without a token hears published documents only', async () => {
    const anonymous = engine.client.withConfig({token: undefined})
    const heard = await listening('*[_type == "l08"]', {}, {}, anonymous)
    await engine.client.create({_id: 'drafts.l08', _type: 'l08'})
    await engine.client.create({_id: 'l08', _type: 'l08'})
    expect((await heard(1)).map(({documentId}) => documentId)).toEqual(['l08'])
  })

  test('09 a query with a projection filters by its filter alone', async () => {
    const heard = await listening('*[_id in path("l09.*")]{_id, "x": count(*)}')
    await note('l09.a')
    expect(await heard(1)).toMatchObject([{documentId: 'l09.a', transition: 'appear'}])
  })

  test('10 a mutation without change is heard only when it made a revision', async () => {
    await note('l10')
    const heard = await listening('*[_id == "l10"]')
    await engine.client.createIfNotExists({_id: 'l10', _type: 'note'})
    await engine.client.patch('l10').unset(['nothing']).commit()
    const events = await heard(1)
    expect(events).toMatchObject([{mutations: [{patch: {id: 'l10', unset: ['nothing']}}]}])
  })

  test('11 publishing sends two events of one transaction', async () => {
    await note('drafts.l11', {text: 'a'})
    const heard = await listening('*[_id in ["l11", "drafts.l11"]]')
    await engine.client.action({
      actionType: 'sanity.action.document.publish',
      draftId: 'drafts.l11',
      publishedId: 'l11',
    })
    const events = await heard(2)
    const seen = events.map(
      ({documentId, transition}) => `${String(documentId)} ${String(transition)}`,
    )
    expect(seen.toSorted()).toEqual(['drafts.l11 disappear', 'l11 appear'])
    expect(new Set(events.map(({transactionId}) => transactionId)).size).toBe(1)
  })

  test('12 events arrive in the order of commits', async () => {
    const heard = await listening('*[_id == "l12"]')
    await note('l12', {n: 0})
    const patches = Array.from({length: 50}, () => engine.client.patch('l12').inc({n: 1}).commit())
    await Promise.all(patches)
    const events = await heard(51)
    expect(events.map((event) => (event.result as {n?: number}).n)).toEqual(
      Array.from({length: 51}, (_, n) => n),
    )
    const chain = events.slice(1).map(({previousRev}) => previousRev)
    expect(chain).toEqual(events.slice(0, -1).map(({resultRev}) => resultRev))
  })

  test('14 live events carry the sync tags of queries', async () => {
    const {syncTags} = await engine.client.fetch('*', {}, {filterResponse: false})
    const events: {type: string; tags?: string[]}[] = []
    let wake = () => {}
    const until = (count: number) =>
      new Promise<void>((resolve) => {
        wake = () => events.length >= count && resolve()
        wake()
      })
    const subscription = engine.client.live.events().subscribe((event) => {
      events.push(event)
      wake()
    })
    onTestFinished(() => subscription.unsubscribe())
    await until(1)
    await engine.client.create({_id: 'drafts.l14', _type: 'note'})
    await note('l14')
    await until(2)
    expect(events[0]).toMatchObject({type: 'welcome'})
    expect(events.slice(1)).toEqual([
      {type: 'message', id: expect.any(String), tags: expect.arrayContaining(syncTags ?? [])},
    ])
  })

  test.each([
    ['*[', 'GROQ query parse error'],
    ['*[_id == $id]', '$id'],
    ['*[delta::operation() == "create"]', 'delta::operation()'],
    [`*[a match "${Array.from({length: 60}, (_, n) => `a${n}*`).join(' ')}"]`, '50 words with "*"'],
  ])('13 an invalid query is reported as an event: %s', async (query, told) => {
    const failure = await new Promise<unknown>((resolve) => {
      engine.client.listen(query).subscribe({error: resolve})
    })
    expect(failure).toBeInstanceOf(ChannelError)
    expect((failure as ChannelError).message).toContain(told)
  })
})
