import {LakeError} from '../errors.ts'
import type {Lake} from '../lake.ts'
import {readKeyValuePairs} from '../storage/user-store.ts'
import {administrator, findUser} from '../users.ts'
import {requireUser} from './guard.ts'
import {readJsonBody} from './json-body.ts'
import {createRouter, type Router} from './router.ts'

/**
 * Routes of `/users` and `/auth`: the current user, other users, and the values that clients store
 * for a user.
 */
export function userRoutes(lake: Lake): Router {
  const app = createRouter()
  app.use('/users/*', async (context, next) => {
    requireUser(context.get('access'))
    await next()
  })
  app.get('/users/me', (context) => {
    const {identity} = requireUser(context.get('access'))
    // Studio requests this at its start. From then on, others can mention this user.
    lake.userStore.meet(identity)
    return context.json({
      ...(findUser(identity) ?? lake.settings.robots.user(identity)),
      role: administrator.name,
      roles: [administrator],
    })
  })
  app.get('/users/me/keyvalue/:keys?', (context) => {
    const keys = context.req.param('keys')?.split(',')
    return context.json(lake.userStore.pairsOf(requireUser(context.get('access')).identity, keys))
  })
  app.put('/users/me/keyvalue', async (context) => {
    const pairs = readKeyValuePairs(await readJsonBody(context.req.raw))
    lake.userStore.keep(requireUser(context.get('access')).identity, pairs)
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
    return context.json({id: requireUser(context.get('access')).identity})
  })
  // There are no passwords. The token is a login, and a page of the lake itself is one, too.
  app.get('/auth/providers', (context) => context.json({providers: []}))
  app.post('/auth/logout', (context) => context.json({}))
  return app
}
