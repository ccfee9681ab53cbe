import {defineDocuments} from 'sanity/presentation'

/** The main document of each page of the preview, by its address. */
export const mainDocuments = defineDocuments([
  {route: '/_id/:id', filter: '_type in ["article", "page"] && _id == $id'},
  {route: '/:slug', filter: '_type in ["article", "page"] && slug.current == $slug'},
])
