import type {PathNode} from '@sanity/json-match'

/** The segment of a step, which selects from each value that the step before it selected. */
type Segment = PathNode['segment']

/** One step of a path: its segment, and whether it also looks through everything inside (`..`). */
export interface PathStep {
  readonly segment: Segment
  readonly recursive: boolean
}
