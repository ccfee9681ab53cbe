/** From which numbers on another way of finding documents is taken. None of them changes what is found. */
export interface PlanLimits {
  /** How many documents are evaluated at once. */
  readonly chunk: number
  /** Up to this many candidates are ordered as they are; above, an index in that order may end earlier. */
  readonly few: number
  /** More documents than this are read as they are asked for. */
  readonly atOnce: number
  /** More documents than this are read past the cache, and no more of each than is looked at. */
  readonly cached: number
  /** A condition that finds more rows than this is not looked up: documents are gone through in their order. */
  readonly rows: number
  /** More types than this are not walked side by side. */
  readonly types: number
  /** After so many documents that do not pass for each that is asked for, a walk looks for another index. */
  readonly patience: number
  /** Where another index finds no more rows than this, they are all looked at instead. */
  readonly fewerRows: number
  /** More documents that have nothing to be ordered by are not gone through. */
  readonly absent: number
}

export const planLimits: PlanLimits = {
  chunk: 128,
  few: 256,
  atOnce: 1_024,
  cached: 4_096,
  rows: 4_194_304,
  types: 8,
  patience: 64,
  fewerRows: 16_384,
  absent: 65_536,
}
