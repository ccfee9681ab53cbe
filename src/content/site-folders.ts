/** The folders that a site takes for itself, in each language of its own words. */
export const siteFolders = {
  de: {
    archivePath: 'archiv',
    authorPath: 'autor',
    correctionsPath: 'korrekturen',
    topicPath: 'thema',
    sourcePath: 'quelle',
  },
  en: {
    archivePath: 'archive',
    authorPath: 'author',
    correctionsPath: 'corrections',
    topicPath: 'topic',
    sourcePath: 'source',
  },
} as const

/** The slugs that no document may have, because the site has a page or a folder there in one of its languages. */
export const fixedSlugs: ReadonlySet<string> = new Set([
  'pictures',
  'files',
  ...Object.values(siteFolders).flatMap((folders) => Object.values(folders)),
])
