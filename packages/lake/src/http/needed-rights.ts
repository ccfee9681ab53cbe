import type {Right} from '../project/robots.ts'

/**
 * The right that a request needs. `open`: none, but it sees only what its sender may see. `login`: any token or session.
 */
export type Needed = Right | 'login' | 'open'

/**
 * The right that each route needs, by its method and path. This is the one place that decides: a route without an entry
 * is refused to all but administrators. Some options of open routes need more, which their handlers check.
 */
export const neededRights: Readonly<Record<string, Needed>> = {
  // Documents: what a public dataset shows is open, and a private one shows nothing without the right to read.
  'GET /data/query/:dataset': 'open',
  'POST /data/query/:dataset': 'open',
  'GET /data/doc/:dataset/:ids': 'open',
  'GET /data/listen/:dataset': 'open',
  'GET /data/live/events/:dataset': 'open',
  'GET /data/ping/:dataset': 'open',
  // Without the right to write, these change drafts and nothing else.
  'POST /data/mutate/:dataset': 'write-drafts',
  'POST /data/actions/:dataset': 'write-drafts',
  'POST /data/import/:dataset': 'write',
  'GET /data/export/:dataset': 'read',
  'GET /data/history/:dataset/documents/:ids': 'read',
  'GET /data/history/:dataset/transactions/:ids?': 'read',
  'GET /data/history/:dataset/events/documents/:id': 'read',
  'GET /data/references/:dataset/documents/:id/to': 'read',

  // Assets: their addresses contain the SHA-1 of the bytes, also in a private dataset.
  'POST /assets/images/:dataset': 'write-drafts',
  'POST /assets/files/:dataset': 'write-drafts',
  'GET /images/:project/:dataset/:name': 'open',
  'HEAD /images/:project/:dataset/:name': 'open',
  'GET /images/:project/:dataset/:name/:saveAs': 'open',
  'HEAD /images/:project/:dataset/:name/:saveAs': 'open',
  'GET /files/:project/:dataset/:name': 'open',
  'HEAD /files/:project/:dataset/:name': 'open',
  'GET /files/:project/:dataset/:name/:saveAs': 'open',
  'HEAD /files/:project/:dataset/:name/:saveAs': 'open',

  // Deployed schemas.
  'GET /data/schemas/:dataset/:id?': 'read',
  'PUT /data/schemas/:dataset': 'deploy',
  'DELETE /data/schemas/:dataset/:id': 'deploy',

  // The project and its settings.
  'GET /': 'open',
  'GET /instance': 'open',
  'GET /ping': 'open',
  'GET /check/cors': 'open',
  'GET /features': 'open',
  'GET /projects': 'open',
  'GET /projects/:projectId': 'open',
  'GET /projects/:projectId/datasets/:dataset/acl': 'open',
  'GET /projects/:projectId/grants': 'open',
  'GET /projects/:projectId/roles': 'open',
  'GET /projects/:projectId/new-content-release-allowed': 'open',
  'GET /projects/:projectId/cors': 'manage',
  'POST /projects/:projectId/cors': 'manage',
  'DELETE /projects/:projectId/cors/:id': 'manage',
  'GET /access/project/:projectId/robots': 'manage',
  'GET /access/project/:projectId/roles': 'manage',
  'POST /access/project/:projectId/robots': 'manage',
  'DELETE /access/project/:projectId/robots/:id': 'manage',
  'POST /access/robots/me/rotate': 'login',
  'GET /session': 'manage',

  // Datasets.
  'GET /datasets': 'open',
  'GET /projects/:projectId/datasets': 'open',
  'PUT /datasets/:name': 'manage',
  'PATCH /datasets/:name': 'manage',
  'DELETE /datasets/:name': 'manage',
  'PUT /datasets/:name/copy': 'manage',
  'GET /projects/:projectId/datasets/copy': 'manage',
  'GET /jobs/:id': 'open',
  'GET /jobs/:id/listen': 'open',
  'POST /comments/:dataset/setup': 'write',
  'GET /aliases': 'read',
  'PUT /aliases/:name': 'manage',
  'PATCH /aliases/:name': 'manage',
  'PATCH /aliases/:name/unlink': 'manage',
  'DELETE /aliases/:name': 'manage',

  // The user who asks.
  'GET /users/me': 'login',
  'GET /users/me/keyvalue/:keys?': 'login',
  'PUT /users/me/keyvalue': 'login',
  'GET /users/:ids': 'read',
  'GET /auth/id': 'login',
  'GET /auth/providers': 'open',
  'POST /auth/logout': 'open',

  // Services that the lake lacks: they answer "nothing for you".
  'GET /journey/*': 'open',
  'POST /journey/*': 'open',
  'GET /intake/telemetry-status': 'open',
  'POST /intake/*': 'open',
  'GET /help': 'open',
  'GET /schedules/:projectId/:dataset': 'open',
  'GET /projects/:projectId/user-applications': 'open',
  'GET /access/requests/me': 'open',
  'GET /invitations/project/:projectId': 'open',
  'GET /hooks/projects/:projectId': 'open',
  'GET /media-libraries': 'open',
  'GET /subscriptions/project/:projectId': 'open',
}
