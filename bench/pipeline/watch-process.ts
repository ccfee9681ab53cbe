import {findOrStartLake} from '@newsdesk/lake'

import {createEmbeddedClient} from '../../src/connection/index.ts'
import {watchSite} from '../../src/publish/index.ts'

/** `node watch-process.ts <data> <site> <formats>`: keeps a site up to date until it is killed; says when it is there. */
const [data = '', directory = '', formats = 'page'] = process.argv.slice(2)
const lake = await findOrStartLake(data)
await watchSite(
  createEmbeddedClient(lake),
  {directory, formats: formats.split(','), render: {hyphenation: false}},
  {
    onReport: ({times}) => console.log(JSON.stringify(times)),
    onTrouble: console.error,
    onRecovered: () => console.error('goes on'),
  },
  new AbortController().signal,
)
