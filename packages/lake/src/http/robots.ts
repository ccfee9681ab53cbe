import {isObject} from '../document.ts'
import {badRequest} from '../errors.ts'
import type {Lake} from '../lake.ts'
import {shownRoles, type Robot} from '../project/robots.ts'
import {identityOf} from './guard.ts'
import {readJsonBody} from './json-body.ts'
import {createRouter, type Router} from './router.ts'

/**
 * `/access/project/<project>/robots`: tokens with a role, which the hosted API calls robots
 * (https://www.sanity.io/docs/http-reference/access-api).
 */
export function robotRoutes(lake: Lake): Router {
  const described = (robot: Robot) => describe(robot, lake.projectId)
  const app = createRouter()
  app.get('/access/project/:projectId/robots', (context) =>
    context.json(page(lake.settings.robots.all.map(described))),
  )
  app.get('/access/project/:projectId/roles', (context) =>
    context.json(
      page(
        shownRoles.map((role) => ({
          ...role,
          appliesToUsers: true,
          appliesToRobots: true,
          isCustom: false,
        })),
      ),
    ),
  )
  app.post('/access/project/:projectId/robots', async (context) => {
    const {label, role, expiresAt} = readRobot(await readJsonBody(context.req.raw))
    const robot = lake.settings.robots.create(label, role, expiresAt)
    return context.json({...described(robot), token: robot.token})
  })
  app.delete('/access/project/:projectId/robots/:id', (context) => {
    lake.settings.robots.remove(context.req.param('id'))
    return context.json({deleted: true})
  })
  app.post('/access/robots/me/rotate', (context) => {
    const robot = lake.settings.robots.rotate(identityOf(context.get('access')))
    return context.json({...described(robot), token: robot.token})
  })
  return app
}

function page<T>(data: readonly T[]) {
  return {data, nextCursor: null, totalCount: data.length}
}

function describe({id, label, role, createdAt, expiresAt}: Robot, projectId: string) {
  const membership = {resourceType: 'project', resourceId: projectId, roleNames: [role]}
  return {id, label, createdAt, expiresAt: expiresAt ?? null, memberships: [membership]}
}

function readRobot(body: unknown): {label: string; role: string; expiresAt?: string} {
  const {label, memberships, expiresAt} = isObject(body) ? body : {}
  const [membership]: unknown[] = Array.isArray(memberships) ? memberships : []
  const names = isObject(membership) ? membership.roleNames : undefined
  const [role]: unknown[] = Array.isArray(names) ? names : []
  if (typeof label !== 'string' || typeof role !== 'string') {
    throw badRequest('A token needs a "label", and "memberships" with the name of its role')
  }
  return {label, role, ...(typeof expiresAt === 'string' ? {expiresAt} : {})}
}
