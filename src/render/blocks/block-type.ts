import type {BlockFormats} from '../check/checked-blocks.ts'
import type {UnmetRuleCode} from '../check/unmet-rule.ts'
import type {Place} from '../check/place.ts'
import type {Problem} from '../check/problem.ts'
import type {Report} from '../check/report.ts'
import type {Fields} from '../check/shape.ts'

type StoredBlock = Readonly<Record<string, unknown>>

/** The rendering of one block type. */
export interface BlockType {
  /** The fields that `check` reads. Words in any other field are reported as unread. */
  readonly shape: Fields
  /**
   * Reads a stored block and returns its form in each format. A malformed block is reported and becomes a problem in
   * its place. Undefined leaves the block out.
   */
  readonly check: (
    block: StoredBlock,
    place: Place,
    report: Report,
  ) => BlockFormats | Problem | undefined
  /** The code of the missing field for which a stored block is left out. */
  readonly leftOutFor?: (block: StoredBlock) => UnmetRuleCode | undefined
  /** The CSS rules for this block's HTML, in addition to those of `page/style/`. */
  readonly style?: string
}

/** Block types by name. */
export type BlockTypes = ReadonlyMap<string, BlockType>
