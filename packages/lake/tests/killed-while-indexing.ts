import {writeSync} from 'node:fs'

import {DatasetStore} from '../src/storage/dataset-store.ts'

// This process opens the file of a dataset, and is killed as soon as 1,000 documents are indexed.
const [, , file = ''] = process.argv

const store = new DatasetStore(file, {
  lakeUrl: () => '',
  cacheBytes: 0,
  indexing: (done, total) => {
    writeSync(1, `${done} of ${total}`)
    process.kill(process.pid, 'SIGKILL')
  },
})
store.close()
