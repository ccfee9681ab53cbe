/** The namespace of newsdesk's own texts in the Studio. `src/studio/i18n` fills it, in German and English. */
export const TEXTS = 'newsdesk'

/**
 * The `i18n` of a group or an ordering: its title is looked up under this key, so that it follows
 * the language of the Studio. The German `title` beside it is what that key says in German.
 */
export function titleKey(key: string) {
  return {title: {key, ns: TEXTS}}
}

/**
 * The same for an object in Portable Text: the editor's toolbar and dialogs look its title up under
 * `i18nTitleKey`, which Sanity's types only declare for styles, lists and decorators.
 */
export function objectTitle(key: string) {
  return {i18nTitleKey: `${TEXTS}:${key}`}
}

/** Returns the key of a text from an `i18nTitleKey`; undefined for texts of Studio's own. */
export function textKey(i18nTitleKey: string | undefined): string | undefined {
  const start = `${TEXTS}:`
  return i18nTitleKey?.startsWith(start) ? i18nTitleKey.slice(start.length) : undefined
}
