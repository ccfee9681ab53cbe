import {parseActionsRequest} from '../actions/action.ts'
import type {Lake} from '../lake.ts'
import {identityOf, mayOnlyDraft} from './guard.ts'
import {readJsonBody} from './json-body.ts'
import {createRouter, type Router} from './router.ts'

/** `/data/actions/<dataset>` (https://www.sanity.io/docs/http-reference/actions). */
export function actionRoutes(lake: Lake): Router {
  return createRouter().post('/data/actions/:dataset', async (context) => {
    const identity = identityOf(context.get('access'))
    const dataset = lake.dataset(context.req.param('dataset'))
    const {actions, transactionId, dryRun} = parseActionsRequest(
      await readJsonBody(context.req.raw),
    )
    const draftsOnly = mayOnlyDraft(context.get('access'))
    return context.json({
      transactionId: await dataset.perform(actions, {transactionId, dryRun, draftsOnly}, identity),
    })
  })
}
