/** Texts use a few thousand words again and again; a hostile one never fills the memory. */
const most = 20_000

/** Returns a function of a word that remembers its answers, because long lists of endings are slow to compare. */
export function remember<Answer>(compute: (word: string) => Answer): (word: string) => Answer {
  let answers = new Map<string, Answer>()
  return (word) => {
    const known = answers.get(word)
    if (known !== undefined || answers.has(word)) return known as Answer
    if (answers.size >= most) answers = new Map()
    const answer = compute(word)
    answers.set(word, answer)
    return answer
  }
}
