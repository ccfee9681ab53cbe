import {isObject} from '../document.ts'
import {badRequest, LakeError} from '../errors.ts'
import type {Lake} from '../lake.ts'
import {readJsonBody} from './json-body.ts'
import {createRouter, type Router} from './router.ts'

/** `/aliases`: other names of datasets, with a `~` before them (https://www.sanity.io/docs/dataset-aliases). */
export function aliasRoutes(lake: Lake): Router {
  const app = createRouter()
  app.get('/aliases', (context) => context.json(lake.settings.aliases.all))
  app.put('/aliases/:name', async (context) => {
    const name = context.req.param('name')
    if (lake.settings.aliases.get(name)) {
      throw new LakeError('conflict', 409, `The alias "~${name}" exists already`)
    }
    return context.json(lake.settings.aliases.put(name, await targetOf(context.req.raw, lake)))
  })
  app.patch('/aliases/:name', async (context) => {
    const {name} = lake.settings.aliases.require(context.req.param('name'))
    return context.json(lake.settings.aliases.put(name, await targetOf(context.req.raw, lake)))
  })
  app.patch('/aliases/:name/unlink', (context) => {
    const before = lake.settings.aliases.require(context.req.param('name'))
    lake.settings.aliases.put(before.name, null)
    return context.json(before)
  })
  app.delete('/aliases/:name', (context) => {
    const {name} = lake.settings.aliases.require(context.req.param('name'))
    lake.settings.aliases.remove(name)
    return context.json({deleted: true})
  })
  return app
}

/** The dataset that an alias is made for, if there is one. */
async function targetOf(request: Request, lake: Lake): Promise<string | null> {
  const body = await readJsonBody(request, {})
  const target = isObject(body) ? body.datasetName : undefined
  if (target === undefined || target === null) return null
  if (typeof target !== 'string' || target.startsWith('~')) {
    throw badRequest('An alias stands for a dataset, named by "datasetName"')
  }
  lake.dataset(target)
  return target
}
