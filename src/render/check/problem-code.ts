import type {reasons} from './reasons.ts'

/** The codes of problems with content. */
export type ProblemCode = keyof typeof reasons
