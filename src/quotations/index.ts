export {findInArticle, type ArticleQuotation} from './find-in-article.ts'
export {findQuotations} from './find-quotations.ts'
export {HIGH_CONFIDENCE, type FoundQuotation} from './quotation.ts'
