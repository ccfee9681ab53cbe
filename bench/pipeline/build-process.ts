import {enableCompileCache} from 'node:module'
import {join} from 'node:path'

import {findOrStartLake} from '@newsdesk/lake'

import {createEmbeddedClient} from '../../src/connection/index.ts'
import {buildSite} from '../../src/publish/index.ts'

/**
 * `node build-process.ts <data> <site> <formats>`: builds a site of the lake in a data directory, as `npm run site` does,
 * without hyphenation, and prints as JSON what it took. The lake runs in this process unless another serves it.
 */
// As every command of ours does.
enableCompileCache(join(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'compiled'))

const [data = '', directory = '', formats = 'page'] = process.argv.slice(2)
const cacheBytes = 8 * 1024 * 1024
const lake = await findOrStartLake(data, {lifetime: 'command', port: 0, cacheBytes})
// `OVER_HTTP=1` compares with a lake that is asked over its port.
const inProcess = process.env.OVER_HTTP ? undefined : lake.fetch
const report = await buildSite(createEmbeddedClient(lake, inProcess), {
  directory,
  formats: formats.split(','),
  render: {hyphenation: false},
})
await lake.close()
const {userCPUTime, systemCPUTime, maxRSS} = process.resourceUsage()
console.log(
  JSON.stringify({
    written: report.written.length,
    failures: report.failures.length,
    seconds: process.uptime(),
    cpu: (userCPUTime + systemCPUTime) / 1e6,
    megabytes: maxRSS / 1024,
    times: report.times,
  }),
)
