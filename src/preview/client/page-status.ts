import type {PageFacts} from '../live/protocol.ts'
import type {ConnectionState} from './connection.ts'

/** What the page is at the moment. */
export interface PageStatus {
  readonly facts: PageFacts
  readonly perspective: string
  readonly connection: ConnectionState
  readonly isLakeAway: boolean
}
