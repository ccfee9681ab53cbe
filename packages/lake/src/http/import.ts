import {badRequest} from '../errors.ts'
import type {Lake} from '../lake.ts'
import type {ImportOperation} from '../transfer/import-content.ts'
import {identityOf} from './guard.ts'
import {createRouter, type Router} from './router.ts'

const operations = ['create', 'createIfNotExists', 'createOrReplace'] as const

/**
 * `/data/import/<dataset>`: stores the lines of JSON or the archive in its body, all or nothing. The hosted API has
 * nothing like it.
 */
export function importRoutes(lake: Lake): Router {
  return createRouter().post('/data/import/:dataset', async (context) => {
    const identity = identityOf(context.get('access'))
    const dataset = context.req.param('dataset')
    lake.dataset(dataset)
    const {body} = context.req.raw
    if (!body) throw badRequest('The body must be lines of JSON or an archive')
    const operation = readOperation(context.req.query('operation'))
    // Imported only here: few lakes import anything.
    const {importContent} = await import('../transfer/import-content.ts')
    return context.json(await importContent(lake, dataset, body, operation, identity))
  })
}

function readOperation(given = 'create'): ImportOperation {
  const operation = operations.find((known) => known === given)
  if (operation) return operation
  throw badRequest(`"operation" is one of ${operations.join(', ')}`)
}
