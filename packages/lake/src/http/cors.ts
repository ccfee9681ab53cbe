import {isObject} from '../document.ts'
import {badRequest} from '../errors.ts'
import type {Lake} from '../lake.ts'
import {readJsonBody} from './json-body.ts'
import {createRouter, type Router} from './router.ts'

/** `/projects/<project>/cors`: the origins whose pages may use the lake (https://www.sanity.io/docs/http-reference/cors). */
export function corsRoutes(lake: Lake): Router {
  const app = createRouter()
  app.get('/projects/:projectId/cors', (context) =>
    context.json(
      lake.settings.origins.all.map((origin) => ({...origin, projectId: lake.projectId})),
    ),
  )
  app.post('/projects/:projectId/cors', async (context) => {
    const body = await readJsonBody(context.req.raw)
    if (!isObject(body) || typeof body.origin !== 'string') {
      throw badRequest('The body must be an object with a string "origin"')
    }
    return context.json(lake.settings.origins.add(body.origin, body.allowCredentials === true))
  })
  app.delete('/projects/:projectId/cors/:id', (context) => {
    const id = context.req.param('id')
    lake.settings.origins.remove(id)
    return context.json({id: Number(id), deleted: true})
  })
  return app
}
