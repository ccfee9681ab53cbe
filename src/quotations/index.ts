export {findQuotations, type FindOptions} from './find-quotations.ts'
export {HIGH_CONFIDENCE} from './quotation.ts'
export type {FoundQuotation, Place, Speaker, Suggestion} from './quotation.ts'
