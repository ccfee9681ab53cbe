/** Returns the lower-case words of a text, without code, placeholders, and nested texts. */
export function wordsOf(text: string): string[] {
  const words = text
    .replaceAll(/<code>.*?<\/code>|<[^>]*>|\S+@\S+|\{\{[^}]*\}\}|\$t\([^)]*\)/g, ' ')
    .toLowerCase()
  return words.match(/\p{L}{2,}/gu) ?? []
}

/** Dates and times as English writes them: names of months and days, "Nov 30", "5:03 AM", "Mon Oct 26 2026". */
const englishDates = [
  /\b(?:January|February|March|May|June|July|October|December)\b/,
  /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/,
  /\b(?:Sun|Tue|Wed|Thu|Sat|Su|Tu|We|Th)\b/,
  /\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* \d{1,2}\b/,
  /\d ?(?:AM|PM)\b/i,
  /\b\d{1,2}\/\d{1,2}\/\d{4}\b/,
]

/** Matches a key without a text, such as `search.results-label`. */
const key = /^(?=.*-)[a-z]+(?:[.-][a-z]+)*\.[a-z]+(?:-[a-z]+)*$/

/**
 * Returns whether a text of the German Studio is none: it has a word that only the English Studio has, an English date, or
 * is the key of a text. Words of documents are anything.
 */
export function isNotGerman(
  text: string,
  english: ReadonlySet<string>,
  inDocuments: ReadonlySet<string>,
): boolean {
  return (
    key.test(text) ||
    englishDates.some((pattern) => pattern.test(text)) ||
    wordsOf(text).some((word) => english.has(word) && !inDocuments.has(word))
  )
}
