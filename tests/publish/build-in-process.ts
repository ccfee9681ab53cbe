import {createEmbeddedClient, type EmbeddedLake} from '../../src/connection/index.ts'
import {buildSite} from '../../src/publish/index.ts'

/** Builds a site in a process of its own, which can be killed: `node build-in-process.ts <lake as JSON> <folder> [format] [moment]`. */
const [lake = '{}', directory = '', format = '', now] = process.argv.slice(2)
const client = createEmbeddedClient(JSON.parse(lake) as EmbeddedLake)
process.send?.('begins')
await buildSite(client, {
  directory,
  formats: format === '' ? undefined : [format],
  now: now === undefined ? undefined : new Date(now),
})
process.send?.('ends')
process.disconnect()
