/** The languages that the preview speaks to editors. */
export type Language = 'de' | 'en'

/** What a request asks for: by `?lang=`, else what its browser prefers; German where it says nothing. */
export function languageOf(request: Request): Language {
  const asked = new URL(request.url).searchParams.get('lang')
  if (asked === 'de' || asked === 'en') return asked
  for (const range of request.headers.get('accept-language')?.split(',') ?? []) {
    const [, tag] = /^\s*(de|en)\b/i.exec(range) ?? []
    if (tag) return tag.toLowerCase() as Language
  }
  return 'de'
}
