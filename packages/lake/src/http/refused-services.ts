import {LakeError} from '../errors.ts'
import {createRouter, type Router} from './router.ts'

/** Services of sanity.io that the lake lacks, by the beginning of their routes, and what to do instead. */
const reasons: readonly (readonly [route: string, reason: string])[] = [
  ['/apis/graphql', 'The embedded lake has no GraphQL. Ask it with GROQ.'],
  [
    '/data/backups',
    'The embedded lake makes no backups. Export the dataset: `lake export backup.tar.gz`.',
  ],
  ['/data/settings', 'The embedded lake has no backups or embeddings to set up.'],
  ['/datasets/:name/settings', 'The embedded lake has no backups or embeddings to set up.'],
  ['/data/embeddings', 'The embedded lake has no embeddings: no model runs here.'],
  [
    '/hooks',
    'The embedded lake sends no webhooks: nothing leaves the machine. Follow `/data/listen` instead.',
  ],
  [
    '/invitations',
    'The embedded lake has no accounts to invite: whoever has a token may work here, and Studio takes any name (`/studio/?user=Anna`).',
  ],
  ['/media-libraries', 'The embedded lake has no media library.'],
  ['/organizations', 'The embedded lake belongs to no organization.'],
  [
    '/user-applications',
    'The embedded lake hosts no Studios. Serve a built one: `lake start --studio dist`.',
  ],
  ['/agent', 'The embedded lake has no agents: no model runs here.'],
  ['/functions', 'The embedded lake runs no functions. Follow `/data/listen` instead.'],
  ['/blueprints', 'The embedded lake runs no functions. Follow `/data/listen` instead.'],
  ['/plans', 'The embedded lake has no plans to pay for.'],
]

/** Routes of services that the lake refuses with a reason: 404, as for a service that a plan lacks. */
export function refusedServiceRoutes(): Router {
  const app = createRouter()
  for (const [route, reason] of reasons) {
    for (const path of [route, `${route}/*`]) {
      app.all(path, () => {
        throw new LakeError('not-found', 404, reason)
      })
    }
  }
  return app
}
