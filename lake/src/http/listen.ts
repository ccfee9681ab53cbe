import {Hono} from 'hono'

import type {Lake} from '../lake.ts'
import {eventStream} from '../listen/event-stream.ts'
import {parseListenOptions} from '../listen/listen-options.ts'
import type {AppEnv} from './app.ts'
import {readParams} from './query-params.ts'

/** `/data/listen/<dataset>`: server-sent events (https://www.sanity.io/docs/http-reference/listen). */
export function listenRoutes(lake: Lake): Hono<AppEnv> {
  return new Hono<AppEnv>().get('/data/listen/:dataset', (context) => {
    const dataset = lake.dataset(context.req.param('dataset'))
    const options = context.req.query()
    const listenOptions = parseListenOptions(
      options,
      readParams(options),
      context.get('apiVersion'),
    )
    const lastEventId = context.req.header('last-event-id')
    const listen = dataset.listener(listenOptions, {trusted: context.get('trusted')}, lastEventId)
    return eventStream(listen)
  })
}
