/**
 * Faults that run through Sanity's German: the gender of "Release", "Veröffentlichung" for a release, English words, and
 * typewriter's marks. Each pattern is replaced wherever it stands.
 */
const corrections: readonly (readonly [RegExp, string])[] = [
  [/\b([Dd])(?:er|en) Release\b(?!-)/g, '$1as Release'],
  [/\b([Dd])ies(?:en|er) Release\b(?!-)/g, '$1ieses Release'],
  [/\b(?:Scheduled Drafts|geplanten Entwurfsdokumente)\b/g, 'geplante Entwürfe'],
  [/\bValidierungsfehler\b/g, 'Fehler'],
  [/\bdepublizieren\b/g, 'zurückziehen'],
  [/\bWorkspace\b/g, 'Arbeitsbereich'],
  [/\bPerspective\b/g, 'Perspektive'],
  [/\bMedia Library\b/g, 'Medienbibliothek'],
  // "…“ and '…' around words.
  [/(?<![\p{L}\d=])"([^"]*)"/gu, '„$1“'],
  [/„([^"“]*)"/g, '„$1“'],
  [/(?<![\p{L}\d=])'([^']*)'/gu, '„$1“'],
  [/\bz\.B\./g, 'z.\u00A0B.'],
  // An ellipsis for words that are left out stands apart.
  [/(?<=[\p{L}\d])\s*(?:\.\.\.|…)/gu, ' …'],
]

/** A character of no text. It stands for code while the words around are corrected. */
const placeOfCode = '\uE000'

/** Returns a German text of Sanity without the faults that run through all of them. Code in it stays as it is. */
export function correctGerman(text: string): string {
  const code: string[] = []
  const words = text.replace(/<code>.*?<\/code>/gi, (found) => {
    code.push(found)
    return placeOfCode
  })
  return corrections
    .reduce((done, [fault, right]) => done.replace(fault, right), words)
    .replaceAll(placeOfCode, () => code.shift() ?? '')
}
