import type {Lake} from '../lake.ts'
import {otherServiceRoutes} from './other-services.ts'
import {actionRoutes} from './actions.ts'
import {aliasRoutes} from './aliases.ts'
import {assetRoutes} from './assets.ts'
import {corsRoutes} from './cors.ts'
import {datasetCopyRoutes} from './dataset-copies.ts'
import {datasetRoutes} from './datasets.ts'
import {documentRoutes} from './documents.ts'
import {exportRoutes} from './export.ts'
import {historyRoutes} from './history.ts'
import {importRoutes} from './import.ts'
import {listenRoutes} from './listen.ts'
import {mutateRoutes} from './mutate.ts'
import {openSessionRoutes} from './open-session.ts'
import {projectRoutes} from './project.ts'
import {queryRoutes} from './query.ts'
import {referenceRoutes} from './references.ts'
import {refusedServiceRoutes} from './refused-services.ts'
import {robotRoutes} from './robots.ts'
import {schemaRoutes} from './schemas.ts'
import type {Router} from './router.ts'
import {userRoutes} from './users.ts'

/**
 * The API of a lake, a file for each family of routes. A route `/data/<what>/:dataset…` also answers below its dataset
 * as a resource (`readRequestPath`).
 */
export const apiRoutes: readonly ((lake: Lake) => Router)[] = [
  openSessionRoutes,
  queryRoutes,
  mutateRoutes,
  actionRoutes,
  documentRoutes,
  listenRoutes,
  historyRoutes,
  exportRoutes,
  importRoutes,
  assetRoutes,
  referenceRoutes,
  projectRoutes,
  corsRoutes,
  robotRoutes,
  schemaRoutes,
  aliasRoutes,
  datasetRoutes,
  datasetCopyRoutes,
  userRoutes,
  otherServiceRoutes,
  refusedServiceRoutes,
]
