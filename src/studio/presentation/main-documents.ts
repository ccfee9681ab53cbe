import {defineDocuments} from 'sanity/presentation'

/** The main document of each page of the preview, by its address. */
export const mainDocuments = defineDocuments([
  {route: '/_id/:id', filter: '_type == "article" && _id == $id'},
  {route: '/:slug', filter: '_type == "article" && slug.current == $slug'},
])
