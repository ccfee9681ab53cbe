import {LakeError} from '../errors.ts'
import type {Lake} from '../lake.ts'
import {encodeEvent, eventStream} from '../listen/event-stream.ts'
import {parseListenOptions} from '../listen/listen-options.ts'
import {requireRight} from './guard.ts'
import {readParams} from './query-params.ts'
import {createRouter, type Router} from './router.ts'

/** `/data/listen/<dataset>` (https://www.sanity.io/docs/http-reference/listen) and `/data/live/events/<dataset>`. */
export function listenRoutes(lake: Lake): Router {
  const app = createRouter()
  app.get('/data/live/events/:dataset', (context) => {
    const includeDrafts = context.req.query('includeDrafts') === 'true'
    if (includeDrafts) requireRight(context.get('access'), 'read')
    const dataset = lake.dataset(context.req.param('dataset'))
    return eventStream(dataset.liveFollower(includeDrafts, context.req.header('last-event-id')))
  })
  app.get('/data/listen/:dataset', (context) => {
    const dataset = lake.dataset(context.req.param('dataset'))
    const options = context.req.query()
    const listenOptions = parseListenOptions(
      options,
      readParams(options),
      context.get('apiVersion'),
    )
    const lastEventId = context.req.header('last-event-id')
    return eventStream(
      orChannelError(() => dataset.listener(listenOptions, context.get('access'), lastEventId)),
    )
  })
  return app
}

type Listen = (signal: AbortSignal) => AsyncGenerator<string, void>

/**
 * A fault of the query becomes an event, and the stream ends. For an error status, an `EventSource` would only report a
 * failed connection.
 */
function orChannelError(prepare: () => Listen): Listen {
  try {
    return prepare()
  } catch (error) {
    if (!(error instanceof LakeError) || error.code !== 'query-failed') throw error
    const data = {...error.body, message: error.message}
    return async function* () {
      yield encodeEvent({event: 'channelError', data})
    }
  }
}
