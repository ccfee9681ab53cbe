import type {Visibility} from '../access.ts'
import {isObject} from '../document.ts'
import {badRequest} from '../errors.ts'
import type {Lake} from '../lake.ts'
import {readJsonBody} from './json-body.ts'
import {createRouter, type Router} from './router.ts'

/** The profile of a dataset in which Studio keeps the comments and tasks of another one. */
const addonProfile = 'comments'

/**
 * Routes of `/datasets`, which list, create, change and remove datasets
 * (https://www.sanity.io/docs/http-reference/datasets). Also `/comments/<dataset>/setup`, which creates the dataset for
 * comments and tasks.
 */
export function datasetRoutes(lake: Lake): Router {
  const list = () =>
    lake.datasetNames.map((name) => {
      const addonFor = lake.ownerOf(name)
      return {
        name,
        aclMode: lake.dataset(name).visibility,
        datasetProfile: addonFor === undefined ? 'content' : addonProfile,
        addonFor: addonFor ?? null,
      }
    })
  return createRouter()
    .get('/datasets', (context) => context.json(list()))
    .get('/projects/:projectId/datasets', (context) => {
      const {datasetProfile: profile, addonFor: owner} = context.req.query()
      const datasets = list()
        .filter(({datasetProfile}) => !profile || datasetProfile === profile)
        .filter(({addonFor}) => !owner || addonFor === owner)
      return context.json(datasets)
    })
    .post('/comments/:dataset/setup', (context) => {
      const datasetName = lake.setUpAddon(context.req.param('dataset'))
      return context.json({datasetName, aclMode: 'private'})
    })
    .put('/datasets/:name', async (context) => {
      const name = context.req.param('name')
      const aclMode = readMode(await readJsonBody(context.req.raw, {})) ?? 'public'
      lake.createDataset(name, aclMode)
      return context.json({datasetName: name, aclMode})
    })
    .patch('/datasets/:name', async (context) => {
      const name = context.req.param('name')
      const asked = readMode(await readJsonBody(context.req.raw, {}))
      const dataset = lake.dataset(name)
      if (lake.ownerOf(name) !== undefined && asked === 'public') {
        throw badRequest('A dataset of comments stays private')
      }
      if (asked !== undefined) dataset.visibility = asked
      return context.json({datasetName: name, aclMode: dataset.visibility})
    })
    .delete('/datasets/:name', (context) => {
      lake.deleteDataset(context.req.param('name'))
      return context.json({deleted: true})
    })
}

/** Returns the visibility that a request asks for, if it names one. Throws `bad-request` for one that is not known. */
function readMode(body: unknown): Visibility | undefined {
  const mode = isObject(body) ? body.aclMode : undefined
  if (mode === undefined || mode === 'public' || mode === 'private') return mode
  throw badRequest(`A dataset is "public" or "private", not ${JSON.stringify(mode)}`)
}
