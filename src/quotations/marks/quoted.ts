import type {Place} from '../quotation.ts'

/** Words between two marks. */
export interface Quoted extends Place {
  /** The offsets of the marks' outer ends. */
  readonly outerStart: number
  readonly outerEnd: number
  /** The number of quotations around it. */
  readonly depth: number
  /** Whether it goes on with the words of the paragraph before. */
  readonly isContinued: boolean
}

/** A quotation before it is known how deep it stands. */
export type Part = Omit<Quoted, 'depth'>
