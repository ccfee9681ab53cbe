import type {PageFacts} from '../live/protocol.ts'
import type {ConnectionState} from './connection.ts'

/** The current state of the page. */
export interface PageStatus {
  readonly facts: PageFacts
  readonly perspective: string
  readonly connection: ConnectionState
  readonly isLakeAway: boolean
}
