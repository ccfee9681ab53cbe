import type {CheckedQuote, CheckedSource} from '../check/checked.ts'

/** One source of quotations in an article, with all quotations by it. */
export interface Note {
  readonly source: CheckedSource
  readonly name: string
  readonly quotes: CheckedQuote[]
}

/** The sources of an article's quotations, in the order in which they are first quoted. */
export class Notes {
  readonly all: Note[] = []
  readonly #numbers = new Map<string, number>()

  /** The number of a quotation's source, counted from 1; undefined when it is not known. */
  numberOf(quote: CheckedQuote): number | undefined {
    const {source} = quote
    if (source?.name === undefined) return undefined
    const id = source.id ?? source.name
    const number = this.#numbers.get(id) ?? this.all.length + 1
    if (number > this.all.length) {
      this.#numbers.set(id, number)
      this.all.push({source, name: source.name, quotes: []})
    }
    this.all[number - 1]?.quotes.push(quote)
    return number
  }
}
