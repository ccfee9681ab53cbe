import type {Access, Visibility} from '../access.ts'
import {badRequest, LakeError} from '../errors.ts'
import type {Lake} from '../lake.ts'
import {everybody, type UserGroup} from '../query/groups.ts'
import {administrator} from '../users.ts'
import {createRouter, type Router} from './router.ts'

/** The paid features of a project; clients ask before they offer one. */
const features = [
  'advancedDatasetManagement',
  'contentReleases',
  'privateDataset',
  'sanityTasks',
  'singleDocRelease',
  'studioComments',
]

/** The grants of every action on every document. */
const everything = [
  {filter: '_id in path("**")', permissions: ['read', 'create', 'update', 'history']},
]

/** The project that a client asks in: `/projects`, `/features`, access rules, and whether the lake is there. */
export function projectRoutes(lake: Lake): Router {
  const app = createRouter()
  app.get('/', (context) =>
    context.json({lake: 'newsdesk', projectId: lake.projectId, datasets: lake.datasetNames}),
  )
  app.get('/instance', (context) => context.json({instance: lake.instance}))
  app.get('/features', (context) => context.json(features))
  app.get('/projects', (context) => {
    const {organizationId} = context.req.query()
    // The project belongs to no organization, and every user is a member.
    const projects =
      organizationId === undefined ? [listed(lake, context.get('access'), context.req.query())] : []
    readFlag('onlyExplicitMembership', context.req.query('onlyExplicitMembership'))
    return context.json(projects)
  })
  app.use('/projects/:projectId/*', async (context, next) => {
    checkProject(lake, context.req.param('projectId'))
    await next()
  })
  app.get('/projects/:projectId', (context) => {
    checkProject(lake, context.req.param('projectId'))
    return context.json(project(lake, context.get('access')))
  })
  app.get('/projects/:projectId/datasets/:dataset/acl', (context) => {
    const {visibility} = lake.dataset(context.req.param('dataset'))
    return context.json(grantsOf(context.get('access'), visibility))
  })
  app.get('/projects/:projectId/grants', (context) => context.json({}))
  app.get('/projects/:projectId/roles', (context) =>
    context.json([{...administrator, appliesToUsers: true, appliesToRobots: true}]),
  )
  app.get('/projects/:projectId/new-content-release-allowed', (context) => {
    const active = lake.activeReleases
    return context.json({
      data: {
        orgActiveReleaseCount: active,
        orgMeteredActiveReleaseCount: active,
        // The lake has no limit, but clients need a number.
        datasetReleaseLimit: Number.MAX_SAFE_INTEGER,
        orgActiveReleaseLimit: null,
      },
    })
  })
  app.get('/data/ping/:dataset', (context) => {
    lake.dataset(context.req.param('dataset'))
    return context.json({})
  })
  app.get('/ping', (context) => context.json({}))
  app.get('/check/cors', (context) =>
    context.json({result: {allowed: true, withCredentials: true}}),
  )
  return app
}

const reading = {filter: '_id in path("**")', permissions: ['read', 'history']}
const drafting = {filter: '_id in path("drafts.**")', permissions: ['create', 'update']}

/** The grants of a sender in a dataset. */
function grantsOf({identity, rights, trusted}: Access, visibility: Visibility): readonly object[] {
  if (identity !== undefined && (rights?.includes('write') ?? true)) return everything
  if (trusted) return rights?.includes('write-drafts') ? [reading, drafting] : [reading]
  return visibility === 'public' ? [{filter: '_id in path("*")', permissions: ['read']}] : []
}

/** The groups of users of a lake, with what they may do. */
export function groupsOf({users}: Lake): UserGroup[] {
  return [
    everybody(
      users.map(({id}) => id),
      everything,
    ),
  ]
}

/** Throws `project-mismatch` for another project than the lake's. */
export function checkProject(lake: Lake, projectId: string): void {
  if (projectId === lake.projectId) return
  throw new LakeError(
    'project-mismatch',
    404,
    `Project "${projectId}" not found: this lake holds project "${lake.projectId}"`,
  )
}

/** The project with what is asked for in a list: all of it, unless an option says otherwise. */
function listed(lake: Lake, access: Access, options: Readonly<Record<string, string>>) {
  const {members, features: own, ...rest} = project(lake, access)
  const withMembers = readFlag('includeMembers', options.includeMembers) ?? true
  const withFeatures = readFlag('includeFeatures', options.includeFeatures) ?? true
  return {...rest, ...(withMembers && {members}), ...(withFeatures && {features: own})}
}

function readFlag(name: string, value: string | undefined): boolean | undefined {
  if (value === undefined) return undefined
  if (value === 'true' || value === 'false') return value === 'true'
  throw badRequest(`The option "${name}" is true or false, not ${JSON.stringify(value)}`)
}

/** A project as `SanityProject` of `@sanity/client` describes it. */
function project({projectId, users, createdAt}: Lake, access: Access) {
  const members = users.map(({id}) => ({
    id,
    role: administrator.name,
    roles: [administrator],
    isRobot: false,
    isCurrentUser: id === access.identity,
  }))
  return {
    id: projectId,
    displayName: projectId,
    studioHost: null,
    organizationId: null,
    isBlocked: false,
    isDisabled: false,
    isDisabledByUser: false,
    createdAt,
    metadata: {},
    members,
    features,
  }
}
