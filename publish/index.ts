export {findArticle, type FoundArticle} from './find-article.ts'
export {PublishError, type PublishErrorCode} from './publish-error.ts'
export {publishSite, type PublishedSite} from './publish-site.ts'
