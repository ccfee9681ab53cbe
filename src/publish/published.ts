/** The options of every query for published content. */
export const published = {perspective: 'published', returnQuery: false, useCdn: false} as const
