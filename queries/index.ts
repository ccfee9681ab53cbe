export {ARTICLE_BY_SLUG, ARTICLE_LIST, ARTICLE_LIST_LENGTH, ARTICLE_SLUGS} from './article.ts'
export {QUOTATIONS_OF_ARTICLE, STATEMENTS_OF_SOURCE} from './quotation.ts'
export {SOURCES} from './source.ts'
