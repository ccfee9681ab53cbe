import type {Document} from '../src/document.ts'
import type {Perspective} from '../src/query/perspective.ts'
import {DatasetView} from '../src/query/view.ts'
import {DatasetStore} from '../src/storage/dataset-store.ts'

/** A store in memory that holds some documents. */
function storeOf(documents: readonly Document[]): DatasetStore {
  const store = new DatasetStore(':memory:', {lakeUrl: () => 'http://127.0.0.1', cacheBytes: 1e8})
  store.transact(() => documents.forEach((document) => store.put(document)))
  return store
}

/** Some documents as a query sees them. */
export function viewOf(
  documents: readonly Document[],
  perspective: Perspective = 'raw',
): DatasetView {
  return new DatasetView(storeOf(documents).reader, {perspective, sight: 'everything'})
}
