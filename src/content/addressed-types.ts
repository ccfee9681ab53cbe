/** The document types whose pages stand at the top of the site, at `/<slug>/`. No two documents of them share a slug. */
export const addressedTypes = ['article', 'department', 'page'] as const

/** The document types with pages at their slugs. They keep their former slugs, which lead to the present ones. */
const typesWithPages: ReadonlySet<string> = new Set([...addressedTypes, 'source'])

/** Returns whether documents of a type keep their former slugs. */
export function hasFormerSlugs(type: string): boolean {
  return typesWithPages.has(type)
}
