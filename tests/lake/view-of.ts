import type {Document} from '../../lake/src/document.ts'
import type {Perspective} from '../../lake/src/query/perspective.ts'
import {DatasetView} from '../../lake/src/query/view.ts'
import {DatasetStore} from '../../lake/src/storage/dataset-store.ts'

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
  return new DatasetView(storeOf(documents).reader, {perspective, trusted: true})
}
