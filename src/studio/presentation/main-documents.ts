import {defineDocuments} from 'sanity/presentation'

/** Which document a page of the preview is of. */
export const mainDocuments = defineDocuments([
  {route: '/_id/:id', filter: '_type == "article" && _id == $id'},
  {route: '/:slug', filter: '_type == "article" && slug.current == $slug'},
])
