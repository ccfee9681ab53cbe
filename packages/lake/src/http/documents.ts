import type {Lake} from '../lake.ts'
import {createRouter, type Router} from './router.ts'

/** `/data/doc/<dataset>/<ids>` (https://www.sanity.io/docs/http-reference/doc). */
export function documentRoutes(lake: Lake): Router {
  return createRouter().get('/data/doc/:dataset/:ids', (context) => {
    const dataset = lake.dataset(context.req.param('dataset'))
    const access = context.get('access')
    const ids = context.req.param('ids').split(',')
    const [first = ''] = ids
    const {excludeContent, includeAllVersions} = context.req.query()
    const answer =
      includeAllVersions === 'true'
        ? dataset.versionsOf(first, access)
        : dataset.documentsById(ids, access)
    return context.json(excludeContent === 'true' ? {omitted: answer.omitted} : answer)
  })
}
