import {Hono} from 'hono'

import {LakeError} from '../errors.ts'
import type {Lake} from '../lake.ts'
import {localUser, usersById} from '../users.ts'
import type {AppEnv} from './app.ts'
import {requireTrusted} from './guard.ts'

const administrator = {name: 'administrator', title: 'Administrator'}

/** Everything may be done with every document. */
const everything = [
  {filter: '_id in path("**")', permissions: ['read', 'create', 'update', 'history']},
]

/** Who asks, and what project they ask in: `/users`, `/projects`, access rules, and whether the lake is there. */
export function projectRoutes(lake: Lake): Hono<AppEnv> {
  const app = new Hono<AppEnv>()
  app.get('/users/me', (context) => {
    requireTrusted(context.get('trusted'))
    return context.json({...localUser, role: administrator.name, roles: [administrator]})
  })
  app.get('/users/:ids', (context) => {
    requireTrusted(context.get('trusted'))
    const ids = context.req.param('ids').split(',')
    const users = usersById(ids)
    const [first] = users
    if (ids.length > 1) return context.json(users)
    if (!first) throw new LakeError('not-found', 404, `There is no user "${ids.join()}"`)
    return context.json(first)
  })
  app.get('/projects', (context) => context.json([project(lake)]))
  app.get('/projects/:projectId', (context) => {
    const projectId = context.req.param('projectId')
    if (projectId !== lake.projectId) {
      throw new LakeError(
        'project-mismatch',
        404,
        `Project "${projectId}" not found: this lake holds project "${lake.projectId}"`,
      )
    }
    return context.json(project(lake))
  })
  app.get('/projects/:projectId/datasets/:dataset/acl', (context) => context.json(everything))
  app.get('/projects/:projectId/grants', (context) => context.json({}))
  app.get('/data/ping/:dataset', (context) => {
    lake.dataset(context.req.param('dataset'))
    return context.json({})
  })
  app.get('/check/cors', (context) =>
    context.json({result: {allowed: true, withCredentials: true}}),
  )
  return app
}

function project({projectId}: Lake) {
  const member = {
    id: localUser.id,
    role: administrator.name,
    roles: [administrator],
    isCurrentUser: true,
  }
  return {id: projectId, displayName: projectId, members: [member], features: ['contentReleases']}
}
