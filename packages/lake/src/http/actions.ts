import {Hono} from 'hono'

import {parseActionsRequest} from '../actions/action.ts'
import type {Lake} from '../lake.ts'
import type {AppEnv} from './app-env.ts'
import {requireUser} from './guard.ts'
import {readJsonBody} from './json-body.ts'

/** `/data/actions/<dataset>` (https://www.sanity.io/docs/http-reference/actions). */
export function actionRoutes(lake: Lake): Hono<AppEnv> {
  return new Hono<AppEnv>().post('/data/actions/:dataset', async (context) => {
    const {identity} = requireUser(context.get('access'))
    const dataset = lake.dataset(context.req.param('dataset'))
    const {actions, transactionId, dryRun} = parseActionsRequest(
      await readJsonBody(context.req.raw),
    )
    return context.json({
      transactionId: dataset.perform(actions, {transactionId, dryRun}, identity),
    })
  })
}
