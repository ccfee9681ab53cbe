/** The formats of texts that can be imported: pure functions from bytes to neutral texts. */
export {FORMATS, formatOf} from './formats.ts'
export {ImportError, importError, type ReadContext, type SourceFile} from './format.ts'
export type {ImportedText, LeftOutPlace, Status} from './imported-text.ts'
export {placeOf} from './read-body.ts'
