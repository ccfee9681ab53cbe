import type {Lake} from '../lake.ts'
import {parseMutateRequest} from '../transactions/mutation.ts'
import {identityOf, mayOnlyDraft} from './guard.ts'
import {readJsonBody} from './json-body.ts'
import {createRouter, type Router} from './router.ts'

/** `/data/mutate/<dataset>` (https://www.sanity.io/docs/http-reference/mutate). */
export function mutateRoutes(lake: Lake): Router {
  return createRouter().post('/data/mutate/:dataset', async (context) => {
    const identity = identityOf(context.get('access'))
    const dataset = lake.dataset(context.req.param('dataset'))
    const options = context.req.query()
    const request = parseMutateRequest(await readJsonBody(context.req.raw))
    const {transactionId, results} = await dataset.mutateByQuery(
      request.mutations,
      {
        transactionId: request.transactionId ?? options.transactionId,
        draftsOnly: mayOnlyDraft(context.get('access')),
        dryRun: options.dryRun === 'true',
        autoGenerateArrayKeys: options.autoGenerateArrayKeys === 'true',
      },
      identity,
    )
    const withIds = options.returnIds === 'true'
    const withDocuments = options.returnDocuments === 'true'
    return context.json({
      transactionId,
      results: results.map(({id, operation, document}) => ({
        ...(withIds || withDocuments ? {id} : {}),
        ...(withDocuments && document ? {document} : {}),
        operation,
      })),
    })
  })
}
