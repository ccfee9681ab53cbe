import {LakeError} from '../errors.ts'
import type {Lake} from '../lake.ts'
import {shownRoles} from '../project/robots.ts'
import {readKeyValuePairs} from '../storage/user-store.ts'
import {administrator, findUser} from '../users.ts'
import {identityOf} from './guard.ts'
import {readJsonBody} from './json-body.ts'
import {createRouter, type Router} from './router.ts'

/**
 * Routes of `/users` and `/auth`: the current user, other users, and the values that clients store
 * for a user.
 */
export function userRoutes(lake: Lake): Router {
  const app = createRouter()
  app.get('/users/me', (context) => {
    const identity = identityOf(context.get('access'))
    // Studio requests this at its start. From then on, others can mention this user.
    lake.userStore.meet(identity)
    const {user, role} = withRole(lake, identity)
    return context.json({
      ...user,
      role,
      roles: shownRoles.filter(({name}) => name === role),
    })
  })
  app.get('/users/me/keyvalue/:keys?', (context) => {
    const keys = context.req.param('keys')?.split(',')
    return context.json(lake.userStore.pairsOf(identityOf(context.get('access')), keys))
  })
  app.put('/users/me/keyvalue', async (context) => {
    const pairs = readKeyValuePairs(await readJsonBody(context.req.raw))
    lake.userStore.keep(identityOf(context.get('access')), pairs)
    return context.json(pairs)
  })
  app.get('/users/:ids', (context) => {
    const ids = context.req.param('ids').split(',')
    const users = ids.flatMap((id) => findUser(id) ?? [])
    const [first] = users
    if (ids.length > 1) return context.json(users)
    if (!first) throw new LakeError('not-found', 404, `There is no user "${ids.join()}"`)
    return context.json(first)
  })
  app.get('/auth/id', (context) => {
    return context.json({id: identityOf(context.get('access'))})
  })
  // There are no passwords. The token is a login, and a page of the lake itself is one, too.
  app.get('/auth/providers', (context) => context.json({providers: []}))
  app.post('/auth/logout', (context) => context.json({}))
  return app
}

/** A user with its role: all who have no token of their own may do everything. */
function withRole({settings}: Lake, identity: string) {
  const user = findUser(identity)
  return user ? {user, role: administrator.name} : settings.robots.user(identity)
}
