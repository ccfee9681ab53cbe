import {isObject} from '../document.ts'
import {badRequest} from '../errors.ts'
import type {Lake} from '../lake.ts'
import {readJsonBody} from './json-body.ts'
import {createRouter, type Router} from './router.ts'

/** A deployed schema of a workspace, as `sanity schema list` shows it. */
interface DeployedSchema {
  readonly _id: string
  readonly _type: 'system.schema'
  readonly _createdAt: string
  readonly _updatedAt: string
  readonly workspace: {readonly name: string; readonly title?: string}
  readonly [attribute: string]: unknown
}

/** `/projects/<project>/datasets/<dataset>/schemas`: the schemas that `sanity schema deploy` stores. */
export function schemaRoutes(lake: Lake): Router {
  const key = (dataset: string, id: string) => `${dataset}/${id}`
  const app = createRouter()
  app.get('/data/schemas/:dataset/:id?', (context) => {
    const {dataset, id} = context.req.param()
    lake.dataset(dataset)
    const stored = lake.settings.records.all<DeployedSchema & {dataset: string}>('schema')
    const schemas = stored.filter(
      (schema) => schema.dataset === dataset && (!id || schema._id === id),
    )
    return context.json(schemas)
  })
  app.put('/data/schemas/:dataset', async (context) => {
    const dataset = context.req.param('dataset')
    lake.dataset(dataset)
    const deployed = readSchemas(await readJsonBody(context.req.raw)).map((schema) => {
      const id = idOf(schema.workspace.name, schema.tag)
      const now = new Date().toISOString()
      const before = lake.settings.records.get('schema', key(dataset, id)) as
        | DeployedSchema
        | undefined
      const stored = {
        ...schema,
        _id: id,
        _type: 'system.schema',
        _createdAt: before?._createdAt ?? now,
        _updatedAt: now,
        dataset,
      }
      return lake.settings.records.put('schema', key(dataset, id), stored)
    })
    return context.json(deployed)
  })
  app.delete('/data/schemas/:dataset/:id', (context) => {
    const {dataset, id} = context.req.param()
    return context.json({deleted: lake.settings.records.remove('schema', key(dataset, id))})
  })
  return app
}

/** The ids of the hosted lake: other characters of a name become "_". */
function idOf(workspace: string, tag: unknown): string {
  const name = workspace.replaceAll(/[^\w-]/g, '_')
  return `_.schemas.${name}${typeof tag === 'string' && tag !== '' ? `.tag.${tag}` : ''}`
}

function readSchemas(body: unknown) {
  const schemas: unknown = isObject(body) ? body.schemas : undefined
  if (!Array.isArray(schemas)) throw badRequest('The body must be an object with a list "schemas"')
  return schemas.map((schema: unknown) => {
    const workspace = isObject(schema) ? schema.workspace : undefined
    if (!isObject(schema) || !isObject(workspace) || typeof workspace.name !== 'string') {
      throw badRequest('Each schema needs the name of its workspace')
    }
    return {...schema, workspace: {...workspace, name: workspace.name}, tag: schema.tag}
  })
}
