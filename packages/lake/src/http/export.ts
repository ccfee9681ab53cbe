import type {Lake} from '../lake.ts'
import {createRouter, type Router} from './router.ts'

/**
 * `/data/export/<dataset>`: every document as a line of JSON (https://www.sanity.io/docs/http-reference/export), those
 * of the types in `types` when given.
 */
export function exportRoutes(lake: Lake): Router {
  return createRouter().get('/data/export/:dataset', (context) => {
    const types = context.req.query('types')?.split(',')
    const documents = lake.dataset(context.req.param('dataset')).documents(types)
    const encoder = new TextEncoder()
    const lines = new ReadableStream<Uint8Array>({
      pull(controller) {
        const next = documents.next()
        if (next.done) controller.close()
        else controller.enqueue(encoder.encode(`${JSON.stringify(next.value)}\n`))
      },
      cancel: () => void documents.return(undefined),
    })
    return new Response(lines, {headers: {'content-type': 'application/x-ndjson'}})
  })
}
