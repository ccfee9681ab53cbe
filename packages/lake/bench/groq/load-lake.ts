import {mkdirSync} from 'node:fs'
import {join} from 'node:path'

import type {Document} from '../../src/document.ts'
import {DatasetStore} from '../../src/storage/dataset-store.ts'

const batch = 2_000

/**
 * Fills a new lake through its storage: documents and indexes are what transactions make of them, the log of
 * transactions stays empty. No query reads it, and it would be two thirds of the file.
 */
export function loadLake(directory: string, documents: Iterable<Document>): void {
  mkdirSync(join(directory, 'datasets'), {recursive: true})
  const store = new DatasetStore(join(directory, 'datasets', 'production.sqlite'), {
    lakeUrl: () => 'http://127.0.0.1:3333/lake',
    cacheBytes: 0,
  })
  const write = (waiting: readonly Document[]) => {
    store.transact(() => {
      for (const document of waiting) store.put(document)
    })
  }
  let waiting: Document[] = []
  for (const document of documents) {
    waiting.push(document)
    if (waiting.length < batch) continue
    write(waiting)
    waiting = []
  }
  write(waiting)
  store.close()
}
