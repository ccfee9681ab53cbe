/** Texts of other systems come into the lake as articles. */
export {importTexts, type Failure, type ImportOptions, type Progress} from './import-texts.ts'
export {Inbox} from './inbox.ts'
export {findFiles, type FoundFile} from './source-files.ts'
export type {WrittenText} from './write-texts.ts'
