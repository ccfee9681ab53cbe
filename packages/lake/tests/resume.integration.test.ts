// A listener resumes after any event of the log, and a slow one blocks nobody.
import {connect} from 'node:net'
import {setFlagsFromString} from 'node:v8'
import {runInNewContext} from 'node:vm'

import * as fc from 'fast-check'
import {startLake, type RunningLake} from '@newsdesk/lake'
import {afterEach, beforeEach, expect, test} from 'vitest'

import {connectEvents, type Received} from './event-source.ts'
import {seedsOf} from '@newsdesk/testing/random'
import {temporaryDirectory} from '@newsdesk/testing/temporary-directory'
import {clientFor} from './running-lake.ts'

let lake: RunningLake
beforeEach(async () => {
  lake = await startLake({memory: true, port: 0})
})
afterEach(() => lake.close())

const writers = 4
const disconnects = 1_000

/** The time in milliseconds that the last connection has for the remaining events. */
const catchUp = 60_000

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Seeds of runs that failed once, kept for ever. */
const seeds = seedsOf([1], 3)

function listenUrl(query: string): string {
  const options = new URLSearchParams({query, enableResume: 'true', includeAllVersions: 'true'})
  return `${lake.url}/v2025-02-19/data/listen/production?${options}`
}

const headers = (lastEventId?: string): Record<string, string> => ({
  authorization: `Bearer ${lake.token}`,
  ...(lastEventId === undefined ? {} : {'last-event-id': lastEventId}),
})

function firstEvent(sent: Record<string, string>): Promise<Received> {
  return new Promise((resolve) => {
    const source = connectEvents(listenUrl('*'), sent, (received) => {
      source.cut()
      resolve(received)
    })
  })
}

test.each(seeds)(
  `a listener cut off ${disconnects} times hears each event of ${writers} writers once (seed %i)`,
  async (seed) => {
    const random = fc.sample(fc.integer({min: 0, max: 20}), {seed, numRuns: disconnects})
    const client = clientFor(lake)
    const heard: Received[] = []
    const end = new AbortController()
    // A listener can resume from its first welcome event.
    let lastEventId = (await firstEvent(headers())).id
    const committed = Promise.all(
      Array.from({length: writers}, async (_, writer) => {
        const ids: string[] = []
        for (let n = 0; !end.signal.aborted; n++) {
          const _id = `w${writer}-${n % 5}`
          const transaction = client.transaction()
          // Two documents in each transaction: a cut may fall between their events.
          transaction
            .createOrReplace({_id, _type: 'n', n})
            .createOrReplace({_id: `${_id}-b`, _type: 'n', n})
          const {transactionId} = await transaction.commit()
          ids.push(transactionId)
          // Without pauses the writers would starve the listener, and the test would not end.
          await pause(5)
        }
        return ids
      }),
    )

    const receive = (received: Received) => {
      if (received.event === 'mutation') heard.push(received)
      lastEventId = received.id
      expect(received.event).not.toBe('reset')
    }
    for (const wait of random) {
      const source = connectEvents(listenUrl('*[_type == "n"]'), headers(lastEventId), receive)
      await pause(wait)
      source.cut()
      await source.ended
    }
    end.abort()
    const transactions = (await committed).flat()

    const last = connectEvents(listenUrl('*[_type == "n"]'), headers(lastEventId), receive)
    const goal = transactions.length * 2
    const deadline = Date.now() + catchUp
    while (heard.length < goal && Date.now() < deadline) await pause(5)
    last.cut()

    const eventIds = heard.map(({id}) => id)
    expect(new Set(eventIds).size).toBe(eventIds.length)
    expect(eventIds.length).toBe(goal)
    expect(new Set(heard.map(({data}) => data.transactionId))).toEqual(new Set(transactions))
    // The order of events is the order of commits: each document's chain of revisions is whole.
    const revisions = new Map<unknown, unknown>()
    for (const {data} of heard) {
      expect(data.previousRev).toBe(revisions.get(data.documentId))
      revisions.set(data.documentId, data.resultRev)
    }
  },
  240_000,
)

test('an event that is not in the log is answered with a reset', async () => {
  await clientFor(lake).create({_id: 'a', _type: 'n'})
  const first = await firstEvent(headers('unknown#a'))
  expect(first.event).toBe('reset')
})

test('a listener welcomed before the first write misses nothing', async () => {
  const welcome = await firstEvent(headers())
  await clientFor(lake).create({_id: 'a', _type: 'n'})
  const events: Received[] = []
  await new Promise<void>((resolve) => {
    const source = connectEvents(listenUrl('*'), headers(welcome.id), (received) => {
      events.push(received)
      if (received.event !== 'mutation') return
      source.cut()
      resolve()
    })
  })
  expect(events.map(({event}) => event)).toEqual(['welcomeback', 'mutation'])
})

/** The bytes still in use after garbage collection. */
function memoryInUse(): number {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
  const {heapUsed, external} = process.memoryUsage()
  return heapUsed + external
}

test('a listener that never reads blocks no writer and uses no memory', async () => {
  await lake.close()
  lake = await startLake({directory: temporaryDirectory(), port: 0})
  const {hostname, port, pathname, search} = new URL(listenUrl('*'))
  const socket = connect(Number(port), hostname)
  socket.pause()
  socket.write(
    `GET ${pathname}${search} HTTP/1.1\r\nhost: ${hostname}:${port}\r\nauthorization: Bearer ${lake.token}\r\n\r\n`,
  )
  const client = clientFor(lake)
  const text = 'x'.repeat(500_000)
  const write = (n: number) => client.createOrReplace({_id: 'big', _type: 'n', text: `${n}${text}`})
  await write(-1)
  const before = memoryInUse()
  for (let n = 0; n < 600; n++) await write(n)
  // 600 events of half a megabyte were committed; a socket and a cache hold a small part of them.
  expect(memoryInUse() - before).toBeLessThan(100_000_000)
  socket.destroy()
}, 60_000)
