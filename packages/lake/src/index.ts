export {LakeError, type LakeErrorCode} from './errors.ts'
export {findOrStartLake, type AvailableLake} from './find-or-start-lake.ts'
export {startLake, type RunningLake, type StartOptions} from './start-lake.ts'
export {withFirstCommits} from './studio/studio-page.ts'
