// A lake killed during writes loses no acknowledged transaction.
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
/** Every transaction writes its number to this many documents; differing numbers reveal half a transaction. */
const documentsPerTransaction = 4

test(`a lake killed with SIGKILL during writes, ${rounds} times, keeps whole acknowledged transactions`, async () => {
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

/** Writes until the lake is killed, and counts the acknowledged transactions. */
async function write(client: SanityClient, writer: number, acknowledged: number[]): Promise<void> {
  // The lake may have committed one more transaction than it acknowledged.
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

/** Waits for a number of acknowledgements, then some milliseconds, so that the kill hits any moment of a write. */
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
    // A transaction without acknowledgement may be stored; the next round continues from the stored number.
    expect(counters[0]).toBeLessThanOrEqual(n + 1)
  }
}

/** Checks that the file is sound, and that replaying its log gives its documents. */
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
