/** The apostrophe within a word, in the forms that keyboards and typographers use. */
const apostrophes = new Set(["'", '\u2018', '\u2019', '\uff07'])

/** The number of cached folded characters. The scripts of one newsroom need a few hundred. */
const kept = 4_000

const folded = new Map<string, string>()

/**
 * Returns a word without its case and with one form of apostrophe. Case folds character by character, as Unicode's
 * simple case folding and regular expressions with the flags `iu` have it: "ẞ" is "ß", not "ss". Diacritics stay.
 */
export function foldWord(word: string): string {
  let result = ''
  for (const character of word) {
    let form = folded.get(character)
    if (form === undefined) {
      if (folded.size >= kept) folded.clear()
      form = foldCharacter(character)
      folded.set(character, form)
    }
    result += form
  }
  return result
}

function foldCharacter(character: string): string {
  if (apostrophes.has(character)) return "'"
  // The Turkish "ı" is a letter of its own, though its capital is "I".
  if (character === 'ı') return character
  const upper = character.toUpperCase()
  const lower = (isOne(upper) ? upper : character).toLowerCase()
  return isOne(lower) ? lower : character
}

function isOne(text: string): boolean {
  return Array.from(text).length === 1
}
