export {deskTypes} from './desk-types.ts'
export {embeddedWorkspace} from './embedded/workspace.ts'
export {newsroom} from './newsroom.ts'
