import {getPublishedId} from '@sanity/client/csm'
import {SeedError} from './seed-error.ts'

/**
 * Returns the documents that a dataset has in no form: neither published nor as draft or version.
 *
 * @param documents the wanted documents, under published ids.
 * @param existingIds the ids of existing documents, in any form (`<id>`, `drafts.<id>`, `versions.<release>.<id>`).
 * @throws SeedError `unpublished-source` if a missing document refers to one that only exists unpublished. The lake
 *   would refuse the reference, and only an editor may publish it.
 */
export function missingDocuments<Doc extends {_id: string}>(
  documents: readonly Doc[],
  existingIds: readonly string[],
): Doc[] {
  const published = new Set(existingIds)
  const existing = new Set<string>(existingIds.map(getPublishedId))
  const missing = documents.filter(({_id}) => !existing.has(_id))
  for (const document of missing) {
    const target = referencedIds(document).find((id) => existing.has(id) && !published.has(id))
    if (target !== undefined) {
      throw new SeedError(
        'unpublished-source',
        `"${document._id}" is missing and refers to "${target}", which is not published. ` +
          `Publish "${target}" in the Studio, or delete its draft, and run the migration again.`,
      )
    }
  }
  return missing
}

function referencedIds(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  const own = '_ref' in value && typeof value._ref === 'string' ? [value._ref] : []
  return [...own, ...Object.values(value).flatMap(referencedIds)]
}
