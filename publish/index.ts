export {findArticle} from './find-article.ts'
export {PublishError} from './publish-error.ts'
export {publishSite} from './publish-site.ts'
