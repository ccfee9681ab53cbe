/** The id of the settings of the site. */
export const SITE_ID = 'site'

/** The types of which there is one document, whose id is the name of the type. */
const singletons: ReadonlySet<string> = new Set([SITE_ID])

/** Returns whether there is only one document of a type, which nobody makes, duplicates or deletes. */
export function isSingleton(type: string): boolean {
  return singletons.has(type)
}
