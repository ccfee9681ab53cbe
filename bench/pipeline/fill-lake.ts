import {Lake} from '../../lake/src/lake.ts'
import {newsArticle, sources, type NewsDocument} from './newsroom.ts'

/** How many documents are one transaction. */
const atOnce = 200

/** Fills the lake of a directory, which nobody has open, with sources and so many articles. */
export function fillLake(directory: string, articles: number): void {
  const lake = new Lake({directory, isOwned: () => true})
  const dataset = lake.dataset('production')
  const create = (documents: readonly NewsDocument[]) =>
    dataset.mutate(
      documents.map((document) => ({kind: 'create' as const, document})),
      {},
    )
  create(sources())
  for (let n = 0; n < articles; n += atOnce) {
    const length = Math.min(atOnce, articles - n)
    create(Array.from({length}, (_, at) => newsArticle(n + at)))
  }
  lake.close()
}
