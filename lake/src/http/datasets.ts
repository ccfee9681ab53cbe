import {Hono} from 'hono'

import type {Lake} from '../lake.ts'
import type {AppEnv} from './app.ts'
import {requireTrusted} from './guard.ts'

/** `/datasets`: list, make and remove datasets (https://www.sanity.io/docs/http-reference/datasets). */
export function datasetRoutes(lake: Lake): Hono<AppEnv> {
  const list = () => lake.datasetNames.map((name) => ({name, aclMode: 'public'}))
  return new Hono<AppEnv>()
    .get('/datasets', (context) => context.json(list()))
    .get('/projects/:projectId/datasets', (context) => context.json(list()))
    .put('/datasets/:name', (context) => {
      requireTrusted(context.get('trusted'))
      const name = context.req.param('name')
      lake.createDataset(name)
      return context.json({datasetName: name, aclMode: 'public'})
    })
    .delete('/datasets/:name', (context) => {
      requireTrusted(context.get('trusted'))
      lake.deleteDataset(context.req.param('name'))
      return context.json({deleted: true})
    })
}
