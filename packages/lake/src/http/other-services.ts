import {createRouter, type Router} from './router.ts'

/**
 * Services of sanity.io beside the Content Lake that Studio and the CLI request but the lake lacks: news, offers,
 * telemetry, help, older schedules, access requests, deployed Studios. Each returns an empty answer, so that clients
 * neither retry nor complain. There is no subscription either, from which Studio would read how long published releases
 * are kept.
 */
export function otherServiceRoutes(): Router {
  return createRouter()
    .get('/journey/*', (context) => context.json(null))
    .post('/journey/*', (context) => context.json(null))
    .get('/intake/telemetry-status', (context) => context.json({status: 'denied'}))
    .post('/intake/*', (context) => context.json({}))
    .get('/help', (context) =>
      context.json({resources: {title: '', sectionArray: []}, latestVersion: ''}),
    )
    .get('/schedules/:projectId/:dataset', (context) => context.json({schedules: []}))
    .get('/projects/:projectId/user-applications', (context) => context.json([]))
    .get('/access/requests/me', (context) => context.json([]))
    .get('/invitations/project/:projectId', (context) => context.json([]))
    .get('/hooks/projects/:projectId', (context) => context.json([]))
    .get('/media-libraries', (context) => context.json({data: []}))
    .get('/subscriptions/project/:projectId', (context) => context.json(null))
}
