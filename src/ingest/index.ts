/** Texts of other systems come into the lake as articles. */
export {importTexts, type ImportOptions} from './import-texts.ts'
export type {Failure, Progress} from './import-sources.ts'
export {Inbox} from './inbox.ts'
export {findFiles, type FoundFile} from './source-files.ts'
export type {WrittenText} from './write-texts.ts'
