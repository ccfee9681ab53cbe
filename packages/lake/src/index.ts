export {createLake, type LakeInProcess} from './create-lake.ts'
export {LakeError, type LakeErrorCode} from './errors.ts'
export type {LakeFetch} from './http/fetch-in-process.ts'
export {findOrStartLake, type AvailableLake} from './find-or-start-lake.ts'
<<<<<<< HEAD
export {defaultPort, startLake, type RunningLake, type StartOptions} from './start-lake.ts'
=======
export type {LoggedRequest} from './http/request-log.ts'
export {startLake, type RunningLake, type StartOptions} from './start-lake.ts'
>>>>>>> 6cdbb3d (Give the lake commands to run, move, fork and reset content)
export type {LakeFacts} from './studio/lake-facts.ts'
export {studioPage} from './studio/studio-page.ts'
