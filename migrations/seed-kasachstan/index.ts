import {createIfNotExists, defineMigration, transaction} from '@sanity/migrate'
import type {MigrationContext} from '@sanity/migrate'
import {API_VERSION} from '../../src/content/api-version.ts'
import {missingDocuments} from './missing-documents.ts'
import {seedDocuments} from './seed-documents.ts'

/**
 * Creates the article on the protests in Kazakhstan and its sources, in one transaction. Documents that a dataset has,
 * published or not, are left alone: a second run changes nothing.
 */
export default defineMigration({
  title: 'Seed: the protests in Kazakhstan, January 2022',
  documentTypes: ['article', 'source'],

  async *migrate(_documents, {client}) {
    const documents = seedDocuments()
    const ids = documents.map(({_id}) => _id)
    const missing = missingDocuments(documents, await existingIds(client, ids))
    if (missing.length > 0)
      yield transaction(missing.map((document) => createIfNotExists(document)))
  },
})

/** Ids of every published document, draft and version that belongs to one of these published ids. */
function existingIds(client: MigrationContext['client'], ids: readonly string[]) {
  const filter = ids.map((_, n) => `sanity::versionOf($id${n})`).join(' || ')
  const params = Object.fromEntries(ids.map((id, n) => [`id${n}`, id]))
  return (
    client
      // The default version of the runner is older and does not show versions in releases.
      .withConfig({apiVersion: API_VERSION})
      .fetch<string[]>(`*[${filter}]._id`, params, {perspective: 'raw'})
  )
}
