import {randomUUID} from 'node:crypto'

import {isObject} from '../document.ts'
import {badRequest, LakeError} from '../errors.ts'
import type {Lake} from '../lake.ts'
import {encodeEvent, eventStream} from '../listen/event-stream.ts'
import {readJsonBody} from './json-body.ts'
import {createRouter, type Router} from './router.ts'

/** A copy of a dataset, as the hosted API describes the job that makes it. Here it is done when it is answered. */
interface CopyJob {
  readonly id: string
  readonly state: 'completed'
  readonly progress: 100
  readonly sourceDataset: string
  readonly targetDataset: string
  readonly withHistory: boolean
  readonly createdAt: string
  readonly updatedAt: string
}

/** `/datasets/<name>/copy`: makes a dataset with the content of another one; also lists and follows such jobs. */
export function datasetCopyRoutes(lake: Lake): Router {
  const {records} = lake.settings
  const app = createRouter()
  app.put('/datasets/:name/copy', async (context) => {
    const source = context.req.param('name')
    const {target, history, releases} = readCopy(await readJsonBody(context.req.raw))
    const createdAt = new Date().toISOString()
    lake.forkDataset(source, target, {history, releases})
    const job: CopyJob = {
      id: `j${randomUUID().replaceAll('-', '').slice(0, 12)}`,
      state: 'completed',
      progress: 100,
      sourceDataset: source,
      targetDataset: target,
      withHistory: history,
      createdAt,
      updatedAt: new Date().toISOString(),
    }
    records.put('job', job.id, job)
    const {visibility: aclMode} = lake.dataset(target)
    return context.json({datasetName: target, message: 'Copied', aclMode, jobId: job.id})
  })
  app.get('/projects/:projectId/datasets/copy', (context) => {
    const {offset = '0', limit = '10'} = context.req.query()
    const jobs = records.all<CopyJob>('job').sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1))
    return context.json(jobs.slice(Number(offset), Number(offset) + Number(limit)))
  })
  app.get('/jobs/:id', (context) => context.json(jobOf(context.req.param('id'))))
  app.get('/jobs/:id/listen', (context) => {
    const job = jobOf(context.req.param('id'))
    return eventStream(async function* () {
      yield encodeEvent({event: 'job', id: job.id, data: job})
      yield encodeEvent({event: 'done', data: job})
    })
  })

  function jobOf(id: string): CopyJob {
    const job = records.get('job', id) as CopyJob | undefined
    if (job) return job
    throw new LakeError('not-found', 404, `There is no job "${id}"`)
  }
  return app
}

function readCopy(body: unknown) {
  const {targetDataset, skipHistory, skipContentReleases} = isObject(body) ? body : {}
  if (typeof targetDataset !== 'string') {
    throw badRequest('The body must be an object with the name of a "targetDataset"')
  }
  return {
    target: targetDataset,
    history: skipHistory !== true,
    releases: skipContentReleases !== true,
  }
}
