import {Hono} from 'hono'

import {isObject} from '../document.ts'
import {badRequest} from '../errors.ts'
import type {Lake} from '../lake.ts'
import type {AppEnv} from './app.ts'
import {requireTrusted} from './guard.ts'
import {readJsonBody} from './json-body.ts'

/** `/datasets`: list, make and remove datasets (https://www.sanity.io/docs/http-reference/datasets). */
export function datasetRoutes(lake: Lake): Hono<AppEnv> {
  const list = () => lake.datasetNames.map((name) => ({name, aclMode: 'public'}))
  return (
    new Hono<AppEnv>()
      // Which paid features a project has; clients ask before they offer something.
      .get('/features', (context) => context.json(['contentReleases']))
      .get('/datasets', (context) => context.json(list()))
      .get('/projects/:projectId/datasets', (context) => context.json(list()))
      .put('/datasets/:name', async (context) => {
        requireTrusted(context.get('trusted'))
        const name = context.req.param('name')
        const body = await readJsonBody(context.req.raw, {})
        const mode = isObject(body) ? (body.aclMode ?? 'public') : 'public'
        if (mode !== 'public') {
          throw badRequest(
            `The embedded lake has public datasets only, not ${JSON.stringify(mode)} ones`,
          )
        }
        lake.createDataset(name)
        return context.json({datasetName: name, aclMode: 'public'})
      })
      .delete('/datasets/:name', (context) => {
        requireTrusted(context.get('trusted'))
        lake.deleteDataset(context.req.param('name'))
        return context.json({deleted: true})
      })
  )
}
