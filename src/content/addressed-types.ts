/** The document types whose pages stand at the top of the site, at `/<slug>/`. No two documents of them share a slug. */
export const addressedTypes = ['article', 'department', 'page'] as const
