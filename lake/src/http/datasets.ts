import {Hono} from 'hono'

import {isObject} from '../document.ts'
import {badRequest} from '../errors.ts'
import type {Lake} from '../lake.ts'
import type {AppEnv} from './app.ts'
import {requireUser} from './guard.ts'
import {readJsonBody} from './json-body.ts'

/** `/datasets`: list, make, change and remove datasets (https://www.sanity.io/docs/http-reference/datasets). */
export function datasetRoutes(lake: Lake): Hono<AppEnv> {
  const list = () => lake.datasetNames.map((name) => ({name, aclMode: 'public'}))
  return new Hono<AppEnv>()
    .get('/datasets', (context) => context.json(list()))
    .get('/projects/:projectId/datasets', (context) => {
      // Asked for the companions of a dataset, that for comments say; there are none.
      const {datasetProfile, addonFor} = context.req.query()
      return context.json(datasetProfile || addonFor ? [] : list())
    })
    .put('/datasets/:name', async (context) => {
      requireUser(context.get('access'))
      const name = context.req.param('name')
      checkMode(await readJsonBody(context.req.raw, {}))
      lake.createDataset(name)
      return context.json({datasetName: name, aclMode: 'public'})
    })
    .patch('/datasets/:name', async (context) => {
      requireUser(context.get('access'))
      const name = context.req.param('name')
      lake.dataset(name)
      checkMode(await readJsonBody(context.req.raw, {}))
      return context.json({datasetName: name, aclMode: 'public'})
    })
    .delete('/datasets/:name', (context) => {
      requireUser(context.get('access'))
      lake.deleteDataset(context.req.param('name'))
      return context.json({deleted: true})
    })
}

function checkMode(body: unknown): void {
  const mode = isObject(body) ? (body.aclMode ?? 'public') : 'public'
  if (mode === 'public') return
  throw badRequest(`The embedded lake has public datasets only, not ${JSON.stringify(mode)} ones`)
}
