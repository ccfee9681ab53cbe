import type {Lake} from '../lake.ts'
import {createRouter, type Router} from './router.ts'

/** The most references that an answer lists; `totalCount` counts all. */
const listed = 100

/**
 * Route of `/data/references/<dataset>/documents/<id>/to`, which lists the documents that refer to one, in any dataset
 * of the lake. Studio asks before it deletes. With `excludeInternalReferences`, it asks only for those of other
 * datasets.
 */
export function referenceRoutes(lake: Lake): Router {
  return createRouter().get('/data/references/:dataset/documents/:id/to', (context) => {
    const {dataset: name, id} = context.req.param()
    lake.dataset(name)
    const own = context.req.query('excludeInternalReferences') !== 'true'
    const references = lake.datasetNames
      .filter((other) => own || other !== name)
      // Comments on a document do not prevent its deletion.
      .filter((other) => lake.ownerOf(other) === undefined)
      .flatMap((other) =>
        lake
          .dataset(other)
          .referrersOf(id, other === name ? undefined : name)
          .map((documentId) => ({
            projectId: lake.projectId,
            datasetName: other,
            documentId,
          })),
      )
    return context.json({totalCount: references.length, references: references.slice(0, listed)})
  })
}
