import {Agent, get} from 'node:http'

import {percentile} from '@newsdesk/testing/percentile'
import type {BenchQuery} from './queries.ts'
import {startServer, type StartedServer} from './start-server.ts'
import {markdownTable, threeDigits} from './table.ts'

/** How often somebody else asks for a document meanwhile, in milliseconds. */
const interval = 20
const megabyte = 1024 * 1024

/**
 * The effect of a query for every article on a server and on other clients: the most memory that the process needs,
 * and the time of a small query. The small query is sent every 20 ms, without the scan and during it.
 */
export async function scanTable(
  directory: string,
  queries: readonly BenchQuery[],
): Promise<string> {
  const scan = queries.find(({target}) => target === 'scan')
  const small = queries.find(({name}) => name === '_id in $ids')
  if (!scan || !small) throw new Error('There is no query to scan with')
  const server = await startServer(directory)
  const address = addressOf(server, small)
  await pings(server, address, wait(500))
  const idle = await pings(server, address, wait(2_000))
  const before = await server.peak()
  const start = performance.now()
  const scanning = receive(server, addressOf(server, scan), new Agent())
  const during = await pings(server, address, scanning)
  const {bytes, firstByte} = await scanning
  const seconds = (performance.now() - start) / 1_000
  const after = await server.peak()
  await server.close()
  const rows = [row('nothing else', idle), row(`“${scan.name}”`, during)]
  return [
    `“${scan.name}”: ${threeDigits(bytes / megabyte)} MB in ${threeDigits(seconds)} s, the first byte after ` +
      `${threeDigits(firstByte)} ms; the process had needed ${threeDigits(before / megabyte)} MB at most before, and ` +
      `${threeDigits(after / megabyte)} MB after it.`,
    '',
    markdownTable(
      ['a small query every 20 ms, during', 'asked', 'p50, ms', 'p99, ms', 'max, ms'],
      rows,
    ),
  ].join('\n')
}

function row(name: string, times: readonly number[]): string[] {
  const part = (of: number) => threeDigits(percentile(times, of))
  return [name, String(times.length), part(0.5), part(0.99), threeDigits(Math.max(...times))]
}

/** Asks at a steady pace until something ends, whether or not earlier answers are there. */
async function pings(
  server: StartedServer,
  address: string,
  end: Promise<unknown>,
): Promise<number[]> {
  const agent = new Agent({keepAlive: true})
  const times: number[] = []
  const asked: Promise<void>[] = []
  const ended = new AbortController()
  void end.finally(() => ended.abort()).catch(() => {})
  const start = performance.now()
  for (let n = 0; !ended.signal.aborted; n += 1) {
    await wait(Math.max(0, start + n * interval - performance.now()))
    const sent = performance.now()
    asked.push(
      receive(server, address, agent).then(() => void times.push(performance.now() - sent)),
    )
  }
  await Promise.all(asked)
  await end
  agent.destroy()
  return times
}

/** Reads an answer to its end and forgets it. */
function receive({token}: StartedServer, address: string, agent: Agent) {
  const sent = performance.now()
  return new Promise<{bytes: number; firstByte: number}>((resolve, reject) => {
    const headers = {authorization: `Bearer ${token}`}
    get(address, {agent, headers}, (response) => {
      let bytes = 0
      let firstByte = 0
      response.on('data', (chunk: Buffer) => {
        firstByte ||= performance.now() - sent
        bytes += chunk.length
      })
      response.on('error', reject)
      response.on('end', () => {
        if (response.statusCode === 200) resolve({bytes, firstByte})
        else reject(new Error(`${address} was answered with ${response.statusCode}`))
      })
    }).on('error', reject)
  })
}

function addressOf({url}: StartedServer, {groq, perspective, variants}: BenchQuery): string {
  const options = new URLSearchParams({query: groq, perspective, returnQuery: 'false'})
  for (const [name, value] of Object.entries(variants[0])) {
    options.set(`$${name}`, JSON.stringify(value))
  }
  return `${url}/v2025-02-19/data/query/production?${options}`
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
