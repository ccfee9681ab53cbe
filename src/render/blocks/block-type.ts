import type {BlockFormats} from '../check/checked-blocks.ts'
import type {LackCode} from '../check/lack.ts'
import type {Place} from '../check/place.ts'
import type {Problem} from '../check/problem.ts'
import type {Report} from '../check/report.ts'
import type {Fields} from '../check/shape.ts'

type StoredBlock = Readonly<Record<string, unknown>>

/** How one type of block is rendered. */
export interface BlockType {
  /** The fields that are read; words in any other field are reported as unread. */
  readonly shape: Fields
  /**
   * Reads a stored block and gives what each format makes of it. What is malformed is reported: a problem stands in the
   * place of the block. Undefined leaves the block out.
   */
  readonly check: (
    block: StoredBlock,
    place: Place,
    report: Report,
  ) => BlockFormats | Problem | undefined
  /** The code of what a stored block lacks so much that it is left out. */
  readonly leftOutFor?: (block: StoredBlock) => LackCode | undefined
  /** The rules of CSS for its HTML alone, beside those of `page/style/`. */
  readonly style?: string
}

/** Block types by name. */
export type BlockTypes = ReadonlyMap<string, BlockType>
