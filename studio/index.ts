export {deskTypes} from './desk-types.ts'
export {embeddedWorkspace} from './embedded/workspace.ts'
export {pagePreview} from './embedded/page-lake.ts'
export {newsroom} from './newsroom.ts'
