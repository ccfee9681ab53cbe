import {createClient} from '@sanity/client'

import {percentile} from '@newsdesk/testing/percentile'
import type {BenchQuery} from './queries.ts'
import {startServer, type StartedServer} from './start-server.ts'
import {markdownTable, threeDigits} from './table.ts'

const rounds = 5
/** How long one query is asked at a time, in milliseconds. */
const turn = 1_000
const clientCounts = [1, 32]

interface Load {
  readonly name: string
  readonly clients: number
  readonly ask: (client: number, n: number) => Promise<unknown>
  readonly latencies: number[]
  readonly perSecond: number[]
}

/**
 * The speed that clients see over HTTP: requests a second and the time of each, for queries that an index answers. A
 * handler on the same server that does nothing is measured beside them.
 */
export async function httpTable(
  directory: string,
  queries: readonly BenchQuery[],
): Promise<string> {
  const server = await startServer(directory)
  const loads = clientCounts.flatMap((clients) => loadsOf(server, queries, clients))
  for (let round = 0; round < rounds; round += 1) {
    for (const load of loads) await run(load, round > 0)
  }
  await server.close()
  const rows = loads.map(({name, clients, latencies, perSecond}) => {
    const empty = loads.find((load) => load.clients === clients)
    return [
      name,
      String(clients),
      threeDigits(percentile(perSecond, 0.5)),
      threeDigits(percentile(latencies, 0.5)),
      threeDigits(percentile(latencies, 0.99)),
      threeDigits(percentile(perSecond, 0.5) / percentile(empty?.perSecond ?? [], 0.5)),
    ]
  })
  const header = ['', 'clients', 'requests a second', 'p50, ms', 'p99, ms', '× empty handler']
  return markdownTable(header, rows)
}

function loadsOf(server: StartedServer, queries: readonly BenchQuery[], count: number): Load[] {
  const clients = Array.from({length: count}, () => clientOf(server, 'production'))
  const others = Array.from({length: count}, () => clientOf(server, 'empty'))
  const asking = queries
    .filter(({target}) => target === 'lookup')
    .map(({name, groq, perspective, variants}): Load => {
      const ask: Load['ask'] = async (client, n) =>
        clients[client]?.fetch(groq, variants[n % variants.length] ?? {}, {perspective})
      return {name, clients: count, ask, latencies: [], perSecond: []}
    })
  const ask: Load['ask'] = async (client) => others[client]?.fetch('*[_id == $id]', {id: 'a'})
  return [{name: 'empty handler', clients: count, ask, latencies: [], perSecond: []}, ...asking]
}

function clientOf({url, token, projectId}: StartedServer, dataset: string) {
  return createClient({
    apiHost: url,
    useProjectHostname: false,
    projectId,
    dataset,
    token,
    apiVersion: '2025-02-19',
    useCdn: false,
  })
}

async function run({clients, ask, latencies, perSecond}: Load, counts: boolean): Promise<void> {
  const start = performance.now()
  const times: number[] = []
  const one = async (client: number) => {
    for (let n = client; performance.now() - start < turn; n += 1) {
      const asked = performance.now()
      await ask(client, n)
      times.push(performance.now() - asked)
    }
  }
  await Promise.all(Array.from({length: clients}, (_, client) => one(client)))
  // The first round warms up.
  if (!counts) return
  latencies.push(...times)
  perSecond.push(times.length / ((performance.now() - start) / 1_000))
}
