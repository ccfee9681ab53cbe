let language: 'de' | 'en' = 'en'

/** Returns the language that Studio was last shown in, for code that is no component. */
export function studioLanguage(): 'de' | 'en' {
  return language
}

/** Sets that language by the id of Studio's locale. */
export function setStudioLanguage(locale: string): void {
  language = locale.startsWith('de') ? 'de' : 'en'
}
