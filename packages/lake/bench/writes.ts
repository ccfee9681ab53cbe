import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import {createClient} from '@sanity/client'
import {startLake} from '@newsdesk/lake'

import {Lake} from '../src/lake.ts'
import {article} from '@newsdesk/testing/bench-article'
import {compare, type Contender} from '@newsdesk/testing/compare'
import {keepAlivePoster} from '@newsdesk/testing/keep-alive'
import {rawWriter} from './raw-writer.ts'

/**
 * Durable transactions of one document a second: by hand with `node:sqlite`, by the lake in process, over HTTP with
 * keep-alive, and by `@sanity/client`. Each of them creates an article of five kilobytes, or patches one field.
 */
const directory = mkdtempSync(join(tmpdir(), 'newsdesk-bench-'))
const own = new Lake({directory: join(directory, 'own'), isOwned: () => true})
const dataset = own.dataset('production')
const served = await startLake({directory: join(directory, 'served'), port: 0})
const client = createClient({
  apiHost: served.url,
  useProjectHostname: false,
  projectId: served.projectId,
  dataset: 'production',
  token: served.token,
  apiVersion: '2025-02-19',
  useCdn: false,
})
const http = keepAlivePoster(`${served.url}/v2025-02-19/data/mutate/production`, served.token)
const raw = rawWriter(join(directory, 'raw.sqlite'))

const creating: Contender[] = [
  {name: 'node:sqlite', run: (n) => raw.create(article(n))},
  {
    name: 'lake in process',
    run: (n) => void dataset.mutate([{kind: 'create', document: article(n)}], {}),
  },
  {name: 'lake over HTTP', run: (n) => http.post({mutations: [{create: article(n)}]})},
  {
    name: '@sanity/client',
    run: (n) => client.create({...article(n), _id: `client-${n}`}, {returnDocuments: false}),
  },
]
const set = (n: number) => ({title: `Neue Überschrift ${n}`})
const patching: Contender[] = [
  {name: 'node:sqlite', run: (n) => raw.patch(`article-${n}`, set(n))},
  {
    name: 'lake in process',
    run: (n) => {
      const selection = {id: `article-${n}`}
      dataset.mutate([{kind: 'patch', selection, operations: {set: set(n)}}], {})
    },
  },
  {
    name: 'lake over HTTP',
    run: (n) => http.post({mutations: [{patch: {id: `article-${n}`, set: set(n)}}]}),
  },
  {
    name: '@sanity/client',
    run: (n) => client.patch(`client-${n}`, {set: set(n)}).commit({returnDocuments: false}),
  },
]

await compare('create', creating)
await compare('patch', patching)
http.close()
raw.close()
own.close()
await served.close()
rmSync(directory, {recursive: true})
