export type {ArticleQuotation} from './find-in-article.ts'
export {findQuotations} from './find-quotations.ts'
export {HIGH_CONFIDENCE, type FoundQuotation} from './quotation.ts'
export {openQuotations, type OpenQuotation} from './open-quotations.ts'
