import type {CheckedQuote} from '../check/checked-fields.ts'
import type {CheckedBlock} from '../check/checked-blocks.ts'
import type {Place} from '../check/place.ts'
import {pathOf} from '../check/place.ts'
import {elementsOf} from '../html/render-blocks.ts'
import type {HtmlContext, NumbersQuotations} from '../html/context.ts'
import {groupBlocks} from './block-groups.ts'
import type {Keys, WholePart} from './page-part.ts'

/** The rendered form of some blocks, and the circumstances of the rendering. */
interface Rendered {
  /** The stored blocks, by identity. */
  readonly stored: readonly object[]
  readonly circumstances: string
  readonly quotes: readonly CheckedQuote[]
  readonly numbers: readonly (number | undefined)[]
  readonly elements: readonly string[]
}

/**
 * Renders blocks as parts of a page, from memory when their objects are the same as before. So objects must never be
 * mutated; a changed block has to be a new object.
 */
export class BlockCache {
  readonly #rendered = new WeakMap<object, Rendered>()

  /** Renders the blocks of the section at a place. */
  render(
    blocks: readonly CheckedBlock[],
    section: Place,
    context: HtmlContext,
    keys: Keys,
  ): WholePart[] {
    const around = circumstancesOf(section, context)
    return groupBlocks(blocks).flatMap((group) => {
      const key = keys.unique(keyOf(group[0]))
      return this.#elements(group, around, context).map((html, index) => ({
        key: index === 0 ? key : keys.unique(`${key}+${index}`),
        html,
      }))
    })
  }

  #elements(
    group: readonly CheckedBlock[],
    around: string,
    context: HtmlContext,
  ): readonly string[] {
    const stored = group.map(storedBlock)
    const [first] = stored
    if (first === undefined || stored.includes(undefined)) return elementsOf(group, context)
    const circumstances = around + indexOf(group[0])
    const known = this.#rendered.get(first)
    const isSame =
      known !== undefined &&
      known.circumstances === circumstances &&
      known.stored.length === stored.length &&
      known.stored.every((block, index) => block === stored[index])
    // Counting affects the following blocks, so it happens once and the numbers are passed on.
    const numbers = isSame ? known.quotes.map((quote) => context.notes?.numberOf(quote)) : undefined
    if (numbers?.every((number, index) => number === known?.numbers[index])) {
      return known?.elements ?? []
    }
    const counter = new Counter(numbers, context.notes)
    const elements = elementsOf(group, {...context, notes: context.notes && counter})
    const {quotes} = counter
    this.#rendered.set(first, {
      stored: stored as object[],
      circumstances,
      quotes,
      numbers: counter.numbers,
      elements,
    })
    return elements
  }
}

/** Records the counted quotations and their numbers. */
class Counter implements NumbersQuotations {
  readonly quotes: CheckedQuote[] = []
  readonly numbers: (number | undefined)[] = []
  readonly #known: readonly (number | undefined)[] | undefined
  readonly #notes: NumbersQuotations | undefined

  constructor(
    known: readonly (number | undefined)[] | undefined,
    notes: NumbersQuotations | undefined,
  ) {
    this.#known = known
    this.#notes = notes
  }

  numberOf(quote: CheckedQuote): number | undefined {
    const number = this.#known ? this.#known[this.quotes.length] : this.#notes?.numberOf(quote)
    this.quotes.push(quote)
    this.numbers.push(number)
    return number
  }
}

/** Returns the stored block behind a checked one; undefined for a problem. */
function storedBlock(block: CheckedBlock): object | undefined {
  const member = placeOf(block)?.member
  return typeof member === 'object' && member !== null ? member : undefined
}

function placeOf(block: CheckedBlock | undefined): Place | undefined {
  return block === undefined || block._type === 'problem' ? undefined : block.place
}

/** Returns all inputs of the HTML beside the blocks themselves. The options are the same for a whole cache. */
function circumstancesOf(section: Place, {lang, subheading, path, edit}: HtmlContext): string {
  const where = edit === undefined ? '' : pathOf(section)
  return `${lang} ${subheading} ${path ?? ''} ${where} `
}

/** Returns the position of a block without a key, because its path contains it. */
function indexOf(block: CheckedBlock | undefined): number | '' {
  const place = placeOf(block)
  const member = place?.member as {readonly _key?: unknown} | undefined
  return typeof member?._key === 'string' ? '' : (place?.index ?? '')
}

function keyOf(block: CheckedBlock | undefined): string {
  const member = placeOf(block)?.member as {readonly _key?: unknown} | undefined
  if (typeof member?._key === 'string') return member._key
  return block?._type === 'problem' ? block.path : ''
}
