import type {reasons} from './reasons.ts'

/** What can be wrong with content. */
export type ProblemCode = keyof typeof reasons
