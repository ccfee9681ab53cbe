// A lake that is killed during writes loses no acknowledged transaction.
import {once} from 'node:events'
import {join} from 'node:path'
import {DatabaseSync} from 'node:sqlite'

import type {SanityClient} from '@sanity/client'
import {applyPatch} from 'mendoza'
import {expect, test} from 'vitest'

import {DatasetStore} from '../src/storage/dataset-store.ts'
import {randomNumbers} from '@newsdesk/testing/random'
import {temporaryDirectory} from '@newsdesk/testing/temporary-directory'
import {clientFor, spawnLake} from './running-lake.ts'

// `vitest run --mode long`
const rounds = process.env.MODE === 'long' ? 250 : 15
const writers = 3
/** Every transaction writes its number to this many documents: they agree, or it was done by half. */
const documentsPerTransaction = 4

test(`SIGKILL in the middle of writes, ${rounds} times: nothing acknowledged is lost, nothing is half there`, async () => {
  const directory = temporaryDirectory()
  const random = randomNumbers()
  const acknowledged: number[] = Array.from({length: writers}, () => 0)
  for (let round = 0; round < rounds; round++) {
    const {lake, ready} = await spawnLake(['--data', directory])
    const client = clientFor(ready)
    await checkAll(client, acknowledged)
    const writing = acknowledged.map((_, writer) => write(client, writer, acknowledged))
    await acknowledgements(acknowledged, 3 + random() * 40, random() * 3)
    const exited = once(lake, 'exit')
    lake.kill('SIGKILL')
    await Promise.all([exited, ...writing])
  }
  expect(total(acknowledged)).toBeGreaterThan(3 * rounds)
  checkFile(join(directory, 'datasets', 'production.sqlite'))
}, 900_000)

/** Writes until the lake is gone, and counts what the lake has acknowledged. */
async function write(client: SanityClient, writer: number, acknowledged: number[]): Promise<void> {
  // Beyond what is acknowledged one more transaction may have been done before the kill.
  for (let n = (acknowledged[writer] ?? 0) + 1; ; n++) {
    const transaction = client.transaction()
    for (let k = 0; k < documentsPerTransaction; k++) {
      transaction.createOrReplace({_id: `writer-${writer}-${k}`, _type: 'counter', n})
    }
    try {
      await transaction.commit()
    } catch {
      return
    }
    acknowledged[writer] = n
  }
}

const total = (counts: readonly number[]) => counts.reduce((sum, n) => sum + n, 0)

/** Waits for some more acknowledgements, and then so many milliseconds, which end anywhere in the next write. */
async function acknowledgements(
  acknowledged: readonly number[],
  more: number,
  rest: number,
): Promise<void> {
  const goal = total(acknowledged) + more
  while (total(acknowledged) < goal) await new Promise((resolve) => setTimeout(resolve, 1))
  await new Promise((resolve) => setTimeout(resolve, rest))
}

async function checkAll(client: SanityClient, acknowledged: number[]): Promise<void> {
  for (const [writer, n] of acknowledged.entries()) {
    const query = '*[string::startsWith(_id, $prefix)].n'
    const counters = await client.fetch<number[]>(query, {prefix: `writer-${writer}-`})
    if (n === 0 && counters.length === 0) continue
    expect(counters).toHaveLength(documentsPerTransaction)
    expect(new Set(counters).size).toBe(1)
    expect(counters[0]).toBeGreaterThanOrEqual(n)
    // One more may have been done when its acknowledgement was lost; the next round goes on from there.
    expect(counters[0]).toBeLessThanOrEqual(n + 1)
  }
}

/** The file is sound, and its log, replayed, gives its documents. */
function checkFile(path: string): void {
  const database = new DatabaseSync(path, {readOnly: true})
  expect(database.prepare('pragma integrity_check').get()?.integrity_check).toBe('ok')
  database.close()
  const store = new DatasetStore(path, {lakeUrl: () => '', cacheBytes: 0})
  const replayed = new Map<string, object | null>()
  for (const {changes} of store.log.after(0, Number.MAX_SAFE_INTEGER)) {
    for (const {documentId, effects} of changes) {
      const before = replayed.get(documentId) ?? null
      replayed.set(documentId, applyPatch(before, [...effects.apply]) as object | null)
    }
  }
  for (const {_rev, ...document} of store.all())
    expect(replayed.get(document._id)).toEqual(document)
  expect(replayed.size).toBe(store.ids().length)
  store.close()
}
