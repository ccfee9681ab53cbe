import {isObject} from '../document.ts'
import {badRequest} from '../errors.ts'
import type {Lake} from '../lake.ts'
import {requireUser} from './guard.ts'
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
  const list = () => lake.datasetNames.map((name) => describe(name, lake.ownerOf(name)))
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
      requireUser(context.get('access'), 'write')
      const datasetName = lake.setUpAddon(context.req.param('dataset'))
      return context.json({datasetName, aclMode: 'private'})
    })
    .put('/datasets/:name', async (context) => {
      requireUser(context.get('access'), 'manage')
      const name = context.req.param('name')
      checkMode(await readJsonBody(context.req.raw, {}))
      lake.createDataset(name)
      return context.json({datasetName: name, aclMode: 'public'})
    })
    .patch('/datasets/:name', async (context) => {
      requireUser(context.get('access'), 'manage')
      const name = context.req.param('name')
      lake.dataset(name)
      const aclMode = modeOf(lake.ownerOf(name))
      checkMode(await readJsonBody(context.req.raw, {}), aclMode)
      return context.json({datasetName: name, aclMode})
    })
    .delete('/datasets/:name', (context) => {
      requireUser(context.get('access'), 'manage')
      lake.deleteDataset(context.req.param('name'))
      return context.json({deleted: true})
    })
}

function describe(name: string, addonFor: string | undefined) {
  return {
    name,
    aclMode: modeOf(addonFor),
    datasetProfile: addonFor === undefined ? 'content' : addonProfile,
    addonFor: addonFor ?? null,
  }
}

/** Datasets of comments are private to users. All others show published documents to everyone. */
function modeOf(addonFor: string | undefined): 'public' | 'private' {
  return addonFor === undefined ? 'public' : 'private'
}

function checkMode(body: unknown, possible = 'public'): void {
  const mode = isObject(body) ? (body.aclMode ?? possible) : possible
  if (mode === possible) return
  throw badRequest(
    possible === 'public'
      ? `The embedded lake has public datasets only, not ${JSON.stringify(mode)} ones`
      : 'A dataset of comments stays private',
  )
}
