import type {Inline, QuoteAnnotation} from '../check/checked.ts'

/**
 * A quotation in running text: neighbouring children under the same annotation, from `start` to
 * before `end`. One that crosses another cannot be one HTML element: then `isWhole` is false.
 */
export interface Quotation {
  readonly annotation: QuoteAnnotation
  readonly start: number
  readonly end: number
  readonly isWhole: boolean
}

/** The quotations of a text block, outer before inner; `at[i]` are those child i stands in. */
export interface Quotations {
  readonly all: readonly Quotation[]
  readonly at: readonly (readonly Quotation[])[]
}

/** Finds the quotations among the children of a text block. */
export function findQuotations(children: readonly Inline[]): Quotations {
  const found = children.map((): Mutable<Quotation>[] => [])
  for (const [index, child] of children.entries()) {
    for (const annotation of child.annotations) {
      if (annotation._type !== 'quote') continue
      const open = found[index - 1]?.find((quotation) => quotation.annotation === annotation)
      if (open) open.end = index + 1
      found[index]?.push(open ?? {annotation, start: index, end: index + 1, isWhole: true})
    }
  }
  const all = found
    .flatMap((quotations, index) => quotations.filter(({start}) => start === index))
    .sort((a, b) => a.start - b.start || b.end - a.end)
  for (const quotation of all) {
    const around = found[quotation.start] ?? []
    quotation.isWhole = !around.some(
      ({start, end}) => start < quotation.start && end < quotation.end,
    )
  }
  return {all, at: found}
}

type Mutable<T> = {-readonly [K in keyof T]: T[K]}
