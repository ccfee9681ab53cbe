/** `String.indexOf` may take the product of both lengths; beyond this length of what is looked for, something else is. */
const short = 32

/** The index of a text in another one from a position on, or -1, in time that is linear in the length of both. */
export function indexFrom(text: string, part: string, position: number): number {
  if (part.length <= short) return text.indexOf(part, position)
  return indexOfSequence(text, part, position)
}

interface Sequence<T> {
  readonly length: number
  at(index: number): T | undefined
}

/**
 * The index of a sequence in another one from a position on, or -1, by the algorithm of Knuth, Morris and Pratt: each
 * element is looked at twice at most.
 */
export function indexOfSequence<T>(all: Sequence<T>, part: Sequence<T>, position = 0): number {
  const borders = bordersOf(part)
  let matched = 0
  for (let index = position; index < all.length; index += 1) {
    while (matched > 0 && all.at(index) !== part.at(matched)) matched = borders[matched - 1] ?? 0
    if (all.at(index) === part.at(matched)) matched += 1
    if (matched === part.length) return index - matched + 1
  }
  return -1
}

/** For each beginning of a sequence, how much of it is also its end. */
function bordersOf(part: Sequence<unknown>): number[] {
  const borders = [0]
  let matched = 0
  for (let index = 1; index < part.length; index += 1) {
    while (matched > 0 && part.at(index) !== part.at(matched)) matched = borders[matched - 1] ?? 0
    if (part.at(index) === part.at(matched)) matched += 1
    borders.push(matched)
  }
  return borders
}
